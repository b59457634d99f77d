using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>The string expression that a literal is put together into, by operators and by the methods that compose strings.</summary>
internal static class ComposedString
{
    /// <param name="known">The steps made before: for many parts of one string each is made once.</param>
    public static ExpressionSyntax Around(ExpressionSyntax part, Dictionary<ExpressionSyntax, ExpressionSyntax> known) =>
        WholeString.Around(part, part => WholeString.StepFrom(part) ?? ComposingStepFrom(part), known);

    private static ExpressionSyntax? ComposingStepFrom(ExpressionSyntax part)
    {
        // new StringBuilder("part").Append(…)
        if (part.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation })
            return Call.On(creation) is { Expression: MemberAccessExpressionSyntax built } && Composes(built) ? creation : null;

        return Call.With(part) is { Expression: MemberAccessExpressionSyntax method } call && Composes(method)
            && (method.Expression == part || !ExtendsVariable(method)) ? call : null;
    }

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
    private static bool Composes(MemberAccessExpressionSyntax method) => TextMethods.Composes(method.Name.Identifier.ValueText);
}
