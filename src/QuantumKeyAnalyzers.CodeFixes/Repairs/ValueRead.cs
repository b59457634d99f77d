using System.Globalization;
using System.Text;
using QuantumKeyAnalyzers.CodeFixes.Edits;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>Writes the expression that reads a value when the program runs, from the environment or from the configuration.</summary>
/// <param name="configuration">The expression for the configuration; null for the environment.</param>
internal sealed class ValueRead(CodeWriter writer, string? configuration)
{
    public bool IsConfiguration => configuration is not null;

    /// <summary>The value, or null where it is not set.</summary>
    public string Plain(string name) => configuration is null
        ? $"{writer.StaticMember("System.Environment", nameof(Environment.GetEnvironmentVariable))}({CodeWriter.Literal(name)})"
        : $"{configuration}[{CodeWriter.Literal(name)}]";

    /// <summary>Whether an expression reads the value in the same way.</summary>
    public bool IsReadOf(string name, ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax call when configuration is null => IsOnly(call.ArgumentList, name),
        ElementAccessExpressionSyntax entry when configuration is not null => IsOnly(entry.ArgumentList, name),
        _ => false,
    };

    /// <summary>The value, <c>?? throw new InvalidOperationException("…")</c>.</summary>
    public string Required(string name) => $"{Plain(name)} ?? {Throw(name)}";

    /// <summary>The value, <c>?? ""</c>: it is worked out even where nobody needs it.</summary>
    public string OrEmpty(string name) => $"{Plain(name)} ?? \"\"";

    /// <summary>The value in base64: <c>Convert.ToBase64String(Encoding.UTF8.GetBytes(…))</c></summary>
    public string Encoded(string name)
    {
        var encoding = writer.StaticMember("System.Text.Encoding", nameof(Encoding.UTF8));
        var convert = writer.StaticMember("System.Convert", nameof(Convert.ToBase64String));
        return $"{convert}({encoding}.{nameof(Encoding.GetBytes)}({Required(name)}))";
    }

    /// <summary><c>throw new InvalidOperationException("…")</c></summary>
    public string Throw(string name)
    {
        var advice = configuration is null ? "Set the {0} environment variable." : "Set {0} in the configuration.";
        return "throw " + writer.Creation(
            "System.InvalidOperationException", CodeWriter.Literal(string.Format(CultureInfo.InvariantCulture, advice, name)));
    }

    private static bool IsOnly(BaseArgumentListSyntax list, string name) =>
        list.Arguments is [{ Expression: LiteralExpressionSyntax { Token.ValueText: var text } }] && text == name;
}
