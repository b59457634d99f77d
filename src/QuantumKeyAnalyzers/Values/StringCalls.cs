using ConnectionStrings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>What the methods of <see cref="string"/> make of known texts.</summary>
internal static class StringCalls
{
    private static readonly string[] ComposingMethods =
    [
        nameof(string.Format), nameof(string.Concat), nameof(string.Join), nameof(string.Replace), nameof(string.Trim), nameof(string.TrimStart),
        nameof(string.TrimEnd), "Append", "AppendLine", "AppendFormat", "AppendJoin", "Insert",
    ];

    /// <summary>Whether a method by this name can make a larger text of its argument or its receiver; what it really is is seen when it is resolved.</summary>
    public static bool MayCompose(string method) => Array.IndexOf(ComposingMethods, method) >= 0;

    public static IReadOnlyList<ResolvedText> Resolve(InvocationExpressionSyntax call, IMethodSymbol method, ValueResolver resolver)
    {
        var arguments = new CallArguments(method, call.ArgumentList.Arguments);
        return method.IsStatic ? ResolveStatic(method, arguments, resolver) : ResolveInstance(call, method, arguments, resolver);
    }

    /// <summary>What an argument is as text: a <see cref="char"/> as well as a <see cref="string"/>.</summary>
    public static IReadOnlyList<ResolvedText> Join(ExpressionSyntax? separator, IEnumerable<ExpressionSyntax> values, ValueResolver resolver)
    {
        IReadOnlyList<ExpressionSyntax>? elements = values.ToList();
        if (elements is [var only])
            elements = Elements.Of(only, resolver) ?? (IsText(only, resolver) ? elements : null);

        if (elements is null)
            return Alternatives.Unknown;

        var between = separator is null ? Alternatives.Empty : resolver.Resolve(separator);
        return Alternatives.Concat(elements.SelectMany((element, index) =>
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
            values.Select(resolver.Resolve).Prepend(resolver.Resolve(format)), parts => CompositeFormat.Fill(parts[0], [.. parts.Skip(1)]));
    }

    public static IReadOnlyList<ResolvedText> Replace(IReadOnlyList<ResolvedText> texts, CallArguments arguments, IMethodSymbol method, ValueResolver resolver)
    {
        if (method.Parameters.Length < 2 || arguments.Of(method.Parameters[0]) is not { } oldValue || arguments.Of(method.Parameters[1]) is not { } newValue)
            return Alternatives.Unknown;

        // Where a comparison is given, case may not matter: a template's placeholder is found all the same.
        var comparison = method.Parameters.Length > 2 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return Alternatives.Combine([texts, resolver.Resolve(oldValue), resolver.Resolve(newValue)], parts => Replace(parts[0], parts[1], parts[2], comparison));
    }

    private static IReadOnlyList<ResolvedText> ResolveStatic(IMethodSymbol method, CallArguments arguments, ValueResolver resolver)
    {
        var parameters = method.Parameters;
        switch (method.Name)
        {
            case nameof(string.Format):
                return Format(method, arguments, resolver);
            case nameof(string.Concat):
                return Join(null, parameters.SelectMany(arguments.AllOf), resolver);
            case nameof(string.Join) when parameters.Length == 2 && arguments.Of(parameters[0]) is { } separator:
                return Join(separator, arguments.AllOf(parameters[1]), resolver);
            case nameof(string.Intern) or "Copy" when arguments.Of(parameters[0]) is { } same:
                return resolver.Resolve(same);
            case "Create" when arguments.Of(parameters[parameters.Length - 1]) is InterpolatedStringExpressionSyntax interpolated:
                return resolver.Resolve(interpolated);
            default:
                return Alternatives.Unknown;
        }
    }

    private static IReadOnlyList<ResolvedText> ResolveInstance(InvocationExpressionSyntax call, IMethodSymbol method, CallArguments arguments, ValueResolver resolver)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver })
            return Alternatives.Unknown;

        switch (method.Name)
        {
            case nameof(string.ToString) or nameof(string.Normalize) or nameof(string.Clone) or nameof(string.ToCharArray) when method.Parameters.Length <= 1:
                return resolver.Resolve(receiver);
            case nameof(string.Trim) or nameof(string.TrimStart) or nameof(string.TrimEnd):
                var characters = method.Parameters.SelectMany(arguments.AllOf).Select(resolver.ResolveConstant).ToList();
                return characters.Contains(null)
                    ? Alternatives.Unknown
                    : [.. resolver.Resolve(receiver).Select(text => Trim(text, string.Concat(characters).ToCharArray(), method.Name))];
            case nameof(string.Replace):
                return Replace(resolver.Resolve(receiver), arguments, method, resolver);
            case nameof(string.Substring) when arguments["startIndex"] is { } start:
                return Slices.OfSubstring(receiver, start, arguments["length"], resolver);
            default:
                return Alternatives.Unknown;
        }
    }

    private static ResolvedText Trim(ResolvedText text, char[] characters, string method)
    {
        // Without characters it is white space that goes.
        var start = method == nameof(string.TrimEnd) ? 0 : text.Text.Length - text.Text.TrimStart(characters).Length;
        var end = method == nameof(string.TrimStart) ? text.Text.Length : text.Text.TrimEnd(characters).Length;
        return text.Slice(Math.Min(start, end), end);
    }

    private static ResolvedText Replace(ResolvedText text, ResolvedText oldValue, ResolvedText newValue, StringComparison comparison)
    {
        if (!oldValue.IsKnown)
            return ResolvedText.Unknown;

        var old = oldValue.Text;
        if (old.Length == 0)
            return text;

        var parts = new List<ResolvedText>();
        var start = 0;
        for (int at; (at = text.Text.IndexOf(old, start, comparison)) >= 0; start = at + old.Length)
        {
            parts.Add(text.Slice(start, at));
            parts.Add(newValue);
        }

        parts.Add(text.Slice(start, text.Text.Length));
        return ResolvedText.Concat(parts);
    }

    private static bool IsText(ExpressionSyntax expression, ValueResolver resolver) =>
        resolver.Code.TypeOf(expression)?.SpecialType is SpecialType.System_String or SpecialType.System_Char;
}
