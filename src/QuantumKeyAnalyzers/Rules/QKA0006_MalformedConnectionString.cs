using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Sinks;
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
        var known = new Dictionary<ResolvedText, IReadOnlyList<Fault>>();

        // Where a key goes into the same call, that is enough.
        foreach (var connection in document.Connections.Where(connection => !findings.HasFindingAt(connection.Place)).ToList())
        {
            // A test that it is refused; a type that is only called like ours has a grammar of its own.
            if (IsExpectedToThrow(connection.Place) || !IsOfKnownLibrary(connection.Place, document.Code.Model))
                continue;

            var texts = document.Values.Resolve(connection.Value);
            var faults = texts.Select(FaultsOf).ToList();
            for (var i = 0; i < texts.Count; i++)
            {
                if (faults[i].FirstOrDefault(fault => IsSure(fault, texts[i], faults)) is not { } fault)
                    continue;

                var location = LocationOf(RangeOf(fault, texts[i].Text), texts[i], connection.Value);
                findings.Add(Descriptor, location, fault.Message.TrimEnd('.'), connection);
            }
        }

        IReadOnlyList<Fault> FaultsOf(ResolvedText text)
        {
            if (!known.TryGetValue(text, out var faults))
                known[text] = faults = FaultsIn(text.Text);

            return faults;
        }
    }

    /// <summary>Whether it is wrong whenever the text arrives, and not only as long as nothing else is set in its place.</summary>
    private static bool IsSure(Fault fault, ResolvedText text, List<IReadOnlyList<Fault>> alternatives)
    {
        if (alternatives.Count == 1)
            return true;

        // A value that is put into a text can be its variable's first one, which says no more than that it is not set yet.
        if (IsComposed(text))
            return alternatives.TrueForAll(others => others.Any(other => (other.Kind, other.Field) == (fault.Kind, fault.Field)));

        // Text with no field among other values is a mark, such as "not set", that the code asks for.
        return fault.Kind is not FaultKind.NoFields;
    }

    private static bool IsComposed(ResolvedText text) => text.Pieces.Length > 1 || text.Pieces.Any(piece => piece.Origin
        is InterpolatedStringTextSyntax || (piece.Origin is LiteralExpressionSyntax literal && WholeString.Around(literal) != literal));

    /// <summary>What is wrong; nothing for a template, and where a key in it is worse.</summary>
    private static IReadOnlyList<Fault> FaultsIn(string text)
    {
        // Nothing stands for what is yet to come: a fall-back, a test of what happens then.
        if (string.IsNullOrWhiteSpace(text) || Secret.FindInValue(text).Count > 0 || Placeholder.Is(text))
            return [];

        var connectionString = ConnectionString.Parse(text);
        return connectionString.Fields.Any(field => IsTemplate(field, text)) ? [] : connectionString.Faults;
    }

    /// <summary>Where the fault is; null where it is of the whole text.</summary>
    private static TextRange? RangeOf(Fault fault, string text) => fault.Kind switch
    {
        FaultKind.NoFields or FaultKind.Missing => null,
        FaultKind.Quoted when fault.Field is null => null,
        FaultKind.Empty => ConnectionString.Parse(text).Fields.First(field => field.Value == fault.Range).Range,
        _ => fault.Range,
    };

    private static bool IsOfKnownLibrary(SyntaxNode call, CompilationModel model) =>
        model.SymbolOf(call) is { ContainingType: { } type } && QuantumLibrary.IsKnown(type);

    private static bool IsExpectedToThrow(SyntaxNode call) => call.Ancestors().OfType<AnonymousFunctionExpressionSyntax>()
        .Any(function => Call.With(function) is { Expression: var method } && IsAboutThrowing(method));

    /// <summary><c>Assert.Throws&lt;T&gt;</c>: the names of a call, not what may stand in the calls before it.</summary>
    private static bool IsAboutThrowing(ExpressionSyntax method)
    {
        for (; method is MemberAccessExpressionSyntax access; method = access.Expression)
        {
            if (Tells(access.Name))
                return true;
        }

        return method is SimpleNameSyntax name && Tells(name);

        static bool Tells(SimpleNameSyntax name) => name.Identifier.ValueText.Contains("Throw");
    }

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
