using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QuantumKeyAnalyzers.CodeFixes.Layout;

/// <summary>Lays out the arguments of a creation as those of the call or the creation that it replaces.</summary>
internal static class ArgumentLayout
{
    /// <param name="old">The arguments so far.</param>
    /// <param name="dropped">The one of them that goes, if any.</param>
    /// <param name="added">Those that come, in front of all.</param>
    public static ArgumentListSyntax Exchange(ArgumentListSyntax? old, ExpressionSyntax? dropped, params ArgumentSyntax[] added)
    {
        var arguments = old?.Arguments ?? default;
        var index = arguments.IndexOf(argument => argument.Expression == dropped);
        var others = arguments.Where((_, i) => i != index).ToList();
        if (old is null || arguments.Count == 0 || others.Count + added.Length == 0)
            return SyntaxFactory.ArgumentList(Token(SyntaxKind.OpenParenToken), SyntaxFactory.SeparatedList(added, Commas(added.Length - 1, Spaces(" "))), Token(SyntaxKind.CloseParenToken));

        // Where several stand on lines of their own the new ones do.
        var lineEnd = old.OpenParenToken.TrailingTrivia.Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var indentation = SyntaxFactory.TriviaList(arguments[0].GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1));
        var isBroken = others.Count > 0 && lineEnd.Any();
        var commas = arguments.GetSeparators().ToList();
        var layout = index == 0 && commas.Count > 0 ? LayoutOf(commas[0].TrailingTrivia, Spaces(" ")) : isBroken ? SyntaxFactory.TriviaList(lineEnd) : Spaces(" ");
        if (index >= 0 && commas.Count > 0)
            commas.RemoveAt(Math.Min(index, commas.Count - 1));

        if (added.Length > 0)
        {
            commas.InsertRange(0, Commas(others.Count > 0 ? added.Length : added.Length - 1, isBroken ? SyntaxFactory.TriviaList(lineEnd) : Spaces(" ")));
            if (others.Count > 0)
                commas[added.Length - 1] = commas[added.Length - 1].WithTrailingTrivia(layout);
        }

        var all = added.Select(argument => isBroken ? argument.WithLeadingTrivia(indentation) : argument).Concat(others).ToList();
        if (index == 0 || added.Length > 0)
            all[0] = all[0].GetLeadingTrivia().All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)) ? all[0].WithLeadingTrivia(indentation) : all[0];

        if (index == arguments.Count - 1)
            all[all.Count - 1] = all[all.Count - 1].WithTrailingTrivia(LayoutOf(arguments[index].GetTrailingTrivia(), default));

        return old
            .WithOpenParenToken(index == 0 ? old.OpenParenToken.WithTrailingTrivia(LayoutOf(old.OpenParenToken.TrailingTrivia, default)) : old.OpenParenToken)
            .WithArguments(SyntaxFactory.SeparatedList(all, commas));
    }

    /// <summary>The line end or the space there; where a comment goes, what does without.</summary>
    private static SyntaxTriviaList LayoutOf(SyntaxTriviaList trivia, SyntaxTriviaList withoutComment) =>
        trivia.FirstOrDefault(part => part.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } lineEnd ? SyntaxFactory.TriviaList(lineEnd)
        : trivia.All(part => part.IsKind(SyntaxKind.WhitespaceTrivia)) ? trivia
        : withoutComment;

    private static IEnumerable<SyntaxToken> Commas(int count, SyntaxTriviaList trailing) =>
        Enumerable.Repeat(SyntaxFactory.Token(default, SyntaxKind.CommaToken, trailing), Math.Max(count, 0));

    private static SyntaxTriviaList Spaces(string text) => SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(text));

    private static SyntaxToken Token(SyntaxKind kind) => SyntaxFactory.Token(default, kind, default);
}
