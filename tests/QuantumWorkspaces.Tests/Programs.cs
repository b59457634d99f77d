using System.Reflection;

namespace QuantumWorkspaces.Tests;

/// <summary>Where the programs are that tests run.</summary>
internal static class Programs
{
    public static string LoopbackClient => PathOf(nameof(LoopbackClient));

    public static string BellPair => PathOf(nameof(BellPair));

    /// <summary>The project of a program that a test publishes.</summary>
    public static string AotClientProject => PathOf("AotClient");

    private static string PathOf(string name) =>
        typeof(Programs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == name).Value!;
}
