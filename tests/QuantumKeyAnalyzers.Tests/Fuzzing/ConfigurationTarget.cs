using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Detection;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.Fuzzing;

/// <summary>
/// The readers of configuration files: what the formats are made of in any order, and files of the cases that are damaged.
/// </summary>
internal static class ConfigurationTarget
{
    private static readonly string[] Fragments =
    [
        "{", "}", "[", "]", "[[", "]]", ",", ":", ": ", "=", " = ", "\"", "'", "\"\"\"", "'''", "`", "\\", "\\u", "\\u003d", "\\x3d",
        "\\\n", "<", ">", "/>", "</a>", "<a b=\"", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "<!DOCTYPE a [",
        "&", "&#61;", "&#x3d;", "&amp;", "&#x", ";", "\n", "\r\n", "\r", " ", "  ", "\t", "- ", "? ", "|", "|\n  ", ">-\n ", "|2+\n",
        "&a ", "*a", "!!str ", "<<: ", "#", "# ", "//", "/*", "*/", "@*", "*@", "!", "$", "$'", "$(", "${", "^", "%", "---\n", "...\n",
        "@\"", "@'\n", "<<EOF\n", "EOF\n", "<#", "#>", "\uFEFF", "\0", "\uFFFF", "\uD83D", "\u2028", "\u0085", "export ", "ENV ", "ARG ",
        "RUN ", "set ", "set \"", "setx ", "REM ", "::", "$env:", "name", "key", "value=\"", "ApiKey", "ApiKey=", "ApiKey: ",
        "WorkspaceName=ws;", "QuantumEndpoint=", "AZQU",
        "AZURE_QUANTUM_API_KEY", "AZURE_QUANTUM_API_KEY=", "AZURE_QUANTUM_CONNECTION_STRING: ", "x-ms-quantum-api-key: ", "subscriptionId",
        "workspaceName", "{{KEY}}", "{{OTHER}}", "{{HEX}}", "{{BASE64}}", "{{CS}}", "{{CSOTHER}}", "{{CS64}}",
    ];

    private static readonly Gen<(string Name, string Text)> Soup = Gen.Select(
        Gen.OneOf([.. ConfigurationCases.FileNames]), Gen.OneOf([.. Fragments.Select(FakeKey.Fill)]).Array[0, 60].Select(string.Concat));

    private static readonly Gen<(string Name, string Text)> Damaged = Gen.Select(
        Gen.Int[0, ConfigurationCases.All.Count - 1],
        Gen.Int,
        Gen.Frequency((3, Gen.Const((string?)null)), (1, Gen.OneOf([.. ConfigurationCases.FileNames])!)))
        .Select((index, seed, otherName) =>
        {
            var test = ConfigurationCases.All[index];
            var text = FakeKey.Fill(test.Content.Replace("<<", "{{").Replace(">>", "}}"));
            return (otherName ?? test.FileName, Mutation.Apply(text, new Random(seed)));
        });

    /// <summary>Files by name and text.</summary>
    public static Gen<(string Name, string Text)> Files { get; } = Gen.OneOf(Soup, Damaged);

    public static FuzzTarget Target { get; } = FuzzTarget.Of("configuration", 1_500, Files, Check, input => $"{input.Name}:\n{input.Text}");

    private static int Check((string Name, string Text) file)
    {
        var findings = ConfigurationSolution.FindingsAsync(file.Name, file.Text).GetAwaiter().GetResult();
        Answer.Check(findings, _ => SourceText.From(file.Text));
        Assert.Equal(Answer.Of(findings), Answer.Of(ConfigurationSolution.FindingsAsync(file.Name, file.Text).GetAwaiter().GetResult()));
        return findings.Length;
    }
}
