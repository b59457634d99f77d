using System.Runtime.CompilerServices;

namespace QuantumKeyAnalyzers.Values;

/// <summary>
/// The names that a document assigns anything to. A type of many documents is asked about in each of them: those of its documents that
/// do not assign the member are known without being read again, and all are forgotten with their syntax.
/// </summary>
internal static class AssignedNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> Known = new();

    public static HashSet<string> In(SyntaxTree tree) => Known.GetValue(tree, static tree =>
    [
        .. tree.GetRoot().DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .SelectMany(assignment => assignment.Left.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            .Select(name => name.Identifier.ValueText),
    ]);
}
