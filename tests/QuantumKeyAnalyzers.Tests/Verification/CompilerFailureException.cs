using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QuantumKeyAnalyzers.Tests.Verification;

/// <summary>The compiler fails at a program, whether it is analyzed or not.</summary>
internal sealed partial class CompilerFailureException(Exception? exception = null)
    : Exception("The compiler fails at this program.", exception)
{
    /// <summary>Throws where the compiler, instead of throwing, would end the process.</summary>
    public static void ThrowIfItEndsAt(Compilation compilation)
    {
        if (compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes()).Any(IsEnd))
            throw new CompilerFailureException();
    }

    /// <summary>Throws where the compiler would read the text of a document without an end, before any analyzer is asked.</summary>
    public static void ThrowIfItHangsAt(string text)
    {
        if (NameWithoutEnd().IsMatch(text))
            throw new CompilerFailureException();
    }

    /// <remarks>
    /// In a <c>name</c> or <c>cref</c> of a documentation comment the compiler takes U+FFFF for the end of the text, and then sees that it
    /// is not.
    /// </remarks>
    [GeneratedRegex("""\b(name|cref)\s*=\s*["'][^"']*\uFFFF""")]
    private static partial Regex NameWithoutEnd();

    /// <remarks>
    /// For the labels of a <c>switch</c> it binds the lambdas in them, and for a label or a <c>goto</c> there it looks for the labels of
    /// the <c>switch</c>. For the attributes of an
    /// assembly it binds the lambdas in them, and for what is obsolete there it looks for the attributes of the assembly.
    /// </remarks>
    private static bool IsEnd(SyntaxNode node) => node switch
    {
        SwitchLabelSyntax label => label.DescendantNodes().Any(inner => inner is LabeledStatementSyntax or GotoStatementSyntax),
        AttributeListSyntax { Target.Identifier.ValueText: "assembly" or "module" } attributes =>
            attributes.DescendantNodes().Any(inner => inner is AnonymousFunctionExpressionSyntax),
        _ => false,
    };
}
