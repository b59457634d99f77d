using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>What a <see cref="System.Text.StringBuilder"/> holds: in one chain of calls, or over the statements of a member.</summary>
internal static class StringBuilders
{
    /// <summary>Far beyond any connection string: a builder that grows so long is for something else.</summary>
    private const int LongestContent = 16 * 1024;

    public static bool IsBuilder(ITypeSymbol? type) =>
        type is { Name: "StringBuilder", ContainingNamespace: { Name: "Text", ContainingNamespace.Name: "System" } };

    /// <summary>The content of a builder that an expression gives.</summary>
    public static IReadOnlyList<ResolvedText> ContentOf(ExpressionSyntax builder, ValueResolver resolver) => resolver.WithinDepth(() =>
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
        return calls.Aggregate(ContentOfRoot(root, resolver), (content, call) => resolver.Budget.TryStep()
            ? After(content, call, resolver) : Alternatives.Unknown);
    });

    private static IReadOnlyList<ResolvedText> ContentOfRoot(ExpressionSyntax root, ValueResolver resolver) => root switch
    {
        BaseObjectCreationExpressionSyntax creation => Created(creation, resolver),
        IdentifierNameSyntax name when resolver.Code.SymbolOf(name) is ILocalSymbol local => ContentOfLocal(local, name, resolver),
        _ => Alternatives.Unknown,
    };

    private static IReadOnlyList<ResolvedText> Created(BaseObjectCreationExpressionSyntax creation, ValueResolver resolver)
    {
        if (resolver.Code.SymbolOf(creation) is not IMethodSymbol constructor)
            return Alternatives.Unknown;

        var arguments = new CallArguments(constructor, creation.ArgumentList?.Arguments ?? default);
        return arguments["value"] is { } value ? resolver.Resolve(value) : Alternatives.Empty;
    }

    /// <summary>
    /// The statements between the declaration and the place, in the order of the text: a loop is taken to run once, a branch to be taken.
    /// </summary>
    private static IReadOnlyList<ResolvedText> ContentOfLocal(ILocalSymbol local, IdentifierNameSyntax place, ValueResolver resolver)
    {
        var declaration = resolver.Code.DeclarationsOf(local).FirstOrDefault();
        if (declaration is not VariableDeclaratorSyntax { Initializer.Value: { } initial } declarator
            || declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) is not { } member)
        {
            return Alternatives.Unknown;
        }

        var isTopLevel = declarator.Parent?.Parent is { Parent: GlobalStatementSyntax };
        var scope = isTopLevel ? declarator.SyntaxTree.GetRoot(resolver.Code.CancellationToken) : member;
        var mentions = resolver.Code.NamesIn(scope, local.Name).From(declarator.Span.End + 1).Before(place.SpanStart);

        // From the last mention on whose content is known: the builder may be read after each of its statements.
        var next = mentions.Count;
        IReadOnlyList<ResolvedText>? content = null;
        while (content is null && next > 0)
            content = resolver.Remembered(mentions[--next]);

        next = content is null ? 0 : next + 1;
        content ??= ContentOf(initial, resolver);
        for (; next < mentions.Count; next++)
        {
            if (!resolver.Budget.TryStep())
                return Alternatives.Unknown;

            var (mention, before) = (mentions[next], content);
            content = resolver.Remember(mention, () => Bounded(AfterMention(before, mention, declarator, resolver)));
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
        while (Call.On(mention) is { } call)
        {
            content = After(content, call, resolver);
            mention = call;
        }

        return isRepeated ? resolver.Concat([content, Alternatives.Unknown]) : content;
    }

    private static IReadOnlyList<ResolvedText> After(
        IReadOnlyList<ResolvedText> content, InvocationExpressionSyntax call, ValueResolver resolver)
    {
        if (resolver.Code.SymbolOf(call) is not IMethodSymbol method || !IsBuilder(method.ContainingType))
            return Alternatives.Unknown;

        var arguments = new CallArguments(method, call.ArgumentList.Arguments);
        var only = call.ArgumentList.Arguments is [var argument] ? resolver.Resolve(argument.Expression) : null;
        return method.Name switch
        {
            "Append" when only is not null => resolver.Concat([content, only]),
            "AppendLine" => resolver.Concat([content, only ?? Alternatives.Empty, [ResolvedText.LineBreak]]),
            "Insert" when call.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: 0 } }, var inserted] =>
                resolver.Concat([resolver.Resolve(inserted.Expression), content]),
            "AppendFormat" => resolver.Concat([content, StringCalls.Format(method, arguments, resolver)]),
            "AppendJoin" when method.Parameters.Length == 2 && arguments.Of(method.Parameters[0]) is { } separator =>
                resolver.Concat([content, StringCalls.Join(separator, arguments.AllOf(method.Parameters[1]), resolver)]),
            "Replace" when method.Parameters.Length == 2 => StringCalls.Replace(content, arguments, method, resolver),
            "Clear" => Alternatives.Empty,
            "ToString" or "EnsureCapacity" => content,
            _ => resolver.Concat([content, Alternatives.Unknown]),
        };
    }
}
