using System.Text.RegularExpressions;

namespace QuantumKeyAnalyzers.Tests.Documents;

/// <summary>
/// Code in a document. Where its first line is a comment that says what the analyzers or a repair make of it (<c>// Reported: QKA0001</c>,
/// <c>// Not reported</c>, <c>// Repaired: environment</c>), a test holds it to that.
/// </summary>
internal sealed partial record CodeBlock(string Language, string Text)
{
    /// <summary>
    /// What stands for the <c>…</c> of a document while the code is analyzed; the key is made by the test, and in no file.
    /// </summary>
    private static readonly IReadOnlyDictionary<string, string> Fields =
        FakeKey.ConnectionStringWith(FakeKey.Shaped).Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(field => field.Split('=', 2))
            .ToDictionary(field => field[0], field => field[1]);

    private string FirstLine => Text.Split('\n')[0];

    public bool IsReported => FirstLine.StartsWith("// Reported: ", StringComparison.Ordinal);

    public bool IsNotReported => FirstLine == "// Not reported";

    /// <summary>The word that says which repair made it, or null.</summary>
    public string? Repair => FirstLine.StartsWith("// Repaired: ", StringComparison.Ordinal) ? FirstLine["// Repaired: ".Length..] : null;

    public bool IsChecked => IsReported || IsNotReported || Repair is not null;

    /// <summary>The rule of code that is reported.</summary>
    public string Rule => FirstLine["// Reported: ".Length..];

    /// <summary>The code without the line that is about it, as the document has it.</summary>
    public string Code => Text[(FirstLine.Length + 1)..];

    /// <summary>The same, with values in place of each <c>…</c>.</summary>
    public string FilledCode => Elided().Replace(Code, match => $"{match.Groups[1].Value}={Fields[match.Groups[1].Value]}");

    /// <summary>The other way round: what a document shows of code.</summary>
    public static string Elide(string code) => Fields.Values.Aggregate(code, (text, value) => text.Replace(value, "…"));

    [GeneratedRegex(@"\b(SubscriptionId|ResourceGroupName|WorkspaceName|ApiKey|QuantumEndpoint)=…")]
    private static partial Regex Elided();
}
