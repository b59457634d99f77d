using ConnectionStrings;

namespace QuantumKeyAnalyzers.Configuration;

/// <summary>Reads the comments of a Razor file, <c>@* … *@</c>: the C# document that is generated from the file has all but them.</summary>
internal static class RazorReader
{
    private const string Start = "@*";
    private const string End = "*@";

    public static void ReadFile(string text, KeyCollector keys)
    {
        for (var start = text.IndexOf(Start, StringComparison.Ordinal); start >= 0;)
        {
            var close = text.IndexOf(End, start + Start.Length, StringComparison.Ordinal);
            var end = close < 0 ? text.Length : close + End.Length;
            keys.AddComment(TextRange.FromBounds(start, end), Start.Length, close < 0 ? 0 : End.Length);
            start = text.IndexOf(Start, end, StringComparison.Ordinal);
        }
    }
}
