using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>Writes the expression that reads a value when the program runs, from the environment or from the configuration.</summary>
internal sealed class ValueRead
{
    private readonly SyntaxGenerator _generator;
    private readonly TypeSyntax _exception;
    private readonly Func<string, ExpressionSyntax> _read;
    private readonly string _advice;

    private ValueRead(SyntaxGenerator generator, TypeSyntax exception, Func<string, ExpressionSyntax> read, string advice)
    {
        _generator = generator;
        _exception = exception;
        _read = read;
        _advice = advice;
    }

    /// <summary><c>Environment.GetEnvironmentVariable("…")</c></summary>
    /// <param name="place">Where the expression is going to stand.</param>
    public static ValueRead FromEnvironment(SyntaxNode place, Compilation compilation, SyntaxGenerator generator)
    {
        var environment = generator.TypeNameAt(place, compilation.GetTypeByMetadataName("System.Environment")!, compilation);
        return new ValueRead(
            generator,
            Exception(place, compilation, generator),
            variable => (ExpressionSyntax)generator.InvocationExpression(
                generator.MemberAccessExpression(environment, nameof(Environment.GetEnvironmentVariable)), generator.LiteralExpression(variable)),
            "Set the {0} environment variable.");
    }

    /// <summary><c>configuration["…"]</c></summary>
    public static ValueRead FromConfiguration(ExpressionSyntax configuration, SyntaxNode place, Compilation compilation, SyntaxGenerator generator) => new(
        generator,
        Exception(place, compilation, generator),
        name => (ExpressionSyntax)generator.ElementAccessExpression(configuration, generator.LiteralExpression(name)),
        "Set {0} in the configuration.");

    /// <summary>The value, or null where it is not set.</summary>
    public ExpressionSyntax Plain(string name) => _read(name);

    /// <summary>The value, <c>?? throw new InvalidOperationException("…")</c>.</summary>
    public ExpressionSyntax Required(string name) => (ExpressionSyntax)_generator.CoalesceExpression(Plain(name), Throw(name));

    /// <summary><c>throw new InvalidOperationException("…")</c></summary>
    public ExpressionSyntax Throw(string name) => (ExpressionSyntax)_generator.ThrowExpression(_generator.ObjectCreationExpression(
        _exception, _generator.LiteralExpression(string.Format(CultureInfo.InvariantCulture, _advice, name))));

    private static TypeSyntax Exception(SyntaxNode place, Compilation compilation, SyntaxGenerator generator) =>
        generator.TypeNameAt(place, compilation.GetTypeByMetadataName("System.InvalidOperationException")!, compilation);
}
