using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Options;
using QuantumKeyAnalyzers.Text;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>
/// A place that pairs the name of an environment variable (or of a header) with a value: <c>SetEnvironmentVariable(name, value)</c>,
/// <c>environment[name] = value</c>, <c>{ name, value }</c>, <c>.Add(name, value)</c>, a key/value pair, a tuple.
/// </summary>
internal static class VariableSink
{
    public const string ConnectionStringVariable = "AZURE_QUANTUM_CONNECTION_STRING";

    private static readonly string[] Variables = [ConnectionStringVariable, NamedKey.Variable];
    private static readonly string[] ReadingPrefixes = ["Get", "TryGet", "Read", "Contains", "Remove"];
    private static readonly string[] SettingMethods =
        [nameof(Environment.SetEnvironmentVariable), "Add", "TryAdd", "WithEnvironment", "UseSetting"];

    /// <summary>The assignments that a document's markers are part of, as the name or as the value, and through a variable too.</summary>
    public static IEnumerable<Sink> In(CodeDocument document, ValueResolver values)
    {
        var parts = document.MentionsAt(Marker.Variable, Marker.Key, Marker.KeyField).Select(mention =>
            WholeString.Around(NameOfAround(mention) ?? mention));

        // A call with many keys is one place, whichever of them leads to it.
        var places = new HashSet<SyntaxNode>();
        return parts.Distinct().Select(PairOf)
            .Where(pair => pair is { Place: var place } && places.Add(place))
            .SelectMany(pair => In(pair!.Value, document.Options, values));
    }

    /// <summary>Whether an invocation is <c>Environment.SetEnvironmentVariable</c> of one of the service's variables.</summary>
    public static bool IsSetEnvironmentVariable(InvocationExpressionSyntax invocation, ValueResolver values) =>
        values.Code.SymbolOf(invocation) is IMethodSymbol
        {
            Name: nameof(Environment.SetEnvironmentVariable),
            ContainingType: { Name: nameof(Environment), ContainingNamespace.Name: nameof(System) },
        }
        && invocation.ArgumentList.Arguments.Any(argument =>
            Variables.Contains(values.ResolveConstant(argument.Expression), StringComparer.OrdinalIgnoreCase));

    /// <summary>The variable or header that a text names, and what belongs in it; null where it names none.</summary>
    public static (string Name, SinkKind Kind)? VariableNamed(string? text, KeyOptions options)
    {
        return text switch
        {
            null => null,
            _ when Is(ConnectionStringVariable) => (ConnectionStringVariable, SinkKind.ConnectionString),
            _ when Is(NamedKey.Variable) => (NamedKey.Variable, SinkKind.Key),
            _ when Is(NamedKey.Header) => (NamedKey.Header, SinkKind.PossibleKey),
            _ => options.AdditionalVariables.FirstOrDefault(Is) is { } other ? (other, SinkKind.Either) : null,
        };

        bool Is(string name) => string.Equals(text, name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary><c>nameof</c> of a constant or of an enumeration's member that is called like the variable.</summary>
    private static InvocationExpressionSyntax? NameOfAround(ExpressionSyntax name) =>
        Call.With(name) is { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } nameOf ? nameOf : null;

    private static IEnumerable<Sink> In(
        (SyntaxNode Place, IEnumerable<ExpressionSyntax> Parts) pair, KeyOptions options, ValueResolver values)
    {
        foreach (var name in pair.Parts)
        {
            if (VariableNamed(values.ResolveConstant(name), options) is not var (variable, kind))
                continue;

            // A tuple or a call of any method can mean something else than that the one is set to the other.
            var expected = IsSetting(pair.Place) ? kind
                : kind is SinkKind.Key or SinkKind.PossibleKey ? SinkKind.PossibleKey
                : SinkKind.Unsure;
            foreach (var value in pair.Parts.Where(value => value != name))
                yield return new Sink(pair.Place, variable, value, expected);

            yield break;
        }
    }

    private static (SyntaxNode Place, IEnumerable<ExpressionSyntax> Parts)? PairOf(ExpressionSyntax part) => part.Parent switch
    {
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => (tuple, ExpressionsOf(tuple.Arguments)),
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } list }
            when call is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax =>
            Reads(call) ? null : (call, ExpressionsOf(list.Arguments)),
        ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ExpressionSyntax element } } => PairOfElement(element),
        AssignmentExpressionSyntax assignment when assignment.Right == part => PairOfElement(assignment.Left),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } entry => (entry, entry.Expressions),
        _ => null,
    };

    /// <summary><c>environment[name] = value</c>, and the same in an initializer.</summary>
    private static (SyntaxNode Place, IEnumerable<ExpressionSyntax> Parts)? PairOfElement(ExpressionSyntax element)
    {
        var arguments = element switch
        {
            ElementAccessExpressionSyntax access => access.ArgumentList,
            ImplicitElementAccessSyntax access => access.ArgumentList,
            ElementBindingExpressionSyntax binding => binding.ArgumentList,
            _ => null,
        };

        return arguments is not null && MemberName.AssignmentTo(element) is { } assignment
            ? (assignment, ExpressionsOf(arguments.Arguments).Append(assignment.Right)) : null;
    }

    private static IEnumerable<ExpressionSyntax> ExpressionsOf(SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        arguments.Select(argument => argument.Expression);

    private static bool Reads(SyntaxNode call) => call is InvocationExpressionSyntax { Expression: var method }
        && MemberName.Of(method) is { } name && Array.Exists(ReadingPrefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    private static bool IsSetting(SyntaxNode place) => place is AssignmentExpressionSyntax or InitializerExpressionSyntax
        || (place is InvocationExpressionSyntax call && MemberName.Of(call.Expression) is { } name && SettingMethods.Contains(name));
}
