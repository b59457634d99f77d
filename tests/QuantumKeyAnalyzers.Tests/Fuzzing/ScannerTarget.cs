using CsCheck;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Tests.Fuzzing;

/// <summary>The search for markers beside a plain one, in texts that are longer than a chunk, and made of one string or of many.</summary>
internal static class ScannerTarget
{
    private const int Chunk = 16 * 1024;

    private static readonly Gen<string> Parts = Gen.OneOf(
            Gen.OneOf([.. MarkerScannerTests.Vocabulary]),
            Gen.OneOf("=", "\"", "\\", ":", ">", " ", "\n", ".", "(", "q", "k", "K", "Q", "\u212A", "qu", "ke", "\uFFFF", "\uD800"),
            Gen.String[Gen.Char['a', 'z'], 0, 12])
        .Array[0, 40].Select(string.Concat);

    /// <summary>Words everywhere, and so far from the start that a chunk ends somewhere among them.</summary>
    private static readonly Gen<(int Filler, string Text, int Cut)> Texts = Gen.Select(
        Gen.Frequency(
            (2, Gen.Const(0)),
            (3, Gen.Int[Chunk - 600, Chunk + 20]),
            (1, Gen.Int[(2 * Chunk) - 700, (2 * Chunk) + 20])),
        Parts,
        Gen.Int[0, 400]);

    public static FuzzTarget Target { get; } = FuzzTarget.Of(
        "scanner",
        800,
        Texts,
        input => Check(new string('x', input.Filler) + input.Text, input.Cut),
        input => $"{input.Filler} x, then {input.Text}");

    private static int Check(string text, int cut)
    {
        var inCode = MarkerScannerTests.PlainSearch(text);
        var inConfiguration = MarkerScannerTests.PlainSearchOfConfiguration(text);
        foreach (var source in new[] { SourceText.From(text), InPieces(text, cut) })
        {
            AssertSame(inCode, MarkerScannerTests.Scan(source));
            AssertSame(inConfiguration, MarkerScannerTests.ScanConfiguration(source));
        }

        return inCode.Count;

        // At the start of a chunk nobody sees what is in front of a name: there it is the syntax that tells.
        void AssertSame(List<(Marker Marker, int Position)> expected, List<(Marker Marker, int Position)> actual)
        {
            if (text.Length > Chunk)
                actual.RemoveAll(hit => hit.Marker == Marker.KeyProperty && !expected.Contains(hit));

            Assert.Equal(expected, actual);
        }
    }

    /// <summary>As an editor holds a text that was changed.</summary>
    private static SourceText InPieces(string text, int cut)
    {
        cut = Math.Min(cut, text.Length);
        return SourceText.From(text[cut..]).WithChanges(new TextChange(new TextSpan(0, 0), text[..cut]));
    }
}
