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

        if (Made(call, resolver, resolver.Text) is { } made)
            return made;

        var arguments = new CallArguments(method, call.ArgumentList.Arguments);
        var first = call.ArgumentList.Arguments.FirstOrDefault()?.Expression;
        if (method is { Name: "GetString", ContainingType.Name: "Encoding" or "UTF8Encoding" or "ASCIIEncoding", Parameters.Length: 1 })
            return receiver is null || first is null ? Alternatives.Unknown : Bytes.Decode(receiver, first, resolver);

        // Configuration and environment wrappers: what they read is unknown, what they fall back to is not.
        if (arguments["defaultValue"] is { } fallBack)
            return Alternatives.Union(Alternatives.Unknown, resolver.Resolve(fallBack));

        if (method is { Name: "Invariant" or "CurrentCulture", ContainingType.Name: nameof(FormattableString) } && first is not null)
            return resolver.Resolve(first);

        var same = method is { IsStatic: true, ReducedFrom: null } ? first : receiver;
        var isKnown = same is not null && TextMethods.ReturnsSame(method.Name) && !method.IsVirtual;
        return isKnown ? resolver.Resolve(same!) : Alternatives.Unknown;
    }

    /// <summary>What is read of what a function of these sources, a delegate or a list gives; null for other calls.</summary>
    public static IReadOnlyList<ResolvedText>? Made(InvocationExpressionSyntax call, ValueResolver resolver, Reading read)
    {
        if (resolver.Code.SymbolOf(call) is not IMethodSymbol method)
            return null;

        var receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return Functions.Returned(method.Name == "Invoke" && receiver is not null ? receiver : call.Expression, resolver, read);

        var arguments = call.ArgumentList.Arguments;
        if (!method.DeclaringSyntaxReferences.IsEmpty)
            return OfSource(method, call, new CallArguments(method, arguments), receiver, resolver, read);

        return (method.Name, method.ContainingType.Name, arguments) switch
        {
            ("Run", "Task", [var function, ..]) => Functions.Returned(function.Expression, resolver, read),
            ("FromResult", "Task" or "ValueTask", [var result]) => read(result.Expression),
            ("GetValueOrDefault", _, [var key, ..]) when receiver is not null => Entries.At(receiver, key.Expression, resolver, read),
            ("ElementAt" or "ElementAtOrDefault", _, [var index]) when receiver is not null =>
                Entries.At(receiver, index.Expression, resolver, read),
            ("First" or "Last" or "Single" or "FirstOrDefault" or "LastOrDefault" or "SingleOrDefault", _, _)
                when receiver is not null && method.ReducedFrom is not null => Entries.Any(receiver, resolver, read),
            ("ConfigureAwait" or "GetAwaiter" or "GetResult", _, _) when receiver is not null => read(receiver),
            _ => null,
        };
    }

    /// <summary>What comes out of <c>new Lazy&lt;string&gt;(() => "…").Value</c> and <c>task.Result</c>; null for other members.</summary>
    public static IReadOnlyList<ResolvedText>? OfWrapper(MemberAccessExpressionSyntax access, ValueResolver resolver, Reading read)
    {
        if (resolver.Code.SymbolOf(access) is not IPropertySymbol { ContainingType.Name: "Lazy" or "Task" or "ValueTask" })
            return null;

        return Makers.Read(access.Expression, resolver, maker => maker switch
        {
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var first, ..] } =>
                Functions.IsFunction(first.Expression, resolver) ? Functions.Returned(first.Expression, resolver, read)
                : read(first.Expression),
            _ => read(maker),
        });
    }

    /// <summary>What a call passes to a function, by the names of the parameters.</summary>
    public static Dictionary<string, Passed> PassedBy(
        IMethodSymbol method, CallArguments arguments, ExpressionSyntax? receiver, ValueResolver resolver)
    {
        var passed = new Dictionary<string, Passed>();
        if (method.ReducedFrom is { } extension && receiver is not null)
            passed[extension.Parameters[0].Name] = new Passed(receiver, resolver.Resolve(receiver));

        foreach (var parameter in method.Parameters)
        {
            if (arguments.Of(parameter) is { } argument && parameter.RefKind != RefKind.Out)
                passed[parameter.Name] = new Passed(argument, resolver.Resolve(argument));
        }

        return passed;
    }

    private static IReadOnlyList<ResolvedText> Constant(InvocationExpressionSyntax call, ValueResolver resolver) =>
        resolver.Code.ConstantOf(call) is string text ? [ResolvedText.Known(text, call)] : Alternatives.Unknown;

    /// <summary>A function of these sources, with the arguments of the one call.</summary>
    private static IReadOnlyList<ResolvedText> OfSource(
        IMethodSymbol method, InvocationExpressionSyntax call, CallArguments arguments, ExpressionSyntax? receiver, ValueResolver resolver,
        Reading read)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        ExpressionSyntax[] returned =
            [.. resolver.Code.DeclaredValuesOf(definition), .. resolver.OverridesNear(definition, call.SyntaxTree)];
        if (returned.Length == 0)
            return Alternatives.Unknown;

        var passed = PassedBy(method, arguments, receiver, resolver);
        return resolver.WithArguments(definition, passed, () => Alternatives.Union(
            returned.Select(value => read(value)).Concat(definition.IsAbstract || definition.IsVirtual ? [Alternatives.Unknown] : [])));
    }
}
