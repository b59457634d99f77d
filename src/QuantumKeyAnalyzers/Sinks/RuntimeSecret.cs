using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>
/// Where a connection string or a key is obtained at run time: read from its environment variable or configuration entry, or from the answer
/// of the keys client (<c>PrimaryKey.Key</c>, <c>SecondaryConnectionString</c>).
/// </summary>
internal static class RuntimeSecret
{
    /// <summary>The expressions that give one.</summary>
    public static IEnumerable<ExpressionSyntax> In(CodeDocument document) =>
        VariablesRead(document).Concat(document.TokensAt(Marker.KeyProperty).Select(token => KeyProperty(token, document)).OfType<ExpressionSyntax>()).Distinct();

    /// <summary>Whether an expression is one of a workspace's two keys: an object with the key in it.</summary>
    public static bool IsKeyObject(ExpressionSyntax expression) => NameOf(expression) is "PrimaryKey" or "SecondaryKey";

    private static IEnumerable<ExpressionSyntax> VariablesRead(CodeDocument document)
    {
        foreach (var token in document.TokensAt(Marker.Variable))
        {
            var name = WholeString.PartOf(token) is { } literal ? WholeString.Around(literal) : token.Parent as IdentifierNameSyntax;
            if (name is null)
                continue;

            // The name is often a constant of its own.
            var places = name.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }
                ? document.ReferencesTo(variable.Identifier.ValueText)
                : [name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name];
            foreach (var place in places)
            {
                if (ReadOf(place) is { } read && VariableAssignment.VariableNamed(document.Values.ResolveConstant(place), document.Options) is not null)
                    yield return read;
            }
        }
    }

    /// <summary>The expression that reads what a name stands for: <c>GetEnvironmentVariable(name)</c>, <c>configuration[name]</c>.</summary>
    private static ExpressionSyntax? ReadOf(ExpressionSyntax name) => name.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } when VariableAssignment.Reads(call) =>
            call.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<DeclarationExpressionSyntax>().FirstOrDefault() ?? (ExpressionSyntax)call,
        ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax element } }
            when !(element.Parent is AssignmentExpressionSyntax assignment && assignment.Left == element) => element,
        _ => null,
    };

    private static ExpressionSyntax? KeyProperty(SyntaxToken token, CodeDocument document)
    {
        if (token.Parent is not IdentifierNameSyntax { Parent: ExpressionSyntax access } name
            || document.Values.SymbolOf(name) is not IPropertySymbol { ContainingType: { } owner }
            || !ConnectionCall.IsInQuantumNamespace(owner))
        {
            return null;
        }

        return access is MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } or MemberBindingExpressionSyntax ? access : null;
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
