using System.ComponentModel;
using System.Diagnostics;

namespace QuantumKeys.Projects;

/// <summary><c>dotnet restore</c>, without which a project has nothing to refer to.</summary>
internal static class PackageRestore
{
    /// <param name="paths">Solutions and projects.</param>
    /// <returns>Those that cannot be restored, with the reason.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> RunAsync(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var failures = new Dictionary<string, string>();
        foreach (var path in paths)
        {
            if (await RestoreAsync(path, cancellationToken) is { } failure)
                failures[path] = failure;
        }

        return failures;
    }

    private static async Task<string?> RestoreAsync(string path, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", ["restore", path, "--verbosity", "quiet", "-nodeReuse:false"])
        {
            WorkingDirectory = Path.GetDirectoryName(path)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            await using var killed = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
            var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None) + await error;
            await process.WaitForExitAsync(CancellationToken.None);
            cancellationToken.ThrowIfCancellationRequested();
            return process.ExitCode == 0
                ? null : output.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "";
        }
        catch (Win32Exception)
        {
            return "The .NET SDK is not there: the program 'dotnet' cannot be started.";
        }
    }
}
