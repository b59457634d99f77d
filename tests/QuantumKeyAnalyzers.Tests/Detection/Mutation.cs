namespace QuantumKeyAnalyzers.Tests.Detection;

/// <summary>Damages a text the way that typing, merging, cutting and bad tools do.</summary>
internal static class Mutation
{
    private static readonly string[] Fragments =
    [
        "\"", "\"\"\"", "'", "\\", "\\u0041", "\\x3", "{", "}", "{{", "(", ")", "[", "]", "<", ">", "<!--", "-->", "<![CDATA[", "]]>", "&",
        "&#x3d;", "&quot;", "=", ";", ":", ",", "\n", "\r\n", "\r", "\t", "\0",
        "\uFFFF", "\uFEFF", "\uD800", "\U0001F511", "//", "/*", "*/", "///", "#if X\n", "#endif\n", "#", "@", "$", "$\"", "${", "$(", "%",
        "|\n", ">-\n  ", "- ", "export ", "ENV ",
        "ApiKey=", "WorkspaceKey=", "WorkspaceName=", "SubscriptionId=", "QuantumEndpoint=https://eastus.quantum.azure.com/", "AZQU",
        "AZURE_QUANTUM_CONNECTION_STRING", "AZURE_QUANTUM_API_KEY=", "x-ms-quantum-api-key: ",
        "Workspace.FromConnectionString(", "new AzureKeyCredential(", ".PrimaryKey.Key", "Console.WriteLine(", "string.Format(", "+= ",
        "?? ", " is var x ", "await ", "async ", "static ", "return ", "nameof(", "default", "null", "this", "base",
    ];

    public static string Apply(string text, Random random)
    {
        for (var step = random.Next(1, 9); step > 0; step--)
            text = ApplyOnce(text, random);

        return text;
    }

    private static string ApplyOnce(string text, Random random)
    {
        var start = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(3) == 0 ? random.Next(200) : random.Next(12), text.Length - start);
        var other = random.Next(text.Length + 1);
        return random.Next(9) switch
        {
            0 or 1 or 2 => text.Insert(start, Fragments[random.Next(Fragments.Length)]),
            3 or 4 => text.Remove(start, length),
            5 => text.Insert(other, text.Substring(start, length)),
            6 => text.Remove(start, length).Insert(Math.Min(other, text.Length - length), text.Substring(start, length)),
            7 when random.Next(4) == 0 => text[..start],
            7 when random.Next(4) == 0 => text.ReplaceLineEndings(random.Next(2) == 0 ? "\r\n" : ""),
            7 => text.Insert(start, ((char)random.Next(char.MaxValue + 1)).ToString()),
            _ => string.Concat(text.AsSpan(0, start), SwapCase(text.Substring(start, length)), text.AsSpan(start + length)),
        };
    }

    private static string SwapCase(string text) =>
        string.Concat(text.Select(c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c)));
}
