using System.Reflection;

namespace QuantumWorkspaces.Tests;

/// <summary>Where the programs are that tests run.</summary>
internal static class Programs
{
    public static string QuantumKeys => PathOf(nameof(QuantumKeys));

    public static string LoopbackClient => PathOf(nameof(LoopbackClient));

    /// <summary>The project of a program that a test publishes.</summary>
    public static string AotClientProject => PathOf("AotClient");

    /// <summary>
    /// A command for a rotation to hand a key over to: it connects with what its environment gives it, and fails when that does not open the workspace.
    /// </summary>
    public static string HandOver => $"dotnet \"{LoopbackClient}\" environment";

    /// <summary>A command that fails.</summary>
    public static string FailingHandOver => $"dotnet \"{LoopbackClient}\" nonsense";

    private static string PathOf(string name) =>
        typeof(Programs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == name).Value!;
}
