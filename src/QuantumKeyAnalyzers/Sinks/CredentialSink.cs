using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Text;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>A <c>new Workspace(…)</c> that is given an <c>AzureKeyCredential</c>, and the keys that such a credential is made of.</summary>
internal sealed class CredentialSink(CodeDocument document)
{
    private const int MostDepth = 10;

    /// <summary>Those whose updates are known: a credential that many workspaces share is looked through once.</summary>
    private readonly HashSet<ISymbol> _variables = new(SymbolEqualityComparer.Default);

    /// <summary>The workspaces, which are created or are the base of what is created, with their credentials.</summary>
    public static IEnumerable<Sink> In(CodeDocument document) => !document.Has(Marker.Credential) ? [] :
        from creation in document.Model.CreationsIn(document.Root)
        let arguments = Call.ArgumentsOf(creation)
        where arguments is not null
            && document.Model.SymbolOf(creation) is IMethodSymbol { ContainingType: { } type } && QuantumLibrary.IsWorkspace(type)
        from argument in arguments.Arguments
        where document.Model.TypeOf(argument.Expression) is { Name: "AzureKeyCredential", ContainingNamespace.Name: "Azure" }
        select new Sink(creation, QuantumLibrary.Workspace, argument.Expression, SinkKind.Credential);

    /// <summary>The keys that the credentials are made of, and those that they are updated to.</summary>
    public static IEnumerable<Sink> KeysOf(IEnumerable<Sink> credentials, CodeDocument document)
    {
        var sink = new CredentialSink(document);
        return from credential in credentials
               from key in sink.KeysOf(credential.Value, depth: 0)
               select credential with { Value = key, Kind = SinkKind.Key };
    }

    private IEnumerable<ExpressionSyntax> KeysOf(ExpressionSyntax credential, int depth)
    {
        if (depth > MostDepth)
            return [];

        credential = WholeString.Unwrap(credential);
        return credential switch
        {
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var key] } => [key.Expression],
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => KeysOfAll([coalesce.Left, coalesce.Right]),
            ConditionalExpressionSyntax conditional => KeysOfAll([conditional.WhenTrue, conditional.WhenFalse]),
            SwitchExpressionSyntax @switch => KeysOfAll(@switch.Arms.Select(arm => arm.Expression)),
            NameSyntax or MemberAccessExpressionSyntax =>
                document.Model.SymbolOf(credential) is { } variable ? KeysOfVariable(variable) : [],
            _ => [],
        };

        IEnumerable<ExpressionSyntax> KeysOfAll(IEnumerable<ExpressionSyntax> parts) => parts.SelectMany(part => KeysOf(part, depth + 1));

        IEnumerable<ExpressionSyntax> KeysOfVariable(ISymbol variable)
        {
            var given = document.Model.DeclaredValuesOf(variable);
            if (!_variables.Add(variable))
                return KeysOfAll(given.Take(1));

            var names = document.Model.NamesIn(document.Root, variable.Name)
                .Where(name => SymbolEqualityComparer.Default.Equals(document.Model.SymbolOf(name), variable))
                .ToList();
            var passed = variable is IParameterSymbol parameter ? ParameterValues.PassedTo(parameter, document.Model) : [];
            var assigned = names.Select(name => MemberName.AssignmentTo(name)?.Right).OfType<ExpressionSyntax>();
            return KeysOfAll([.. given, .. passed, .. assigned]).Concat(names.Select(UpdateOf).OfType<ExpressionSyntax>());
        }
    }

    private static ExpressionSyntax? UpdateOf(IdentifierNameSyntax name) => Call.On(MemberName.WithOwner(name)) is
    {
        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Update" },
        ArgumentList.Arguments: [var key],
    } ? key.Expression : null;
}
