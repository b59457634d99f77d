using System.Reflection;

namespace QuantumWorkspaces.Tests.ManageKeys;

/// <summary>Where programs are that the tests run.</summary>
internal static class Programs
{
    public static string ManageKeys => PathOf("ManageKeys");

    /// <summary>
    /// As a hand-over: a program that connects with what its environment gives it, and fails when that does not open the workspace.
    /// </summary>
    public static string HandOver => $"dotnet \"{PathOf("LoopbackClient")}\" environment";

    /// <summary>A hand-over that fails.</summary>
    public static string FailingHandOver => $"dotnet \"{PathOf("LoopbackClient")}\" nonsense";

    private static string PathOf(string name) => typeof(Programs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == name).Value!;
}
