using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Text;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>A <c>new Workspace(…)</c> that is given an <c>AzureKeyCredential</c>.</summary>
/// <param name="Creation">The workspace's: <c>new</c>, or the call of a derived type's base constructor.</param>
internal sealed record WorkspaceCredential(SyntaxNode Creation, ExpressionSyntax Credential)
{
    private const string TypeName = "AzureKeyCredential";

    public static IReadOnlyList<WorkspaceCredential> In(CodeDocument document) => !document.Has(Marker.Credential) ? [] :
    [
        .. from creation in document.Root.DescendantNodes()
           let arguments = ArgumentsOf(creation)
           where arguments is not null && document.Values.SymbolOf(creation) is IMethodSymbol { ContainingType: { } workspace } && ConnectionCall.IsQuantumWorkspace(workspace)
           from argument in arguments.Arguments
           where IsCredential(document.Values.TypeOf(argument.Expression))
           select new WorkspaceCredential(creation, argument.Expression),
    ];

    /// <summary>The keys that the credentials are made of, and those that they are updated to.</summary>
    public static IEnumerable<SinkArgument> KeysOf(IReadOnlyList<WorkspaceCredential> credentials, CodeDocument document)
    {
        var variables = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        return credentials.SelectMany(credential => credential.Keys(credential.Credential, variables, document, depth: 0));
    }

    /// <param name="variables">Those whose updates are known: a credential that many workspaces share is looked through once.</param>
    private IEnumerable<SinkArgument> Keys(ExpressionSyntax credential, HashSet<ISymbol> variables, CodeDocument document, int depth)
    {
        const int mostDepth = 10;
        if (depth > mostDepth)
            return [];

        switch (ValueResolver.Unwrap(credential))
        {
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var key] }:
                return [Argument(key)];
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                return Deeper(coalesce.Left).Concat(Deeper(coalesce.Right));
            case ConditionalExpressionSyntax conditional:
                return Deeper(conditional.WhenTrue).Concat(Deeper(conditional.WhenFalse));
            case SwitchExpressionSyntax @switch:
                return @switch.Arms.SelectMany(arm => Deeper(arm.Expression));
            case NameSyntax or MemberAccessExpressionSyntax when document.Values.SymbolOf(ValueResolver.Unwrap(credential)) is { } variable:
                return OfVariable(variable);
            default:
                return [];
        }

        IEnumerable<SinkArgument> Deeper(ExpressionSyntax part) => Keys(part, variables, document, depth + 1);

        IEnumerable<SinkArgument> OfVariable(ISymbol variable)
        {
            var values = document.Values;
            var given = values.DeclaredValuesOf(variable);
            if (!variables.Add(variable))
                return given.Take(1).SelectMany(Deeper);

            var names = values.NamesIn(document.Root, variable.Name).Where(name => SymbolEqualityComparer.Default.Equals(values.SymbolOf(name), variable)).ToList();
            var passed = variable is IParameterSymbol parameter ? ParameterValues.PassedTo(parameter, values) : [];
            return given.Concat(passed).Concat(names.Select(AssignedTo).OfType<ExpressionSyntax>()).SelectMany(Deeper).Concat(names.SelectMany(UpdatesOf));
        }
    }

    private static ArgumentListSyntax? ArgumentsOf(SyntaxNode creation) => creation switch
    {
        BaseObjectCreationExpressionSyntax { ArgumentList: { } list } => list,
        ConstructorInitializerSyntax initializer => initializer.ArgumentList,
        PrimaryConstructorBaseTypeSyntax primary => primary.ArgumentList,
        _ => null,
    };

    private IEnumerable<SinkArgument> UpdatesOf(IdentifierNameSyntax name)
    {
        var whole = Whole(name);
        return whole.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Update", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [var key] } } method
            && method.Expression == whole ? [Argument(key)] : [];
    }

    private SinkArgument Argument(ArgumentSyntax key) => new(Creation, "Workspace", key.Expression, SinkKind.Key);

    private static ExpressionSyntax? AssignedTo(IdentifierNameSyntax name) =>
        Whole(name) is var whole && whole.Parent is AssignmentExpressionSyntax assignment && assignment.Left == whole ? assignment.Right : null;

    private static ExpressionSyntax Whole(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    private static bool IsCredential(ITypeSymbol? type) => type is { Name: TypeName, ContainingNamespace.Name: "Azure" };
}
