using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;
using QuantumKeyAnalyzers.Sinks;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>
/// Puts a read of the environment variable where the key stands. A constant becomes a static property, and an entry of a child process's
/// environment takes this process's value.
/// </summary>
internal static class ReadVariableRepair
{
    public static async Task<RepairPlan?> PlanAsync(RepairContext context)
    {
        var compilation = await context.CompilationOfAsync(context.Source.SyntaxTree).ConfigureAwait(false);
        if (Target(context) is not var (target, variable) || !TakesAnExpression(target, compilation, context.CancellationToken))
            return null;

        var generator = SyntaxGenerator.GetGenerator(context.Document);
        var plan = new RepairPlan($"Read {variable} from the environment");
        var holder = ConstantContext.HolderOf(target);
        if (holder is not null && !await ConstantContext.CanBecomeVariableAsync(holder, context).ConfigureAwait(false))
            return null;

        if (holder is FieldDeclarationSyntax field)
        {
            plan.Replace(field, AsProperty(field, VariableRead.Required(variable, compilation, generator)));
            return plan.IsSound ? plan : null;
        }

        var read = Read(target, variable, compilation, generator, context.CancellationToken).WithTriviaFrom(target);
        if (holder is LocalDeclarationStatementSyntax local)
            plan.Replace(local, WithoutConst(local.ReplaceNode(target, read)));
        else
            plan.Replace(target, read);

        return plan.IsSound ? plan : null;
    }

    /// <summary>The whole string where that is a connection string or a key and nothing more, else the literal by itself.</summary>
    private static (ExpressionSyntax Target, string Variable)? Target(RepairContext context)
    {
        if (VariableRead.VariableFor(context.SourceText.Text, context) is { } whole)
            return (context.Source, whole);

        return context.Finding.Node is LiteralExpressionSyntax literal && context.Source.Contains(literal)
            && VariableRead.VariableFor(literal.Token.ValueText, context) is { } part
                ? (literal, part)
                : null;
    }

    private static bool TakesAnExpression(ExpressionSyntax target, Compilation compilation, CancellationToken cancellationToken) =>
        !ConstantContext.NeedsConstant(target)
        && !ConstantContext.IsInExpressionTree(target, compilation.GetSemanticModel(target.SyntaxTree), cancellationToken)
        && target is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.Utf8StringLiteralExpression }
        // The simplifier of the older hosts fails in there.
        && target.FirstAncestorOrSelf<PrimaryConstructorBaseTypeSyntax>() is null
        && !target.DescendantNodes().OfType<VariableDesignationSyntax>().Any()
        && (target is not InterpolatedStringExpressionSyntax
            || compilation.GetSemanticModel(target.SyntaxTree).GetTypeInfo(target, cancellationToken).ConvertedType is { SpecialType: SpecialType.System_String or SpecialType.System_Object })
        && ((CSharpParseOptions)target.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp7;

    private static ExpressionSyntax Read(
        ExpressionSyntax target, string variable, Compilation compilation, SyntaxGenerator generator, CancellationToken cancellationToken)
    {
        // GetEnvironmentVariable(…) ?? "the string": the fall-back goes.
        if (target.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } fallBack && fallBack.Right == target
            && fallBack.Left is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.ValueText: var name } }] }
            && name == variable)
        {
            return VariableRead.Throw(variable, compilation, generator);
        }

        if (TakesNull(target, compilation, cancellationToken))
            return VariableRead.Plain(variable, compilation, generator);

        var required = VariableRead.Required(variable, compilation, generator);
        return StandsAlone(target) ? required : SyntaxFactory.ParenthesizedExpression(required);
    }

    /// <summary>Whether nothing around an expression binds closer than <c>??</c>.</summary>
    private static bool StandsAlone(ExpressionSyntax target) => target.Parent switch
    {
        ArgumentSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or StatementSyntax or InitializerExpressionSyntax => true,
        ExpressionElementSyntax or ParenthesizedExpressionSyntax or SwitchExpressionArmSyntax or AnonymousFunctionExpressionSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.Right == target,
        ConditionalExpressionSyntax conditional => conditional.Condition != target,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => coalesce.Right == target,
        _ => false,
    };

    /// <summary>Whether no value is a value too: an environment that is handed on lacks what this process's lacks.</summary>
    private static bool TakesNull(ExpressionSyntax target, Compilation compilation, CancellationToken cancellationToken)
    {
        var model = compilation.GetSemanticModel(target.SyntaxTree);
        return target.Parent switch
        {
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax or ImplicitElementAccessSyntax } assignment =>
                model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is IPropertySymbol { IsIndexer: true } indexer && IsNullable(indexer.Type, indexer.ContainingType),
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax } argument =>
                model.GetOperation(argument, cancellationToken) is IArgumentOperation { Parameter: { } parameter }
                && (IsNullable(parameter.Type, parameter.ContainingType) && IsEnvironment(parameter.ContainingSymbol)),
            _ => false,
        };
    }

    private static bool IsNullable(ITypeSymbol type, INamedTypeSymbol owner) =>
        type.NullableAnnotation == NullableAnnotation.Annotated || owner.Name == "StringDictionary";

    private static bool IsEnvironment(ISymbol member) =>
        member.Name == nameof(Environment.SetEnvironmentVariable) || member.ContainingType is { Name: "StringDictionary" or "IDictionary" };

    private static LocalDeclarationStatementSyntax WithoutConst(LocalDeclarationStatementSyntax local)
    {
        var constant = local.Modifiers.First(modifier => modifier.IsKind(SyntaxKind.ConstKeyword));
        return local.WithModifiers(local.Modifiers.Remove(constant)).WithLeadingTrivia(constant.LeadingTrivia);
    }

    private static PropertyDeclarationSyntax AsProperty(FieldDeclarationSyntax field, ExpressionSyntax value)
    {
        var constant = field.Modifiers.First(modifier => modifier.IsKind(SyntaxKind.ConstKeyword));
        var modifiers = field.Modifiers.Replace(constant, SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithTriviaFrom(constant));
        return SyntaxFactory.PropertyDeclaration(field.Declaration.Type, field.Declaration.Variables[0].Identifier.WithTrailingTrivia(SyntaxFactory.Space))
            .WithAttributeLists(field.AttributeLists)
            .WithModifiers(modifiers)
            .WithExpressionBody(SyntaxFactory.ArrowExpressionClause(value))
            .WithSemicolonToken(field.SemicolonToken);
    }
}
