using ConnectionStrings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>What a <see cref="System.Text.StringBuilder"/> holds: in one chain of calls, or over the statements of a member.</summary>
internal static class StringBuilders
{
    /// <summary>Far beyond any connection string: a builder that grows so long is for something else.</summary>
    private const int LongestContent = 16 * 1024;

    public static bool IsBuilder(ITypeSymbol? type) =>
        type is { Name: nameof(System.Text.StringBuilder), ContainingNamespace: { Name: nameof(System.Text), ContainingNamespace.Name: nameof(System) } };

    /// <summary>The content of a builder that an expression gives.</summary>
    public static IReadOnlyList<ResolvedText> ContentOf(ExpressionSyntax builder, ValueResolver resolver) => resolver.Deeper(() =>
    {
        // A chain is as deep as it is long: taken from its root outwards.
        var calls = new List<InvocationExpressionSyntax>();
        var root = WholeString.Unwrap(builder);
        while (root is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call)
        {
            calls.Add(call);
            root = WholeString.Unwrap(access.Expression);
        }

        calls.Reverse();
        return calls.Aggregate(ContentOfRoot(root, resolver), (content, call) => After(content, call, resolver));
    });

    private static IReadOnlyList<ResolvedText> ContentOfRoot(ExpressionSyntax root, ValueResolver resolver) => root switch
    {
        BaseObjectCreationExpressionSyntax creation => Created(creation, resolver),
        IdentifierNameSyntax name when resolver.Code.SymbolOf(name) is ILocalSymbol local => ContentOfLocal(local, name, resolver),
        _ => Alternatives.Unknown,
    };

    private static IReadOnlyList<ResolvedText> Created(BaseObjectCreationExpressionSyntax creation, ValueResolver resolver) =>
        resolver.Code.SymbolOf(creation) is IMethodSymbol constructor
            ? new CallArguments(constructor, creation.ArgumentList?.Arguments ?? default)["value"] is { } value ? resolver.Resolve(value) : Alternatives.Empty
            : Alternatives.Unknown;

    /// <summary>The statements between the declaration and the place, in the order of the text: a loop is taken to run once, a branch to be gone through.</summary>
    private static IReadOnlyList<ResolvedText> ContentOfLocal(ILocalSymbol local, IdentifierNameSyntax place, ValueResolver resolver)
    {
        if (local.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(resolver.Code.CancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } initial } declarator
            || declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) is not { } member)
        {
            return Alternatives.Unknown;
        }

        var scope = declarator.Parent?.Parent is { Parent: GlobalStatementSyntax } ? declarator.SyntaxTree.GetRoot(resolver.Code.CancellationToken) : member;
        var content = ContentOf(initial, resolver);
        foreach (var mention in resolver.Code.NamesIn(scope, local.Name).TakeWhile(mention => mention.SpanStart < place.SpanStart))
        {
            if (mention.SpanStart > declarator.Span.End)
                content = resolver.Once(mention, () => Bounded(AfterMention(content, mention, declarator, resolver)));
        }

        return content;
    }

    private static IReadOnlyList<ResolvedText> Bounded(IReadOnlyList<ResolvedText> content) =>
        content.Any(text => text.Text.Length > LongestContent) ? Alternatives.Unknown : content;

    private static IReadOnlyList<ResolvedText> AfterMention(
        IReadOnlyList<ResolvedText> content, ExpressionSyntax mention, SyntaxNode declaration, ValueResolver resolver)
    {
        if (mention.Parent is ArgumentSyntax or AssignmentExpressionSyntax or EqualsValueClauseSyntax)
            return Alternatives.Unknown;

        var isRepeated = VariableValues.IsRepeated(mention, declaration);
        while (mention.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == mention)
        {
            content = After(content, call, resolver);
            mention = call;
        }

        return isRepeated ? Alternatives.Concat([content, Alternatives.Unknown]) : content;
    }

    private static IReadOnlyList<ResolvedText> After(IReadOnlyList<ResolvedText> content, InvocationExpressionSyntax call, ValueResolver resolver)
    {
        if (resolver.Code.SymbolOf(call) is not IMethodSymbol method || !IsBuilder(method.ContainingType))
            return Alternatives.Unknown;

        var arguments = new CallArguments(method, call.ArgumentList.Arguments);
        switch (method.Name)
        {
            case "Append" when call.ArgumentList.Arguments is [var appended]:
                return Alternatives.Concat([content, resolver.Resolve(appended.Expression)]);
            case "AppendLine":
                return Alternatives.Concat([content, call.ArgumentList.Arguments is [var line] ? resolver.Resolve(line.Expression) : Alternatives.Empty, [ResolvedText.LineBreak]]);
            case "Insert" when call.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: 0 } }, var inserted]:
                return Alternatives.Concat([resolver.Resolve(inserted.Expression), content]);
            case "AppendFormat":
                return Alternatives.Concat([content, StringCalls.Format(method, arguments, resolver)]);
            case "AppendJoin" when method.Parameters.Length == 2 && arguments.Of(method.Parameters[0]) is { } separator:
                return Alternatives.Concat([content, StringCalls.Join(separator, arguments.AllOf(method.Parameters[1]), resolver)]);
            case "Replace" when method.Parameters.Length == 2:
                return StringCalls.Replace(content, arguments, method, resolver);
            case "Clear":
                return Alternatives.Empty;
            case "ToString" or "EnsureCapacity":
                return content;
            default:
                return Alternatives.Concat([content, Alternatives.Unknown]);
        }
    }
}
