using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Options;
using QuantumKeyAnalyzers.Text;
using QuantumKeys.Files;

namespace QuantumKeys.Scanning;

/// <summary>Reads contents one after the other, and finds what is in them; for one thread.</summary>
/// <param name="longestWhole">What is longer is searched in pieces, as text.</param>
internal sealed class ContentInspector(
    EditorConfigs configs, CancellationToken cancellationToken, int longestWhole = ContentReader.LongestWhole)
{
    private const int LongestPointer = 1024;

    private readonly ContentReader _reader = new(longestWhole);
    private readonly TextInspector _texts = new(configs, cancellationToken);

    /// <summary>Whether the last content was what Git LFS keeps in the place of a file.</summary>
    public bool WasPointer => _reader.Last is { Length: < LongestPointer } last
        && last.StartsWith("version https://git-lfs.github.com/spec/"u8);

    /// <summary>The findings of a content that is not C#.</summary>
    /// <param name="path">Its name tells the format.</param>
    /// <param name="full">The path that options are looked up by; null for what is no file.</param>
    public IReadOnlyList<Leak> InspectText(ByteSource source, string path, string? full)
    {
        var leaks = new List<Leak>();
        _reader.Read(source, isCode: false, isOpen: false, piece => leaks.AddRange(_texts.Inspect(piece, path, NameOf(path), full)));

        // Pieces repeat some of each other.
        return leaks.Count < 2 ? leaks : [.. leaks.DistinctBy(leak => (leak.Place.Start, leak.Rule))];
    }

    /// <summary>
    /// The text of C# code that there is something to look at in; null for other code. What no compiler would take, since it is too long or
    /// nested too deeply, is searched as text at once.
    /// </summary>
    /// <param name="isOpen">Whether all code is looked at: the options can name words of their own.</param>
    /// <param name="leaks">Is added to what is found that way.</param>
    public SourceText? ReadCode(ByteSource source, string path, string? full, bool isOpen, List<Leak> leaks)
    {
        SourceText? code = null;
        _reader.Read(source, isCode: true, isOpen, piece =>
        {
            var text = piece.IsWhole ? SourceText.From(piece.Buffer, piece.Length) : null;
            if (text is null || CodeFile.IsTooDeep(text))
                leaks.AddRange(_texts.Inspect(piece, path, NameOf(path), full));
            else if (IsAboutAzureQuantum(text, full))
                code = text;
        });
        return code;
    }

    /// <summary>Asks what the analyzer asks first, before the code is compiled for it.</summary>
    private bool IsAboutAzureQuantum(SourceText text, string? full)
    {
        var words = full is null ? [] : KeyOptions.Read(configs.For(full)).Words;
        return MarkerScanner.Scan(text, words, cancellationToken) is { } hits
            && MarkerContext.IsAboutAzureQuantum(text, hits, cancellationToken);
    }

    private static string NameOf(string path) => Path.GetFileName(PrintableName.Of(path));
}
