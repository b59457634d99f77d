namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>What the place of an expression asks of it: a constant, no <c>throw</c>, parentheses.</summary>
internal static class ExpressionContext
{
    /// <summary>Whether an expression has to be a constant for a reason other than a constant's own declaration.</summary>
    public static bool NeedsConstant(ExpressionSyntax expression)
    {
        for (SyntaxNode node = expression; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case AttributeArgumentSyntax:
                case EqualsValueClauseSyntax { Parent: ParameterSyntax or EnumMemberDeclarationSyntax }:
                case CaseSwitchLabelSyntax or GotoStatementSyntax:
                case PatternSyntax:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } test when test.Right == node:
                    return true;
                case StatementSyntax or MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    /// <summary>The test <c>x is "constant"</c> of an expression, where <c>==</c> could take its place; else null.</summary>
    public static IsPatternExpressionSyntax? PatternTestOf(ExpressionSyntax constant) =>
        constant.Parent is ConstantPatternSyntax { Parent: IsPatternExpressionSyntax test }
        && test.Parent is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression }
            ? test : null;

    /// <summary>Whether nothing around an expression binds closer than <c>??</c>.</summary>
    public static bool StandsAlone(ExpressionSyntax target) => target.Parent switch
    {
        ArgumentSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or StatementSyntax or InitializerExpressionSyntax => true,
        ExpressionElementSyntax or ConstantPatternSyntax or ParenthesizedExpressionSyntax => true,
        SwitchExpressionArmSyntax or AnonymousFunctionExpressionSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.Right == target,
        ConditionalExpressionSyntax conditional => conditional.Condition != target,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => coalesce.Right == target,
        _ => false,
    };

    /// <summary>Whether an expression becomes part of an expression tree, which takes no <c>throw</c>.</summary>
    public static bool IsInExpressionTree(ExpressionSyntax expression, Semantics semantics) =>
        expression.Ancestors().OfType<QueryExpressionSyntax>().Any(query => IsQueryable(semantics.TypeOf(query.FromClause.Expression)))
        || IsInExpressionLambda(expression, semantics);

    /// <summary>
    /// Whether an expression is in a lambda that becomes an expression tree, where C# before 14 takes no call that leaves out an argument.
    /// </summary>
    public static bool IsInExpressionLambda(ExpressionSyntax expression, Semantics semantics) =>
        expression.Ancestors().Any(ancestor =>
            ancestor is LambdaExpressionSyntax lambda && semantics.TypeInfoOf(lambda).ConvertedType is { Name: "Expression" });

    private static bool IsQueryable(ITypeSymbol? type) =>
        type is null || type.Name == nameof(IQueryable) || type.AllInterfaces.Any(contract => contract.Name == nameof(IQueryable));

    /// <summary>The declaration of the constant that a value is of, or null.</summary>
    public static SyntaxNode? HolderOf(ExpressionSyntax value) =>
        value.FirstAncestorOrSelf<EqualsValueClauseSyntax>()?.Parent?.Parent?.Parent switch
        {
            FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword) => field,
            LocalDeclarationStatementSyntax local when local.Modifiers.Any(SyntaxKind.ConstKeyword) => local,
            _ => null,
        };

    /// <summary>Whether a constant can become a variable or a property: it is declared alone, and no use needs a constant.</summary>
    public static async Task<bool> CanBecomeVariableAsync(SyntaxNode holder, FindingContext context)
    {
        var declaration = holder switch
        {
            FieldDeclarationSyntax field => field.Declaration,
            LocalDeclarationStatementSyntax local => local.Declaration,
            _ => null,
        };

        // An attribute may be for fields only.
        if (declaration is not { Variables: [{ Initializer.Value: { } value } variable] } || IsPartOfOther(value, context.Source)
            || holder is FieldDeclarationSyntax { AttributeLists.Count: > 0 })
        {
            return false;
        }

        // What documentation says of a constant is as true of a property.
        var mentions = await context.MentionsOfAsync(variable).ConfigureAwait(false);
        return !mentions.AreElsewhere
            && mentions.Reads.Concat(mentions.Inactive).All(read => !NeedsConstant(read) && HolderOf(read) is null)
            && (holder is FieldDeclarationSyntax
                || (mentions.Reads.All(read => IsInReach(read, holder)) && !mentions.Inactive.Any(IsInStaticFunction)));
    }

    /// <summary>Whether a variable could be read there: not in a static function, nor in another section of a switch.</summary>
    private static bool IsInReach(ExpressionSyntax reference, SyntaxNode holder)
    {
        var scope = holder.Parent is GlobalStatementSyntax global ? global.Parent! : holder.Parent!;
        return scope.Contains(reference) && !IsBehindStaticFunction(reference, holder)
            && !reference.Ancestors().TakeWhile(ancestor => ancestor != scope).Any(ancestor =>
                ancestor is MemberDeclarationSyntax and not GlobalStatementSyntax);
    }

    /// <summary>Whether a static function, which reads no variables from outside, is between a place and a declaration.</summary>
    public static bool IsBehindStaticFunction(SyntaxNode place, SyntaxNode declaration) => place.Ancestors()
        .TakeWhile(ancestor => !ancestor.Contains(declaration) && ancestor != declaration)
        .Any(IsStaticFunction);

    private static bool IsInStaticFunction(SyntaxNode place) => place.Ancestors().Any(IsStaticFunction);

    private static bool IsStaticFunction(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax { Modifiers: var modifiers } && modifiers.Any(SyntaxKind.StaticKeyword)
        || node is LocalFunctionStatementSyntax function && function.Modifiers.Any(SyntaxKind.StaticKeyword);

    /// <summary>A part of a constant's value can only be replaced where the whole value is.</summary>
    private static bool IsPartOfOther(ExpressionSyntax value, ExpressionSyntax source) =>
        WholeString.Around(value) != WholeString.Around(source);
}
