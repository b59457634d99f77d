using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using QuantumKeyAnalyzers.CodeFixes.Layout;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>Writes the expression that reads a value when the program runs, from the environment or from the configuration.</summary>
internal sealed class ValueRead
{
    private readonly SyntaxGenerator _generator;
    private readonly Func<string, TypeSyntax> _typeNamed;
    private readonly Func<string, ExpressionSyntax> _read;
    private readonly string _advice;

    private ValueRead(SyntaxGenerator generator, Func<string, TypeSyntax> typeNamed, Func<string, ExpressionSyntax> read, string advice)
    {
        _generator = generator;
        _typeNamed = typeNamed;
        _read = read;
        _advice = advice;
    }

    /// <summary><c>Environment.GetEnvironmentVariable("…")</c></summary>
    /// <param name="place">Where the expression is going to stand.</param>
    public static ValueRead FromEnvironment(SyntaxNode place, Compilation compilation, SyntaxGenerator generator)
    {
        var typeNamed = TypesAt(place, compilation, generator);
        return new ValueRead(
            generator,
            typeNamed,
            name => (ExpressionSyntax)generator.InvocationExpression(
                generator.MemberAccessExpression(typeNamed("System.Environment"), nameof(Environment.GetEnvironmentVariable)), generator.LiteralExpression(name)),
            "Set the {0} environment variable.");
    }

    /// <summary><c>configuration["…"]</c></summary>
    public static ValueRead FromConfiguration(ExpressionSyntax configuration, SyntaxNode place, Compilation compilation, SyntaxGenerator generator) => new(
        generator,
        TypesAt(place, compilation, generator),
        name => (ExpressionSyntax)generator.ElementAccessExpression(configuration, generator.LiteralExpression(name)),
        "Set {0} in the configuration.");

    /// <summary>The value, or null where it is not set.</summary>
    public ExpressionSyntax Plain(string name) => _read(name);

    /// <summary>Whether an expression reads the value in the same way.</summary>
    public bool IsReadOf(string name, ExpressionSyntax expression) => (Plain(name), expression) switch
    {
        (InvocationExpressionSyntax, InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.ValueText: var variable } }] }) => variable == name,
        (ElementAccessExpressionSyntax, ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.ValueText: var entry } }] }) => entry == name,
        _ => false,
    };

    /// <summary>The value, <c>?? throw new InvalidOperationException("…")</c>.</summary>
    public ExpressionSyntax Required(string name) => (ExpressionSyntax)_generator.CoalesceExpression(Plain(name), Throw(name));

    /// <summary>The value in base64: <c>Convert.ToBase64String(Encoding.UTF8.GetBytes(…))</c></summary>
    public ExpressionSyntax Encoded(string name) => (ExpressionSyntax)_generator.InvocationExpression(
        _generator.MemberAccessExpression(_typeNamed("System.Convert"), nameof(Convert.ToBase64String)),
        _generator.InvocationExpression(
            _generator.MemberAccessExpression(_generator.MemberAccessExpression(_typeNamed("System.Text.Encoding"), nameof(Encoding.UTF8)), nameof(Encoding.GetBytes)),
            Required(name)));

    /// <summary><c>throw new InvalidOperationException("…")</c></summary>
    public ExpressionSyntax Throw(string name) => (ExpressionSyntax)_generator.ThrowExpression(_generator.ObjectCreationExpression(
        _typeNamed("System.InvalidOperationException"), _generator.LiteralExpression(string.Format(CultureInfo.InvariantCulture, _advice, name))));

    private static Func<string, TypeSyntax> TypesAt(SyntaxNode place, Compilation compilation, SyntaxGenerator generator) =>
        name => generator.TypeNameAt(place, compilation.GetTypeByMetadataName(name)!, compilation);
}
