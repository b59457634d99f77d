using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>A constant that the method refuses at run time: the grammar that refuses it is the same.</summary>
internal static class QKA0006_MalformedConnectionString
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "QKA0006",
        "An Azure Quantum connection string is malformed",
        "{0}: 'Workspace.FromConnectionString' would throw at run time",
        Rule.Reliability,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The call throws at run time. A connection string needs the fields SubscriptionId, ResourceGroupName, WorkspaceName, ApiKey and "
        + "QuantumEndpoint, each of them once.",
        Rule.HelpLink);

    public static void Run(AnalyzedDocument document, FindingSet findings)
    {
        // Where a key goes into the same call, that is enough.
        foreach (var connection in document.Connections.Where(connection => !findings.HasFindingAt(connection.Place)).ToList())
        {
            // A test that it is refused.
            if (IsExpectedToThrow(connection.Place))
                continue;

            var texts = document.Values.Resolve(connection.Value);
            foreach (var text in texts)
            {
                // Text with no field among other values is a mark, such as "not set", that the code asks for.
                if (FaultIn(text.Text) is var (fault, range) && (texts.Count == 1 || fault.Kind is not FaultKind.NoFields))
                {
                    var location = LocationOf(range, text, connection.Value);
                    findings.Add(Descriptor, location, fault.Message.TrimEnd('.'), connection);
                }
            }
        }
    }

    /// <summary>What is wrong first, and where; null where nothing is, for a template, and where a key in it is worse.</summary>
    private static (Fault Fault, TextRange? Range)? FaultIn(string text)
    {
        // Nothing stands for what is yet to come: a fall-back, a test of what happens then.
        if (string.IsNullOrWhiteSpace(text) || Secret.FindInValue(text).Count > 0 || Placeholder.Is(text))
            return null;

        var connectionString = ConnectionString.Parse(text);
        if (connectionString.Fields.Any(field => IsTemplate(field, text)) || connectionString.Faults is not [var fault, ..])
            return null;

        return fault.Kind switch
        {
            FaultKind.NoFields or FaultKind.Missing => (fault, null),
            FaultKind.Empty => (fault, connectionString.Fields.First(field => field.Value == fault.Range).Range),
            _ => (fault, fault.Range),
        };
    }

    private static bool IsExpectedToThrow(SyntaxNode call) => call.Ancestors().OfType<AnonymousFunctionExpressionSyntax>()
        .Any(function => Call.With(function) is { Expression: var method } && method.ToString().Contains("Throw"));

    private static bool IsTemplate(Field field, string text)
    {
        var value = field.Value.Of(text);
        return value.Length > 0 && !KnownText.HasHole(value) && Placeholder.Is(value.ToString())
            && (field.Name == FieldName.ApiKey || FieldRules.Check(field.Name, value) is not null);
    }

    /// <summary>The field inside its literal; what is missing is missing in the literal that the text ends with.</summary>
    private static Location LocationOf(TextRange? range, ResolvedText text, ExpressionSyntax value)
    {
        var tree = value.SyntaxTree;
        var pieces = text.Pieces.Where(piece => piece.Origin?.SyntaxTree == tree).ToList();
        var piece = pieces.Find(piece => range is { } place && piece.Range.Overlaps(place));
        if (range is not { } fault || piece.Origin is null)
            return (pieces.LastOrDefault().Origin is { } last ? WholeString.LiteralOf(last) : value).GetLocation();

        return piece.SpanOf(fault) is { } span ? Location.Create(tree, span) : WholeString.LiteralOf(piece.Origin).GetLocation();
    }
}
