using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>What a call gives: what the string methods make of their arguments, and what the code's own functions return.</summary>
internal static class CallValues
{
    public static IReadOnlyList<ResolvedText> Of(InvocationExpressionSyntax call, ValueResolver resolver)
    {
        // nameof is no method.
        if (resolver.Code.SymbolOf(call) is not IMethodSymbol method)
            return Constant(call, resolver);

        if (method.ContainingType.SpecialType == SpecialType.System_String)
            return StringCalls.Resolve(call, method, resolver);

        var receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        if (StringBuilders.IsBuilder(method.ContainingType))
            return StringBuilders.ContentOf(call, resolver);

        if (method.MethodKind == MethodKind.DelegateInvoke)
            return receiver is null ? OfDelegate(call.Expression, resolver) : OfDelegate(receiver, resolver);

        var arguments = new CallArguments(method, call.ArgumentList.Arguments);
        if (!method.DeclaringSyntaxReferences.IsEmpty)
            return OfSource(method, arguments, receiver, resolver);

        var first = call.ArgumentList.Arguments.FirstOrDefault()?.Expression;
        if (method is { Name: "GetString", ContainingType.Name: "Encoding" or "UTF8Encoding" or "ASCIIEncoding", Parameters.Length: 1 })
            return receiver is null || first is null ? Alternatives.Unknown : Bytes.Decode(receiver, first, resolver);

        if (method is { Name: "Run", ContainingType.Name: "Task" } && first is AnonymousFunctionExpressionSyntax function)
            return Returned(function, resolver);

        // Configuration and environment wrappers: what they read is unknown, what they fall back to is not.
        if (arguments["defaultValue"] is { } fallBack)
            return Alternatives.Union(Alternatives.Unknown, resolver.Resolve(fallBack));

        if (method is { Name: "Invariant" or "CurrentCulture", ContainingType.Name: nameof(FormattableString) } && first is not null)
            return resolver.Resolve(first);

        var same = method is { IsStatic: true, ReducedFrom: null } ? first : receiver;
        var isKnown = same is not null && TextMethods.ReturnsSame(method.Name) && !method.IsVirtual;
        return isKnown ? resolver.Resolve(same!) : Alternatives.Unknown;
    }

    /// <summary>What comes out of <c>new Lazy&lt;string&gt;(() => "…").Value</c> and <c>task.Result</c>; null for other members.</summary>
    public static IReadOnlyList<ResolvedText>? OfWrapper(MemberAccessExpressionSyntax access, ValueResolver resolver)
    {
        if (resolver.Code.SymbolOf(access) is not IPropertySymbol { ContainingType.Name: "Lazy" or "Task" or "ValueTask" })
            return null;

        var source = WholeString.Unwrap(access.Expression);
        source = source is NameSyntax or MemberAccessExpressionSyntax ? resolver.Code.DeclaredValueOf(source) ?? source : source;
        return source switch
        {
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var first, ..] }
                when first.Expression is AnonymousFunctionExpressionSyntax function => Returned(function, resolver),
            InvocationExpressionSyntax => resolver.Resolve(source),
            _ => Alternatives.Unknown,
        };
    }

    private static IReadOnlyList<ResolvedText> Returned(AnonymousFunctionExpressionSyntax function, ValueResolver resolver) =>
        Alternatives.Union(Declarations.ReturnedBy(function.Body).Select(resolver.Resolve));

    private static IReadOnlyList<ResolvedText> Constant(InvocationExpressionSyntax call, ValueResolver resolver) =>
        resolver.Code.ConstantOf(call) is string text ? [ResolvedText.Known(text, call)] : Alternatives.Unknown;

    /// <summary>A function of these sources, with the arguments of the one call.</summary>
    private static IReadOnlyList<ResolvedText> OfSource(
        IMethodSymbol method, CallArguments arguments, ExpressionSyntax? receiver, ValueResolver resolver)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        var returned = resolver.Code.DeclaredValuesOf(definition);
        if (returned.Count == 0)
            return Alternatives.Unknown;

        var passed = new Dictionary<string, IReadOnlyList<ResolvedText>>();
        if (method.ReducedFrom is { } extension && receiver is not null)
            passed[extension.Parameters[0].Name] = resolver.Resolve(receiver);

        foreach (var parameter in method.Parameters)
        {
            if (arguments.Of(parameter) is { } argument)
                passed[parameter.Name] = resolver.Resolve(argument);
        }

        return resolver.WithArguments(definition, passed, () => Alternatives.Union(returned.Select(resolver.Resolve)));
    }

    private static IReadOnlyList<ResolvedText> OfDelegate(ExpressionSyntax @delegate, ValueResolver resolver) =>
        resolver.Code.DeclaredValueOf(@delegate) is { } value && WholeString.Unwrap(value) is AnonymousFunctionExpressionSyntax function
            ? Returned(function, resolver) : Alternatives.Unknown;
}
