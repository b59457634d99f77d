using System.Runtime.CompilerServices;

namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>
/// A file as other configurations and target frameworks compile it: with the branches of <c>#if</c> that are inactive here. There are no
/// symbols for them, so a name counts as a use of everything that is called so.
/// </summary>
internal static class OtherBranches
{
    /// <summary>How many symbols of a file are set by themselves. Those of further ones are seen where all or none are set.</summary>
    private const int MostSymbols = 8;

    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<SyntaxNode>> Known = new();

    /// <summary>The names in the inactive text of a part of a file, as the parser sees them where that text is active.</summary>
    public static IEnumerable<IdentifierNameSyntax> NamesIn(SyntaxTree tree, TextSpan part, string name)
    {
        var active = tree.GetRoot();
        return Known.GetValue(tree, Parse)
            .SelectMany(root => root.DescendantNodes(part, node => node.FullSpan.OverlapsWith(part)))
            .OfType<IdentifierNameSyntax>()
            .Where(node => node.Identifier.ValueText == name && part.Contains(node.Span) && !IsActive(active, node));
    }

    private static bool IsActive(SyntaxNode active, IdentifierNameSyntax node) =>
        !active.FindTrivia(node.SpanStart).IsKind(SyntaxKind.DisabledTextTrivia);

    private static IReadOnlyList<SyntaxNode> Parse(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        if (!root.ContainsDirectives || !root.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia)))
            return [];

        var symbols = root.DescendantTrivia()
            .Where(trivia => trivia.Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia)
            .SelectMany(trivia => trivia.GetStructure()!.DescendantNodes().OfType<IdentifierNameSyntax>())
            .Select(symbol => symbol.Identifier.ValueText)
            .Distinct()
            .ToList();
        var options = (CSharpParseOptions)tree.Options;
        var others = options.PreprocessorSymbolNames.Except(symbols).ToList();
        var sets = new List<IEnumerable<string>> { others, others.Concat(symbols) };
        sets.AddRange(symbols.Take(MostSymbols).Select(symbol => others.Append(symbol)));
        return sets.ConvertAll(set => CSharpSyntaxTree.ParseText(tree.GetText(), options.WithPreprocessorSymbols(set)).GetRoot());
    }
}
