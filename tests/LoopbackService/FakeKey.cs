using WorkspaceEmulator.Workspaces;

namespace Loopback;

/// <summary>Keys of the shape of real ones, put together at run time so that none stands in a file.</summary>
public static class FakeKey
{
    /// <summary>A new random key, as the service would make one.</summary>
    public static string Create() => AccessKeyGenerator.Create();
}
