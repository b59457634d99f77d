using System.Diagnostics;

namespace QuantumKeyAnalyzers.Tests.EndToEnd;

/// <summary>Runs <c>dotnet</c> as a process of its own.</summary>
internal static class Dotnet
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));

    /// <summary>The C# compiler of the SDK.</summary>
    public static string Compiler { get; } = Directory.EnumerateFiles(Path.Combine(Root, "sdk"), "csc.dll", SearchOption.AllDirectories)
        .Where(file => file.Contains("bincore", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Last();

    /// <summary>The folder with the solution.</summary>
    public static string Repository { get; } = Verification.Repository.Folder;

    /// <summary>Runs to the end, and returns all that was printed.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"), arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Neither what the test host was started with nor what this machine is set to may decide the outcome.
        foreach (var name in start.Environment.Keys.Where(IsInherited).ToList())
            start.Environment.Remove(name);

        // A server that outlives the command would keep the pipes open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    private static bool IsInherited(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("AZURE_", StringComparison.OrdinalIgnoreCase)
        || name is "SUBSCRIPTION_ID" or "RESOURCE_GROUP" or "LOCATION" or "PackedAnalyzers";
}
