using ConnectionStrings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using QuantumKeyAnalyzers.Sinks;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>Writes the expression that reads an environment variable.</summary>
internal static class VariableRead
{
    /// <summary>The variable that holds a key by itself.</summary>
    private const string KeyVariable = "AZURE_QUANTUM_API_KEY";

    /// <summary>The variable for a text, or null where the text is more than a connection string or a key.</summary>
    public static string? VariableFor(string text)
    {
        var connectionString = ConnectionString.Parse(text);
        if (connectionString.Fields.Count > 0)
            return connectionString.Faults.All(fault => fault.Kind is not FaultKind.StrayText) ? VariableAssignment.ConnectionStringVariable : null;

        return KeyShape.Is(text.Trim()) ? KeyVariable : null;
    }

    /// <summary><c>Environment.GetEnvironmentVariable("…")</c></summary>
    public static ExpressionSyntax Plain(string variable, Compilation compilation, SyntaxGenerator generator) =>
        (ExpressionSyntax)generator.InvocationExpression(
            generator.MemberAccessExpression(
                generator.TypeExpression(compilation.GetTypeByMetadataName("System.Environment")!, addImport: true),
                nameof(Environment.GetEnvironmentVariable)),
            generator.LiteralExpression(variable));

    /// <summary><c>Environment.GetEnvironmentVariable("…") ?? throw new InvalidOperationException("…")</c></summary>
    public static ExpressionSyntax Required(string variable, Compilation compilation, SyntaxGenerator generator) =>
        (ExpressionSyntax)generator.CoalesceExpression(Plain(variable, compilation, generator), Throw(variable, compilation, generator));

    /// <summary><c>throw new InvalidOperationException("…")</c></summary>
    public static ExpressionSyntax Throw(string variable, Compilation compilation, SyntaxGenerator generator) =>
        (ExpressionSyntax)generator.ThrowExpression(generator.ObjectCreationExpression(
            generator.TypeExpression(compilation.GetTypeByMetadataName("System.InvalidOperationException")!, addImport: true),
            generator.LiteralExpression($"Set the {variable} environment variable.")));

    /// <summary>In parentheses, which go again where they are not needed.</summary>
    public static ExpressionSyntax Parenthesized(ExpressionSyntax expression) =>
        SyntaxFactory.ParenthesizedExpression(expression).WithAdditionalAnnotations(Simplifier.Annotation);
}
