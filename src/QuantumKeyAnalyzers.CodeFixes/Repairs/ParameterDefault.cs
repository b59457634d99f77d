using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.CodeFixes.Tracing;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>
/// The default value of a parameter, which has to be a constant: <c>null</c> takes its place, and the value is read where the parameter is.
/// </summary>
internal static class ParameterDefault
{
    /// <summary>The parameter that a value is the default of, or null.</summary>
    public static ParameterSyntax? Of(ExpressionSyntax value) => (value.Parent as EqualsValueClauseSyntax)?.Parent as ParameterSyntax;

    /// <summary>Adds the edits to a plan; false where others rely on the parameter as it is, or it is not only read.</summary>
    public static bool TryAdd(RepairPlan plan, ParameterSyntax parameter, ValueResolver values, Func<ExpressionSyntax> required)
    {
        var semantics = values.Code.SemanticsOf(parameter.SyntaxTree);
        if (semantics.DeclaredSymbolOf(parameter) is not IParameterSymbol symbol || ScopeOf(parameter) is not { } scope || !IsOwn(symbol))
            return false;

        var reads = values.Code.NamesIn(scope, symbol.Name).Where(name => SymbolEqualityComparer.Default.Equals(values.Code.SymbolOf(name), symbol) && name.Parent is not NameColonSyntax).ToList();
        if (reads.Count == 0 || reads.Exists(read => IsMoreThanRead(read) || ExpressionContext.IsInExpressionTree(read, semantics)))
            return false;

        plan.Replace(parameter, WithoutDefault(parameter, semantics));
        if (reads.Count > 1 && BodyOf(scope) is { } body)
        {
            plan.Replace(body, body.WithStatements(body.Statements.Insert(0, Assignment(symbol.Name, required(), body))));
            return true;
        }

        foreach (var read in reads)
        {
            var value = SyntaxFactory.BinaryExpression(SyntaxKind.CoalesceExpression, read.WithoutTrivia(), required());
            plan.Replace(read, (ExpressionContext.StandsAlone(read) ? value : (ExpressionSyntax)SyntaxFactory.ParenthesizedExpression(value)).WithTriviaFrom(read));
        }

        return true;
    }

    /// <summary>What declares the parameter, where that is all that can read it. A record makes a property of it.</summary>
    private static SyntaxNode? ScopeOf(ParameterSyntax parameter) => parameter.Parent?.Parent switch
    {
        BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or LambdaExpressionSyntax => parameter.Parent.Parent,
        TypeDeclarationSyntax type when type is not RecordDeclarationSyntax && !type.Modifiers.Any(SyntaxKind.PartialKeyword) => type,
        _ => null,
    };

    /// <summary>Whether the declaration is nobody's but its own: no base, interface or other part has the parameter too.</summary>
    private static bool IsOwn(IParameterSymbol parameter) =>
        parameter.Type.SpecialType == SpecialType.System_String
        && parameter.ContainingSymbol is IMethodSymbol { IsAbstract: false, IsVirtual: false, IsOverride: false, IsExtern: false, IsPartialDefinition: false, PartialDefinitionPart: null } method
        && !InterfaceMembers.AreImplementedBy(method);

    private static bool IsMoreThanRead(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } or RefExpressionSyntax => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } => true,
        CrefSyntax or XmlNameAttributeSyntax => true,
        _ => false,
    };

    private static BlockSyntax? BodyOf(SyntaxNode scope) => scope switch
    {
        // A chained constructor is called before the body.
        ConstructorDeclarationSyntax { Initializer: not null } => null,
        BaseMethodDeclarationSyntax method => method.Body,
        LocalFunctionStatementSyntax function => function.Body,
        LambdaExpressionSyntax lambda => lambda.Block,
        _ => null,
    };

    private static ParameterSyntax WithoutDefault(ParameterSyntax parameter, Semantics semantics)
    {
        var none = SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression).WithTriviaFrom(parameter.Default!.Value);
        var isNullable = (semantics.NullableContextAt(parameter.SpanStart) & NullableContext.AnnotationsEnabled) != 0 && parameter.Type is not NullableTypeSyntax;
        return parameter
            .WithDefault(parameter.Default.WithValue(none))
            .WithType(isNullable ? SyntaxFactory.NullableType(parameter.Type!.WithoutTrivia()).WithTriviaFrom(parameter.Type!) : parameter.Type);
    }

    private static ExpressionStatementSyntax Assignment(string name, ExpressionSyntax value, BlockSyntax body)
    {
        var statement = SyntaxFactory.ExpressionStatement(SyntaxFactory.AssignmentExpression(
            SyntaxKind.CoalesceAssignmentExpression, SyntaxFactory.IdentifierName(name), value));
        return body.Statements is [var first, ..]
            ? statement.WithLeadingTrivia(first.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1)).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)
            : statement.WithAdditionalAnnotations(Formatter.Annotation);
    }
}
