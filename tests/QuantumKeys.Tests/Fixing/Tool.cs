using System.Reflection;
using Processes;

namespace QuantumKeys.Tests.Fixing;

/// <summary>The program as a process of its own.</summary>
internal static class Tool
{
    public static string Program { get; } = typeof(Tool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "QuantumKeys").Value!;

    public static Task<ProcessRun> RunAsync(params string[] arguments) =>
        ProcessRun.RunAsync(Dotnet.Program, ["exec", Program, .. arguments]);
}
