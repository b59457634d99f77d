using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>A place in the code, at which a variable has a value.</summary>
/// <remarks>
/// What a node is in is asked of full spans: where code nests deeply, a span without the blanks around it takes a way as long.
/// </remarks>
/// <param name="Function">The function or the member that it is in.</param>
internal readonly record struct Place(TextSpan Span, SyntaxNode Function)
{
    public static Place Of(SyntaxNode node) => new(node.Span, Declarations.FunctionAround(node));

    /// <summary>Where a function ends that has not returned before: its closing brace, or what follows its arrow.</summary>
    public static Place EndOf(SyntaxNode body) => new(
        body is BlockSyntax block ? block.CloseBraceToken.Span : new TextSpan(body.FullSpan.End, 1), Declarations.FunctionAround(body));
}
