using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Text;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>A <c>new Workspace(…)</c> that is given an <c>AzureKeyCredential</c>, and the keys that such a credential is made of.</summary>
internal sealed class CredentialSink(CodeDocument document, ValueResolver values)
{
    private const int MostDepth = 10;

    /// <summary>Those whose updates are known: a credential that many workspaces share is looked through once.</summary>
    private readonly HashSet<ISymbol> _variables = new(SymbolEqualityComparer.Default);

    private readonly HashSet<ISymbol> _updated = new(SymbolEqualityComparer.Default);

    /// <summary>The workspaces, which are created or are the base of what is created, with their credentials.</summary>
    public static IEnumerable<Sink> In(CodeDocument document) => !document.Has(Marker.Credential) ? [] :
        from creation in document.Model.CreationsIn(document.Root)
        let arguments = Call.ArgumentsOf(creation)
        where arguments is not null
            && document.Model.SymbolOf(creation) is IMethodSymbol { ContainingType: { } type } && QuantumLibrary.IsWorkspace(type)
        from argument in arguments.Arguments
        where document.Model.TypeOf(argument.Expression) is { Name: "AzureKeyCredential", ContainingNamespace.Name: "Azure" }
        select new Sink(creation, QuantumLibrary.Workspace, argument.Expression, SinkKind.Credential);

    /// <summary>The keys that the credentials are made of, and those that they are updated to, with the texts that they can be.</summary>
    public static IEnumerable<(Sink Sink, IReadOnlyList<ResolvedText> Texts)> KeysOf(
        IEnumerable<Sink> credentials, CodeDocument document, ValueResolver values)
    {
        var sink = new CredentialSink(document, values);
        return from credential in credentials
               from key in sink.KeysOf(credential.Value, depth: 0)
               let place = key.Place.SyntaxTree == document.Tree ? key.Place : credential.Value
               select (credential with { Value = place, Kind = SinkKind.Key }, key.Texts);
    }

    private IEnumerable<(ExpressionSyntax Place, IReadOnlyList<ResolvedText> Texts)> KeysOf(ExpressionSyntax credential, int depth)
    {
        if (depth > MostDepth)
            return [];

        credential = WholeString.Unwrap(credential);
        return credential switch
        {
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var key] } => [(key.Expression, values.Resolve(key.Expression))],
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => KeysOfAll([coalesce.Left, coalesce.Right]),
            ConditionalExpressionSyntax conditional => KeysOfAll([conditional.WhenTrue, conditional.WhenFalse]),
            SwitchExpressionSyntax @switch => KeysOfAll(@switch.Arms.Select(arm => arm.Expression)),
            AwaitExpressionSyntax await => KeysOf(await.Expression, depth + 1),
            AssignmentExpressionSyntax assignment => KeysOf(assignment.Right, depth + 1),
            InvocationExpressionSyntax call => [(call, CallValues.Made(call, values, KeysIn) ?? Alternatives.Unknown)],
            NameSyntax or MemberAccessExpressionSyntax =>
                document.Model.SymbolOf(credential) is { } variable ? KeysOfVariable(variable) : [],
            _ => [],
        };

        IEnumerable<(ExpressionSyntax, IReadOnlyList<ResolvedText>)> KeysOfAll(IEnumerable<ExpressionSyntax> parts) =>
            parts.SelectMany(part => KeysOf(part, depth + 1));

        IEnumerable<(ExpressionSyntax, IReadOnlyList<ResolvedText>)> KeysOfVariable(ISymbol variable)
        {
            var given = document.Model.DeclaredValuesOf(variable);
            if (!_variables.Add(variable))
                return KeysOfAll(given.Take(1));

            var names = NamesOf(variable);
            var passed = variable is IParameterSymbol parameter ? ParameterValues.PassedTo(parameter, document.Model) : [];
            var assigned = names.Select(name => MemberName.AssignmentTo(name)?.Right).OfType<ExpressionSyntax>();
            return KeysOfAll([.. given, .. passed, .. assigned]).Concat(UpdatesOf(names, depth));
        }
    }

    /// <summary>The keys in what a function makes with the arguments of the one call: it may make credentials of others too.</summary>
    private IReadOnlyList<ResolvedText> KeysIn(ExpressionSyntax made) => Makers.Read(made, values, maker =>
        maker is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var key] }
            ? values.Resolve(key.Expression) : Alternatives.Unknown);

    private List<IdentifierNameSyntax> NamesOf(ISymbol variable) =>
        [.. document.Model.NamesIn(document.Root, variable.Name).Where(name => document.Model.IsReference(name, variable))];

    /// <summary>The keys that a credential is updated to, here and in the methods that it is passed to.</summary>
    private IEnumerable<(ExpressionSyntax Place, IReadOnlyList<ResolvedText> Texts)> UpdatesOf(List<IdentifierNameSyntax> names, int depth)
    {
        foreach (var name in names)
        {
            if (UpdateOf(name) is { } key)
                yield return (key, values.Resolve(key));
            else if (depth <= MostDepth && ParameterGiven(name) is { } parameter && _updated.Add(parameter))
                foreach (var update in UpdatesOf(NamesOf(parameter), depth + 1))
                    yield return update;
        }
    }

    /// <summary>The parameter that a variable is passed to as it is, of a method of these sources.</summary>
    private IParameterSymbol? ParameterGiven(IdentifierNameSyntax name) =>
        MemberName.WithOwner(name).Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument
        && document.Model.SymbolOf(call) is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: false } method
            ? new CallArguments(method, call.ArgumentList.Arguments).ParameterOf(argument)?.OriginalDefinition as IParameterSymbol : null;

    private static ExpressionSyntax? UpdateOf(IdentifierNameSyntax name) => Call.On(MemberName.WithOwner(name)) is
    {
        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Update" },
        ArgumentList.Arguments: [var key],
    } ? key.Expression : null;
}
