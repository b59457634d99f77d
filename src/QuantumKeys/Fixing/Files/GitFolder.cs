using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace QuantumKeys.Fixing.Files;

/// <summary>What git knows of a folder. Without git, or outside a repository, it knows nothing.</summary>
internal static class GitFolder
{
    /// <summary>The folder of the repository that a folder is in; null where it is in none.</summary>
    public static string? RepositoryOf(string folder)
    {
        for (var parent = new DirectoryInfo(folder); parent is not null; parent = parent.Parent)
        {
            // In a worktree or a submodule it is a file.
            if (Path.Exists(Path.Combine(parent.FullName, ".git")))
                return parent.FullName;
        }

        return null;
    }

    /// <summary>The tracked files below a folder and those that git would add; null where git cannot say.</summary>
    public static async Task<IReadOnlyList<string>?> FilesAsync(string folder, CancellationToken cancellationToken) =>
        await RunAsync(folder, ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], "", cancellationToken) is (0, var output)
            ? [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct().Select(file => Path.Combine(folder, file))]
            : null;

    /// <summary>Those of some files that git ignores: it would not commit them.</summary>
    public static async Task<IReadOnlySet<string>> IgnoredAsync(
        string repository, IEnumerable<string> files, CancellationToken cancellationToken)
    {
        var inside = files.Where(file => file.StartsWith(repository + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        var output = await RunAsync(repository, ["check-ignore", "-z", "--stdin"], string.Join('\0', inside), cancellationToken);
        return (output?.Output ?? "").Split('\0', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
    }

    /// <returns>Null where there is no git.</returns>
    private static async Task<(int ExitCode, string Output)?> RunAsync(
        string folder, IEnumerable<string> arguments, string input, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await Task.WhenAll(output, error, process.WaitForExitAsync(cancellationToken));
            return (process.ExitCode, await output);
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            return null;
        }
    }
}
