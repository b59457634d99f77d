using QuantumWorkspaces;

namespace Library
{
    public static class Connection
    {
        public static Workspace Open() => Workspace.FromConnectionString("{{CS}}");
    }
}
