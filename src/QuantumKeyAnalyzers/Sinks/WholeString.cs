using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>The string expression that a token is a part of.</summary>
internal static class WholeString
{
    /// <summary>The literal, or the interpolated string, that a token is the text of; null for other tokens.</summary>
    public static ExpressionSyntax? PartOf(SyntaxToken token) => token.Parent switch
    {
        LiteralExpressionSyntax { Token.Value: string } literal => literal,
        InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
        _ => null,
    };

    /// <summary>The whole interpolated string that a piece of text belongs to; other literals are whole already.</summary>
    public static SyntaxNode LiteralOf(SyntaxNode origin) => origin is InterpolatedStringTextSyntax ? origin.Parent! : origin;

    /// <summary>From a part out through concatenation, interpolation and the methods that put strings together.</summary>
    /// <param name="known">The steps made before: for many parts of one string each is made once.</param>
    public static ExpressionSyntax AroundComposed(ExpressionSyntax part, Dictionary<ExpressionSyntax, ExpressionSyntax> known) =>
        Outermost(part, part => StepFrom(part) ?? ComposingStepFrom(part), known);

    /// <summary>From a part out through concatenation and interpolation.</summary>
    public static ExpressionSyntax Around(ExpressionSyntax part)
    {
        while (StepFrom(part) is { } outer)
            part = outer;

        return part;
    }

    /// <inheritdoc cref="Around(ExpressionSyntax)"/>
    /// <param name="known">The steps made before, as above.</param>
    public static ExpressionSyntax Around(ExpressionSyntax part, Dictionary<ExpressionSyntax, ExpressionSyntax> known) => Outermost(part, StepFrom, known);

    private static ExpressionSyntax Outermost(
        ExpressionSyntax part, Func<ExpressionSyntax, ExpressionSyntax?> step, Dictionary<ExpressionSyntax, ExpressionSyntax> known)
    {
        var passed = new List<ExpressionSyntax>();
        ExpressionSyntax? whole;
        while (!known.TryGetValue(part, out whole))
        {
            passed.Add(part);
            if (step(part) is not { } outer)
            {
                whole = part;
                break;
            }

            part = outer;
        }

        passed.ForEach(inner => known[inner] = whole);
        return whole;
    }

    private static ExpressionSyntax? StepFrom(ExpressionSyntax part) => part.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or CheckedExpressionSyntax => (ExpressionSyntax)part.Parent,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => suppressed,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => sum,
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
        _ => null,
    };

    private static ExpressionSyntax? ComposingStepFrom(ExpressionSyntax part) => part.Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax method } call } when Composes(method) && !ExtendsVariable(method) => call,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } method when method.Expression == part && Composes(method) => call,
        ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } method } creation } when Composes(method) => creation,
        _ => null,
    };

    /// <summary>One of many statements <c>builder.Append(part);</c>: what becomes of all of them shows where the builder is read.</summary>
    private static bool ExtendsVariable(MemberAccessExpressionSyntax method)
    {
        if (!method.Name.Identifier.ValueText.StartsWith("Append", StringComparison.Ordinal))
            return false;

        var root = method.Expression;
        while (root is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax inner })
            root = inner.Expression;

        return root is not BaseObjectCreationExpressionSyntax;
    }

    /// <summary><c>string.Format("…", part)</c>, <c>part.Trim()</c>, <c>builder.Append(part).Append(…)</c>.</summary>
    private static bool Composes(MemberAccessExpressionSyntax method) => StringCalls.MayCompose(method.Name.Identifier.ValueText);
}
