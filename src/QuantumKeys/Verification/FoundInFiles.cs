using ConnectionStrings;
using QuantumKeys.CommandLine;
using QuantumWorkspaces;

namespace QuantumKeys.Verification;

/// <summary>The keys in the text of files.</summary>
/// <param name="log">Receives a line for each file that cannot be read.</param>
internal sealed class FoundInFiles(TextWriter log)
{
    private const long LongestFile = 16 << 20;

    private static readonly EnumerationOptions AllFiles = new() { AttributesToSkip = FileAttributes.ReparsePoint };

    private static readonly string[] Passed = [".git", "bin", "obj", "node_modules"];

    /// <summary>Whether a file could not be read.</summary>
    public bool IsIncomplete { get; private set; }

    /// <exception cref="UsageException">There is no such file or folder.</exception>
    public IReadOnlyList<FoundConnectionString> In(IEnumerable<string> paths) =>
        [.. paths.SelectMany(FilesIn).Order(StringComparer.Ordinal).SelectMany(InFile)];

    private static IEnumerable<string> FilesIn(string path)
    {
        if (File.Exists(path))
            return [path];

        return Directory.Exists(path) ? Below(path) : throw new UsageException($"There is no file or folder '{path}'.");
    }

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder, "*", AllFiles)
            .Concat(Directory.EnumerateDirectories(folder, "*", AllFiles)
                .Where(child => !Passed.Contains(Path.GetFileName(child)))
                .SelectMany(Below));

    private IEnumerable<FoundConnectionString> InFile(string path)
    {
        var shown = ShownPath(path);
        try
        {
            if (new FileInfo(path).Length > LongestFile)
                throw new IOException("It is larger than 16 MB.");

            return Read(File.ReadAllText(path), shown);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            IsIncomplete = true;
            log.WriteLine($"{shown} cannot be read: {VisibleText.Of(exception.Message)}");
            return [];
        }
    }

    private static string ShownPath(string path)
    {
        var text = Path.GetRelativePath(".", path) is var relative && relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
        return Secret.FindAnywhere(text).Count > 0 ? "(a name that contains a key)" : VisibleText.Of(text);
    }

    private static List<FoundConnectionString> Read(string text, string path) =>
    [
        .. from secret in Secret.FindAnywhere(text)
           let place = new FoundPlace(path, text.AsSpan(0, secret.Key.Start).Count('\n') + 1)
           from found in Decoded(secret, text)
           select new FoundConnectionString(place, found.Secret.Key.Of(found.Text).ToString(), FieldsOf(found.Secret.ConnectionString)),
    ];

    /// <summary>What is in base64 is another text.</summary>
    private static IEnumerable<(Secret Secret, string Text)> Decoded(Secret secret, string text)
    {
        var inner = EncodedText.FindAll(secret.Key.Of(text).ToString()).Select(encoded => encoded.Text).FirstOrDefault();
        return inner is null ? [(secret, text)] : Secret.FindAnywhere(inner).Select(found => (found, inner));
    }

    private static string? FieldsOf(ConnectionString? connectionString) => connectionString is null ? null
        : string.Concat(FieldNames.All.Select(name => connectionString.ValueOf(name) is { } value ? $"{name}={value};" : ""));
}
