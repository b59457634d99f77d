namespace QuantumKeyAnalyzers.CodeFixes.Edits;

/// <summary>Adds <c>using</c> directives to a document, in the order of those that it has.</summary>
internal sealed class Usings(SyntaxNode root, FileStyle style)
{
    private const string Global = "global::";

    private readonly SourceText _text = root.SyntaxTree.GetText();
    private readonly HashSet<(SyntaxNode Container, string Name)> _added = [];

    /// <param name="isHidden">Whether the first part of the namespace's name means something else at the place.</param>
    public void Add(string @namespace, SyntaxNode place, bool isHidden)
    {
        var container = ContainerOf(place);
        _added.Add((container, isHidden && container != root ? Global + @namespace : @namespace));
    }

    public IEnumerable<TextChange> Changes() => _added.GroupBy(added => added.Container, added => added.Name).SelectMany(ChangesIn);

    /// <summary>The innermost namespace round a place that has usings; else the file, or the namespace where the options say so.</summary>
    private SyntaxNode ContainerOf(SyntaxNode place)
    {
        var containers = place.Ancestors().Where(ancestor => ancestor is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).ToList();
        return containers.Find(container => UsingsOf(container).Count > 0) ?? (style.PutsUsingsInsideNamespaces ? containers[0] : root);
    }

    private static List<UsingDirectiveSyntax> UsingsOf(SyntaxNode container) =>
        [.. container.ChildNodes().OfType<UsingDirectiveSyntax>().Where(directive => directive.GlobalKeyword.RawKind == 0)];

    private IEnumerable<TextChange> ChangesIn(IGrouping<SyntaxNode, string> added)
    {
        var all = UsingsOf(added.Key);
        var plain = all.FindAll(directive => directive.Alias is null && directive.StaticKeyword.RawKind == 0);
        var order = OrderOf(plain);
        var lines = added.OrderBy(name => name, order ?? ByName(style.SortsSystemFirst))
            .Select(name => (Name: name, Previous: plain.FindLast(other => order is null || order.Compare(NameOf(other), name) < 0)))
            .ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            // Static ones and aliases come behind all others.
            var (name, previous) = lines[i];
            var next = all.ElementAtOrDefault(all.IndexOf(previous!) + 1);
            var position = IsBehind(name, previous, next) ? previous!.FullSpan.End
                : next is not null ? PositionBefore(next, all[0])
                : PositionIn(added.Key);
            position = EndOfCondition(position) ?? position;

            // The first usings of a file have a blank line below; so have groups, if the options say so.
            var below = i + 1 < lines.Count && lines[i + 1].Previous == previous ? lines[i + 1].Name : next is null ? null : NameOf(next);
            var lineBelow = (below is null ? previous is null : AreApart(name, below)) ? style.LineEnd : "";
            var lineAbove = next is null && previous is not null && AreApart(NameOf(previous), name) ? style.LineEnd : "";
            var indentation = FileStyle.IndentationAt(_text, (previous ?? next)?.SpanStart ?? position);
            yield return new TextChange(new TextSpan(position, 0), $"{lineAbove}{indentation}using {name};{style.LineEnd}{lineBelow}");
        }
    }

    private bool AreApart(string above, string below) => style.SeparatesGroupsOfUsings && GroupOf(above) != GroupOf(below);

    /// <summary>Whether a new one comes right behind the one above instead of right in front of the one below: they can be apart.</summary>
    private static bool IsBehind(string name, UsingDirectiveSyntax? previous, UsingDirectiveSyntax? next) =>
        previous is not null && (next is null || (GroupOf(NameOf(previous)) == GroupOf(name) && GroupOf(NameOf(next)) != GroupOf(name)));

    /// <summary>The order of usings; null where they are in none.</summary>
    private Comparer<string>? OrderOf(List<UsingDirectiveSyntax> plain)
    {
        var names = plain.ConvertAll(NameOf);
        Comparer<string>[] orders = [ByName(style.SortsSystemFirst), ByName(!style.SortsSystemFirst)];
        return Array.Find(orders, order => names.SequenceEqual(names.OrderBy(name => name, order)));
    }

    private static Comparer<string> ByName(bool isSystemFirst) => Comparer<string>.Create((left, right) =>
        StringComparer.OrdinalIgnoreCase.Compare(Key(left, isSystemFirst), Key(right, isSystemFirst)));

    private static string Key(string name, bool isSystemFirst) =>
        (isSystemFirst && GroupOf(name) == nameof(System) ? " " : "") + name.Replace(Global, "");

    private static string NameOf(UsingDirectiveSyntax directive) => directive.NamespaceOrType.ToString();

    private static string GroupOf(string name) => name.Replace(Global, "").Split('.')[0];

    /// <summary>The line of a using, or of the comment right above it; what is above the first one belongs to the file.</summary>
    private int PositionBefore(UsingDirectiveSyntax directive, UsingDirectiveSyntax first) =>
        directive == first ? LineStart(directive.SpanStart) : PositionBefore(directive.GetFirstToken());

    /// <summary>The place for the first using of a file or of a namespace.</summary>
    private int PositionIn(SyntaxNode container)
    {
        var last = container.ChildNodes().LastOrDefault(child =>
            child is ExternAliasDirectiveSyntax or UsingDirectiveSyntax || (child == (container as BaseNamespaceDeclarationSyntax)?.Name));
        var token = last?.GetLastToken().GetNextToken() ?? container.GetFirstToken();
        if (token.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.SemicolonToken)
            token = token.GetNextToken();

        // A comment right above a namespace is the head of the file.
        return token.IsKind(SyntaxKind.NamespaceKeyword) ? LineStart(token.SpanStart) : PositionBefore(token);
    }

    /// <summary>The line of a token, or of the comments and the documentation right above it.</summary>
    private static int PositionBefore(SyntaxToken token)
    {
        var position = token.FullSpan.Start;
        var isBlank = true;
        foreach (var trivia in token.LeadingTrivia)
        {
            var isLineEnd = trivia.IsKind(SyntaxKind.EndOfLineTrivia);
            var isCondition = trivia.IsDirective || trivia.IsKind(SyntaxKind.DisabledTextTrivia);
            if (isCondition || (isBlank && isLineEnd))
                position = trivia.FullSpan.End;

            isBlank = isCondition || isLineEnd || trivia.HasStructure || (isBlank && trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        }

        return position;
    }

    /// <summary>Behind the <c>#if</c> that a line is in, where that contains only usings: one branch alone would see it in there.</summary>
    private int? EndOfCondition(int position)
    {
        var depth = 0;
        foreach (var line in _text.Lines)
        {
            var code = line.ToString().Trim();
            var isUsing = code is "" or ['#' or '/', ..] || code.StartsWith("using ", StringComparison.Ordinal);
            if (line.Start >= position && (depth == 0 || !isUsing))
                return null;

            depth += code.StartsWith("#if", StringComparison.Ordinal) ? 1 : code.StartsWith("#endif", StringComparison.Ordinal) ? -1 : 0;
            if (line.Start >= position && depth == 0)
                return line.EndIncludingLineBreak;
        }

        return null;
    }

    private int LineStart(int position) => _text.Lines.GetLineFromPosition(position).Start;
}
