using QuantumKeys.CommandLine;

namespace QuantumKeys.HandingOver;

/// <summary>Finds a program as a shell does: in the folders of PATH, and anywhere else only where the name says so.</summary>
/// <remarks>.NET itself looks in the current folder first, where a file of that name may lie by chance or by intention.</remarks>
internal static class ProgramPath
{
    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <returns>The full path.</returns>
    /// <exception cref="UsageException">There is no such program.</exception>
    public static string Find(string name)
    {
        if (name.IndexOfAny(Separators) >= 0)
        {
            return FirstProgram([Path.GetFullPath(name)])
                ?? throw new UsageException($"--hand-over: '{name}' cannot be run: no such file, or it is not executable.");
        }

        // An entry that is empty or relative would be the current folder, or one below it.
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(Path.IsPathFullyQualified);
        return FirstProgram(folders.Select(folder => Path.Combine(folder, name)))
            ?? throw new UsageException(
                $"--hand-over: there is no program '{name}' in the folders of PATH. One in the current folder is ./{name}.");
    }

    private static string? FirstProgram(IEnumerable<string> paths) => paths.SelectMany(WithExtensions).FirstOrDefault(IsProgram);

    private static IEnumerable<string> WithExtensions(string path) => OperatingSystem.IsWindows() && !Path.HasExtension(path)
        ? (Environment.GetEnvironmentVariable("PATHEXT") ?? ".EXE").Split(';').Select(extension => path + extension)
        : [path];

    private static bool IsProgram(string path)
    {
        const UnixFileMode executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & executable) != 0);
    }
}
