using System.Runtime.CompilerServices;

namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>
/// The words of a text, to pass over the documents that cannot name something. They are read once, and kept as some bits a document: what
/// may be there is not always there.
/// </summary>
internal sealed class DocumentWords
{
    private const int MostBits = 1 << 20;

    private static readonly ConditionalWeakTable<SourceText, DocumentWords> Known = new();

    private readonly ulong[] _bits;
    private bool _hasEscapes;

    private DocumentWords(SourceText text)
    {
        // A few times as many bits as there can be words.
        var size = 64;
        while (size < text.Length / 2 && size < MostBits)
            size *= 2;

        _bits = new ulong[size / 64];
        var buffer = new char[Math.Min(text.Length, 4096)];
        var hash = 0;
        for (var start = 0; start < text.Length; start += buffer.Length)
        {
            var count = Math.Min(buffer.Length, text.Length - start);
            text.CopyTo(start, buffer, 0, count);
            for (var i = 0; i < count; i++)
            {
                if (char.IsLetterOrDigit(buffer[i]) || buffer[i] == '_')
                    hash = Next(hash, buffer[i]);
                else
                    End(ref hash, buffer[i]);
            }
        }

        End(ref hash, ' ');
    }

    public static DocumentWords Of(SourceText text) => Known.GetValue(text, static text => new DocumentWords(text));

    /// <summary>Whether a name may be in the text; it can also be written with escapes.</summary>
    public bool MayContain(string name)
    {
        var (first, second) = PlacesOf(name.Aggregate(0, Next));
        return _hasEscapes || (Has(first) && Has(second)) || !name.All(c => char.IsLetterOrDigit(c) || c == '_');
    }

    private void End(ref int hash, char next)
    {
        _hasEscapes |= next == '\\';
        if (hash == 0)
            return;

        var (first, second) = PlacesOf(hash);
        _bits[first / 64] |= 1UL << (first % 64);
        _bits[second / 64] |= 1UL << (second % 64);
        hash = 0;
    }

    private bool Has(int place) => (_bits[place / 64] & (1UL << (place % 64))) != 0;

    private static int Next(int hash, char character) => unchecked((hash == 0 ? (int)2166136261 : hash) * 16777619 ^ character);

    private (int First, int Second) PlacesOf(int hash)
    {
        var mask = (_bits.Length * 64) - 1;
        return (hash & mask, (int)(unchecked((uint)hash * 2654435761) >> 11) & mask);
    }
}
