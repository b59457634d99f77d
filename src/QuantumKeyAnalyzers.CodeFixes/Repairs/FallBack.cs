namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>
/// An argument that a method takes in case it finds nothing: <c>GetValue("name", "…")</c>. It is worked out before the call, so it must
/// not throw.
/// </summary>
internal static class FallBack
{
    private static readonly string[] Parameters = ["default", "fallback", "otherwise", "orelse", "alternative", "ifmissing", "ifabsent"];
    private static readonly string[] Readers = ["Get", "Read", "Find", "Lookup", "LookUp", "Resolve", "Load", "Fetch", "Setting"];

    public static bool Is(ExpressionSyntax value, Semantics semantics)
    {
        if (value.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument
            || semantics.SymbolOf(call) is not IMethodSymbol { ReturnType.SpecialType: SpecialType.System_String } method
            || new CallArguments(method, list.Arguments).ParameterOf(argument) is not { } parameter)
        {
            return false;
        }

        var isBehindOther = list.Arguments.IndexOf(argument) > 0 || method.ReducedFrom is not null;
        return Array.Exists(Parameters, name => parameter.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            || (isBehindOther && Array.Exists(Readers, name => method.Name.StartsWith(name, StringComparison.Ordinal)))
            || (isBehindOther && method.Name.EndsWith("OrDefault", StringComparison.Ordinal));
    }
}
