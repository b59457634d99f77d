using ConnectionStrings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using QuantumKeyAnalyzers.Sinks;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>Writes the expression that reads an environment variable.</summary>
internal static class VariableRead
{
    /// <summary>The variable that holds a key by itself.</summary>
    private const string KeyVariable = "AZURE_QUANTUM_API_KEY";

    /// <summary>The variable for a text, or null where the text is more than a connection string or the key of a finding.</summary>
    public static string? VariableFor(string text, RepairContext context)
    {
        var connectionString = ConnectionString.Parse(text);
        if (connectionString.Fields.Count > 0)
            return connectionString.Faults.All(fault => fault.Kind is not FaultKind.StrayText) ? VariableAssignment.ConnectionStringVariable : null;

        return context.IsKey(text) ? KeyVariable : null;
    }

    /// <summary><c>Environment.GetEnvironmentVariable("…")</c></summary>
    public static ExpressionSyntax Plain(string variable, Compilation compilation, SyntaxGenerator generator) =>
        (ExpressionSyntax)generator.InvocationExpression(
            generator.MemberAccessExpression(
                generator.ImportedType(compilation.GetTypeByMetadataName("System.Environment")!),
                nameof(Environment.GetEnvironmentVariable)),
            generator.LiteralExpression(variable));

    /// <summary><c>Environment.GetEnvironmentVariable("…") ?? throw new InvalidOperationException("…")</c></summary>
    public static ExpressionSyntax Required(string variable, Compilation compilation, SyntaxGenerator generator) =>
        (ExpressionSyntax)generator.CoalesceExpression(Plain(variable, compilation, generator), Throw(variable, compilation, generator));

    /// <summary><c>throw new InvalidOperationException("…")</c></summary>
    public static ExpressionSyntax Throw(string variable, Compilation compilation, SyntaxGenerator generator) =>
        (ExpressionSyntax)generator.ThrowExpression(generator.ObjectCreationExpression(
            generator.ImportedType(compilation.GetTypeByMetadataName("System.InvalidOperationException")!),
            generator.LiteralExpression($"Set the {variable} environment variable.")));
}
