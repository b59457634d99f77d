namespace QuantumKeyAnalyzers.Configuration;

/// <summary>Reads the comments of a Razor file, <c>@* … *@</c>. The C# document that is generated from it has all but them.</summary>
internal static class RazorReader
{
    public static void ReadFile(string text, KeyCollector keys)
    {
        const string mark = "@*";
        for (var start = text.IndexOf(mark, StringComparison.Ordinal); start >= 0;)
            start = text.IndexOf(mark, keys.AddBlockComment(text, start, text.Length, mark, "*@"), StringComparison.Ordinal);
    }
}
