using System.Buffers;
using System.Text;
using ConnectionStrings;
using Microsoft.CodeAnalysis.Text;

namespace QuantumKeys.Fixing.Changes;

/// <summary>
/// Hides keys in what is shown: whatever is found as a key, and each part of one that is long enough to give something away.
/// </summary>
internal sealed class KeyMask
{
    private const string Mask = "***";

    private readonly SearchValues<string> _parts;
    private readonly ILookup<string, TextSpan> _places;

    /// <param name="keys">What the keys are.</param>
    /// <param name="places">Where they are written in files, escaped or not.</param>
    public KeyMask(IEnumerable<string> keys, IEnumerable<(string Path, TextSpan Span)> places)
    {
        var parts = keys.Distinct()
            .SelectMany(key => Enumerable.Range(0, Math.Max(0, key.Length - KeyPart.ShortestLength + 1))
                .Select(start => key.Substring(start, KeyPart.ShortestLength)));
        _parts = SearchValues.Create([.. parts], StringComparison.OrdinalIgnoreCase);
        _places = places.ToLookup(place => place.Path, place => place.Span);
    }

    /// <summary>The text of a file in which keys were found.</summary>
    public string InFile(string path, string text)
    {
        var isHidden = new bool[text.Length];
        foreach (var span in _places[path])
            isHidden.AsSpan(span.Start, span.Length).Fill(true);

        return Hide(text, isHidden);
    }

    /// <summary>Any other text.</summary>
    public string In(string text) => Hide(text, new bool[text.Length]);

    private string Hide(string text, bool[] isHidden)
    {
        for (var start = 0; text.AsSpan(start).IndexOfAny(_parts) is >= 0 and var found;)
        {
            isHidden.AsSpan(start + found, KeyPart.ShortestLength).Fill(true);
            start += found + 1;
        }

        var masked = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!isHidden[i] || text[i] is '\r' or '\n')
                masked.Append(text[i]);
            else if (i == 0 || !isHidden[i - 1] || text[i - 1] is '\r' or '\n')
                masked.Append(Mask);
        }

        return masked.ToString();
    }
}
