using System.Reflection;
using Processes;

namespace QuantumKeyAnalyzers.Tests.EndToEnd;

/// <summary>
/// A compiler that all builds of a test run use, so that it is loaded once and not for each project. It is this run's own, and ends with it.
/// </summary>
internal static class SharedCompiler
{
    private static readonly Lazy<Dictionary<string, string>> Started = new(Start);

    /// <summary>What has a build use it. (One of another SDK does not: it starts a compiler of its own.)</summary>
    public static IReadOnlyDictionary<string, string> Settings => Started.Value;

    private static Dictionary<string, string> Start()
    {
        var id = $"QuantumKeyAnalyzers-{Guid.NewGuid():N}";
        var program = typeof(SharedCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == "CompilerServer").Value!;
        var server = ProcessRun.Start(Dotnet.Program, ["exec", program, $"-pipename:{id}"]);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Kill();
        return new() { ["UseSharedCompilation"] = "true", ["SharedCompilationId"] = id };
    }
}
