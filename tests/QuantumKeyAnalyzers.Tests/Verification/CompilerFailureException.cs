using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QuantumKeyAnalyzers.Tests.Verification;

/// <summary>The compiler fails at a program, whether it is analyzed or not.</summary>
internal sealed class CompilerFailureException(Exception? exception = null) : Exception("The compiler fails at this program.", exception)
{
    /// <summary>
    /// Throws where the compiler would end the process instead of throwing: at a label or a <c>goto</c> in a lambda in a <c>case</c> it looks for the
    /// labels of the <c>switch</c>, for which it binds the lambda, and so on without an end.
    /// </summary>
    public static void ThrowIfItEndsAt(Compilation compilation)
    {
        if (compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes()).OfType<SwitchLabelSyntax>()
            .Any(label => label.DescendantNodes().Any(node => node is LabeledStatementSyntax or GotoStatementSyntax)))
        {
            throw new CompilerFailureException();
        }
    }
}
