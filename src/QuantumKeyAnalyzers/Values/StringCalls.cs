using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>What the methods of <see cref="string"/> make of known texts.</summary>
internal static class StringCalls
{
    public static IReadOnlyList<ResolvedText> Resolve(InvocationExpressionSyntax call, IMethodSymbol method, ValueResolver resolver)
    {
        var arguments = new CallArguments(method, call.ArgumentList.Arguments);
        return method.IsStatic ? ResolveStatic(method, arguments, resolver) : ResolveInstance(call, method, arguments, resolver);
    }

    public static IReadOnlyList<ResolvedText> Join(
        ExpressionSyntax? separator, IEnumerable<ExpressionSyntax> values, ValueResolver resolver)
    {
        IReadOnlyList<ExpressionSyntax>? elements = values.ToList();
        if (elements is [var only])
            elements = Elements.Of(only, resolver) ?? (IsText(only, resolver) ? elements : null);

        if (elements is null)
            return Alternatives.Unknown;

        var between = separator is null ? Alternatives.Empty : resolver.Resolve(separator);
        return resolver.Concat(elements.SelectMany((element, index) =>
            index == 0 ? (IReadOnlyList<ResolvedText>[])[resolver.Resolve(element)] : [between, resolver.Resolve(element)]));
    }

    public static IReadOnlyList<ResolvedText> Format(IMethodSymbol method, CallArguments arguments, ValueResolver resolver)
    {
        if (arguments["format"] is not { } format)
            return Alternatives.Unknown;

        var first = method.Parameters.First(parameter => parameter.Name == "format").Ordinal + 1;
        IReadOnlyList<ExpressionSyntax> values = method.Parameters.Skip(first).SelectMany(arguments.AllOf).ToList();
        if (values is [var only] && method.Parameters[method.Parameters.Length - 1].IsParams && Elements.Of(only, resolver) is { } elements)
            values = elements;

        return Alternatives.Combine(
            values.Select(resolver.Resolve).Prepend(resolver.Resolve(format)),
            parts => CompositeFormat.Fill(parts[0], [.. parts.Skip(1)], resolver));
    }

    public static IReadOnlyList<ResolvedText> Replace(
        IReadOnlyList<ResolvedText> texts, CallArguments arguments, IMethodSymbol method, ValueResolver resolver)
    {
        if (method.Parameters is not [var first, var second, ..]
            || arguments.Of(first) is not { } oldValue || arguments.Of(second) is not { } newValue)
        {
            return Alternatives.Unknown;
        }

        // Where a comparison is given, case may not matter: a template's placeholder is found all the same.
        var comparison = method.Parameters.Length > 2 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return Alternatives.Combine(
            [texts, resolver.Resolve(oldValue), resolver.Resolve(newValue)],
            parts => Replace(parts[0], parts[1], parts[2], comparison, resolver));
    }

    private static IReadOnlyList<ResolvedText> ResolveStatic(IMethodSymbol method, CallArguments arguments, ValueResolver resolver)
    {
        var parameters = method.Parameters;
        return method.Name switch
        {
            nameof(string.Format) => Format(method, arguments, resolver),
            nameof(string.Concat) => Join(null, parameters.SelectMany(arguments.AllOf), resolver),
            nameof(string.Join) when parameters.Length == 2 && arguments.Of(parameters[0]) is { } separator =>
                Join(separator, arguments.AllOf(parameters[1]), resolver),
            nameof(string.Intern) or "Copy" when arguments.Of(parameters[0]) is { } same => resolver.Resolve(same),
            "Create" when arguments.Of(parameters[parameters.Length - 1]) is InterpolatedStringExpressionSyntax interpolated =>
                resolver.Resolve(interpolated),
            _ => Alternatives.Unknown,
        };
    }

    private static IReadOnlyList<ResolvedText> ResolveInstance(
        InvocationExpressionSyntax call, IMethodSymbol method, CallArguments arguments, ValueResolver resolver)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver })
            return Alternatives.Unknown;

        return method.Name switch
        {
            "ToString" or "Normalize" or "Clone" or "ToCharArray" when method.Parameters.Length <= 1 => resolver.Resolve(receiver),
            "Trim" or "TrimStart" or "TrimEnd" => Trim(receiver, method, arguments, resolver),
            nameof(string.Replace) => Replace(resolver.Resolve(receiver), arguments, method, resolver),
            nameof(string.Substring) when arguments["startIndex"] is { } start =>
                Slices.OfSubstring(receiver, start, arguments["length"], resolver),
            nameof(string.Insert) when arguments["startIndex"] is { } start && arguments["value"] is { } inserted =>
                Slices.OfReplaced(receiver, start, null, resolver.Resolve(inserted), resolver),
            nameof(string.Remove) when arguments["startIndex"] is { } start => arguments["count"] is { } count
                ? Slices.OfReplaced(receiver, start, count, Alternatives.Empty, resolver)
                : Slices.UpTo(receiver, start, resolver),
            _ => Alternatives.Unknown,
        };
    }

    private static IReadOnlyList<ResolvedText> Trim(
        ExpressionSyntax receiver, IMethodSymbol method, CallArguments arguments, ValueResolver resolver)
    {
        var characters = method.Parameters.SelectMany(arguments.AllOf).Select(resolver.ResolveConstant).ToList();
        return characters.Contains(null)
            ? Alternatives.Unknown
            : [.. resolver.Resolve(receiver).Select(text => Trim(text, string.Concat(characters).ToCharArray(), method.Name, resolver))];
    }

    private static ResolvedText Trim(ResolvedText text, char[] characters, string method, ValueResolver resolver)
    {
        // Without characters it is white space that goes.
        var start = method == nameof(string.TrimEnd) ? 0 : text.Text.Length - text.Text.TrimStart(characters).Length;
        var end = method == nameof(string.TrimStart) ? text.Text.Length : text.Text.TrimEnd(characters).Length;
        return resolver.Slice(text, Math.Min(start, end), end);
    }

    private static ResolvedText Replace(
        ResolvedText text, ResolvedText oldValue, ResolvedText newValue, StringComparison comparison, ValueResolver resolver)
    {
        if (!oldValue.IsKnown || resolver.Budget.IsSpent)
            return ResolvedText.Unknown;

        var old = oldValue.Text;
        if (old.Length == 0)
            return text;

        var parts = new List<ResolvedText>();
        var (start, length) = (0, 0L);
        while (length <= resolver.Budget.LongestText && text.Text.IndexOf(old, start, comparison) is >= 0 and var at)
        {
            parts.Add(text.Slice(start, at));
            parts.Add(newValue);
            length += at - start + newValue.Text.Length;
            start = at + old.Length;
        }

        parts.Add(text.Slice(start, text.Text.Length));
        return resolver.Concat(parts);
    }

    private static bool IsText(ExpressionSyntax expression, ValueResolver resolver) =>
        resolver.Code.TypeOf(expression)?.SpecialType is SpecialType.System_String or SpecialType.System_Char;
}
