namespace QuantumKeyAnalyzers.Values;

/// <summary>The framework's methods that make one text of another, by name; that a call is one of these its symbol tells.</summary>
internal static class TextMethods
{
    /// <summary>What comes out is the text itself.</summary>
    private static readonly string[] Passing =
        ["ToString", "AsSpan", "AsMemory", "FromResult", "ConfigureAwait", "GetAwaiter", "GetResult"];

    /// <summary>What comes out is put together from the text, its ends at most left out.</summary>
    private static readonly string[] Composing =
        ["Format", "Concat", "Join", "Trim", "TrimStart", "TrimEnd", "Append", "AppendLine", "AppendFormat", "AppendJoin", "Insert"];

    /// <summary>What comes out is another form of the text, in which it can be read all the same.</summary>
    private static readonly string[] Transforming =
    [
        "Normalize", "ToLower", "ToLowerInvariant", "ToUpper", "ToUpperInvariant", "GetBytes", "Invariant", "ToArray", "ToCharArray",
        "EscapeDataString", "UrlEncode",
    ];

    /// <summary>The types whose methods do nothing but make one text of another.</summary>
    private static readonly string[] TextTypes =
    [
        "System.String", "System.Convert", "System.FormattableString", "System.MemoryExtensions", "System.ReadOnlySpan", "System.Span",
        "System.Text.Encoding", "System.Text.UTF8Encoding", "System.Text.StringBuilder",
    ];

    /// <summary>Whether a method gives the text of its receiver or of its one argument back.</summary>
    public static bool ReturnsSame(string method) => Array.IndexOf(Passing, method) >= 0;

    /// <summary>Whether a method can make a larger text of its arguments or its receiver.</summary>
    public static bool Composes(string method) => Array.IndexOf(Composing, method) >= 0 || method == nameof(string.Replace);

    /// <summary>Whether a key can be read in what a method makes of its text; not after <c>Replace</c>, which masks keys.</summary>
    public static bool KeepsReadable(string method) =>
        ReturnsSame(method) || Array.IndexOf(Composing, method) >= 0 || Array.IndexOf(Transforming, method) >= 0;

    /// <summary>Whether a method makes a text of its receiver and its arguments, and does nothing else.</summary>
    public static bool OnlyMakesText(IMethodSymbol method) =>
        method.ContainingType is { ContainingNamespace: { } home, Name: var type }
        && Array.IndexOf(TextTypes, $"{home.ToDisplayString()}.{type}") >= 0
        && method.ReturnType is IArrayTypeSymbol or { Name: "String" or "ReadOnlySpan" or "StringBuilder" };
}
