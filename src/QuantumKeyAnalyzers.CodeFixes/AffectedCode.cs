using System.Text.RegularExpressions;
using QuantumKeyAnalyzers.CodeFixes.Tracing;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>
/// The parts of a document of which the compiler can say something else after a change: the members that change, those that the change
/// was made from, and those with a name that a new <c>using</c> or a deleted declaration gives another meaning.
/// </summary>
internal static class AffectedCode
{
    /// <summary>Of more parts than these the whole document is asked about at once.</summary>
    private const int MostParts = 12;

    private static readonly Regex Using = new(@"^\s*using (?:global::)?(?<name>[\w.]+);", RegexOptions.Multiline);

    /// <param name="reads">What the changes were made from.</param>
    /// <returns>In the order of the text, and apart from each other; null for the whole document.</returns>
    public static IReadOnlyList<TextSpan>? In(
        SyntaxNode root, Compilation compilation, IReadOnlyList<TextChange> changes, IEnumerable<TextSpan> reads)
    {
        var names = new HashSet<string>();
        var parts = new List<TextSpan>();
        foreach (var change in changes)
        {
            var added = Using.Matches(change.NewText).Cast<Match>().Select(match => match.Groups["name"].Value).ToList();
            names.UnionWith(added.SelectMany(name => NamesIn(name, compilation)));
            if (added.Count == 0)
                parts.AddRange(PartsAt(change.Span, root, names));
        }

        parts.AddRange(reads.SelectMany(read => PartsAt(read, root, names: null)));
        foreach (var token in TokensNamed(names, root))
            parts.AddRange(PartsAt(token.Span, root, names: null));

        var merged = Merge(parts);
        return merged.Count > MostParts ? null : merged;
    }

    /// <summary>The same parts once the changes have been made.</summary>
    public static IReadOnlyList<TextSpan> After(IEnumerable<TextSpan> parts, IReadOnlyList<TextChange> changes) =>
        [.. parts.Select(part => TextSpan.FromBounds(After(part.Start, changes, isEnd: false), After(part.End, changes, isEnd: true)))];

    private static int After(int position, IReadOnlyList<TextChange> changes, bool isEnd)
    {
        var shift = 0;
        foreach (var change in changes)
        {
            var growth = change.NewText!.Length - change.Span.Length;
            if (change.Span.End < position || (change.Span.End == position && (isEnd || !change.Span.IsEmpty)))
                shift += growth;
            else if (change.Span.Start < position)
                return change.Span.Start + shift + (isEnd ? change.NewText.Length : 0);
        }

        return position + shift;
    }

    /// <summary>
    /// The members that a place is in; where it is among the members of a type, those that it takes up, and the type's head.
    /// </summary>
    /// <param name="names">Gets the names of what is declared there.</param>
    private static IEnumerable<TextSpan> PartsAt(TextSpan place, SyntaxNode root, HashSet<string>? names)
    {
        var node = root.FindNode(TextSpan.FromBounds(place.Start, Math.Min(place.End, root.FullSpan.End)));
        var member = node.AncestorsAndSelf().First(Declarations.IsMember);
        if (member is TypeDeclarationSyntax type && place.Start >= type.OpenBraceToken.Span.End && type.OpenBraceToken.Span.Length > 0)
        {
            yield return TextSpan.FromBounds(type.SpanStart, type.OpenBraceToken.SpanStart);
            foreach (var inside in type.Members.Where(inside => inside.Span.IntersectsWith(place)))
            {
                var declared = inside.DescendantNodes().OfType<VariableDeclaratorSyntax>();
                names?.UnionWith(declared.Select(variable => variable.Identifier.ValueText));
                if (inside is PropertyDeclarationSyntax property)
                    names?.Add(property.Identifier.ValueText);

                yield return inside.Span;
            }
        }
        else if (member is CompilationUnitSyntax unit)
            yield return unit.Members.Count > 0 && unit.Members.Span.IntersectsWith(place) ? unit.Members.Span : place;
        else if (member is BaseNamespaceDeclarationSyntax)
            yield return place;
        else
            yield return member.Span;
    }

    private static IEnumerable<SyntaxToken> TokensNamed(IEnumerable<string> names, SyntaxNode root)
    {
        var text = root.SyntaxTree.GetText();
        var words = DocumentWords.Of(text);
        var possible = new HashSet<string>(names.Where(words.MayContain));
        return possible.Count == 0
            ? []
            : root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && possible.Contains(token.ValueText));
    }

    /// <summary>The types of a namespace, and the methods that extend others.</summary>
    private static IEnumerable<string> NamesIn(string name, Compilation compilation)
    {
        INamespaceSymbol? space = compilation.GlobalNamespace;
        foreach (var part in name.Split('.'))
            space = space?.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault();

        foreach (var type in space?.GetTypeMembers().AsEnumerable() ?? [])
        {
            yield return type.Name;
            if (type.Name.EndsWith(nameof(Attribute), StringComparison.Ordinal))
                yield return type.Name.Substring(0, type.Name.Length - nameof(Attribute).Length);

            foreach (var member in type.MightContainExtensionMethods ? type.MemberNames : [])
                yield return member;
        }
    }

    private static List<TextSpan> Merge(IEnumerable<TextSpan> parts)
    {
        var merged = new List<TextSpan>();
        foreach (var part in parts.OrderBy(part => part.Start))
        {
            var last = merged.Count - 1;
            if (last >= 0 && part.Start <= merged[last].End)
                merged[last] = TextSpan.FromBounds(merged[last].Start, Math.Max(merged[last].End, part.End));
            else
                merged.Add(part);
        }

        return merged;
    }
}
