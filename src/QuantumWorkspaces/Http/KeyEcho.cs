using System.Text;
using ConnectionStrings;

namespace QuantumWorkspaces.Http;

/// <summary>Takes a key off text that comes back: something on the way may have echoed the request's headers, whole, cut short or encoded.</summary>
internal static class KeyEcho
{
    private const string Mark = "REDACTED";
    private const int ShortestPart = 6;
    private const int LongestError = 1 << 20;

    /// <summary>The body without the key; the same object when there is nothing of it in it.</summary>
    /// <param name="isError">Whether it is shown to people, and so looked through for parts of the key as well.</param>
    public static BinaryData Hide(BinaryData body, string key, bool isError)
    {
        var bytes = body.ToMemory().Span;
        if (isError && bytes.Length <= LongestError)
            return HideParts(body.ToString(), key) is { } text ? BinaryData.FromString(text) : body;

        var result = body;
        foreach (var run in RunsOf(key))
        {
            if (bytes.IndexOf(Encoding.ASCII.GetBytes(run)) >= 0)
                result = BinaryData.FromString(result.ToString().Replace(run, Mark));
        }

        return result;
    }

    /// <summary>The text without what is a part of the key; null: there is none.</summary>
    private static string? HideParts(string text, string key)
    {
        StringBuilder? result = null;
        var copied = 0;
        var shortest = Math.Min(ShortestPart, key.Length);
        for (var i = 0; i + shortest <= text.Length; i++)
        {
            if (key.AsSpan().IndexOf(text.AsSpan(i, shortest)) < 0)
                continue;

            var end = i + shortest;
            while (end < text.Length && key.AsSpan().IndexOf(text.AsSpan(end - shortest + 1, shortest)) >= 0)
                end++;

            (result ??= new StringBuilder()).Append(text, copied, i - copied).Append(Mark);
            copied = end;
            i = end - 1;
        }

        return result?.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>What of the key is the same in every encoding.</summary>
    private static IEnumerable<string> RunsOf(string key)
    {
        var start = 0;
        for (var end = 0; end <= key.Length; end++)
        {
            if (end < key.Length && (FieldRules.IsAsciiLetterOrDigit(key[end]) || key[end] is '-' or '_'))
                continue;

            if (end - start >= Math.Min(ShortestPart, key.Length))
                yield return key.Substring(start, end - start);

            start = end + 1;
        }
    }
}
