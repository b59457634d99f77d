using System.Reflection;

namespace QuantumKeys.Tests;

/// <summary>Where the programs are that tests run.</summary>
internal static class Programs
{
    /// <summary>The root of the repository.</summary>
    public static string Repository => PathOf(nameof(Repository));

    public static string QuantumKeys => PathOf(nameof(QuantumKeys));

    private static string LoopbackClient => PathOf(nameof(LoopbackClient));

    /// <summary>
    /// A command for a rotation to hand a key over to: it connects with what its environment gives it, and fails when that does not open
    /// the workspace.
    /// </summary>
    public static string HandOver => $"dotnet \"{LoopbackClient}\" environment";

    /// <summary>A command that fails.</summary>
    public static string FailingHandOver => $"dotnet \"{LoopbackClient}\" nonsense";

    private static string PathOf(string name) =>
        typeof(Programs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == name).Value!;
}
