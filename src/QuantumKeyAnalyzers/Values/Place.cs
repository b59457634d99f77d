using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>A place in the code, at which a variable has a value.</summary>
/// <param name="Function">The function or the member that it is in.</param>
internal readonly record struct Place(TextSpan Span, SyntaxNode Function)
{
    public static Place Of(SyntaxNode node) => new(node.Span, Declarations.FunctionAround(node));

    /// <summary>Where a function ends that has not returned before: its closing brace, or what follows its arrow.</summary>
    public static Place EndOf(SyntaxNode body) => new(
        body is BlockSyntax block ? block.CloseBraceToken.Span : new TextSpan(body.Span.End, 1), Declarations.FunctionAround(body));
}
