using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>A stream or a writer whose text nobody reads: it is encrypted, or stays in memory.</summary>
internal static class ProtectedStream
{
    private const int MostDepth = 5;

    private static readonly string[] Types = ["CryptoStream", "MemoryStream", "StringWriter", "SslStream", "NegotiateStream"];

    /// <summary>Whether an expression is one, or writes into one: <c>new StreamWriter(new CryptoStream(…))</c>.</summary>
    public static bool Is(ExpressionSyntax stream, CompilationModel model, int depth = 0)
    {
        stream = WholeString.Unwrap(stream);
        if (depth > MostDepth)
            return false;

        if (stream is not BaseObjectCreationExpressionSyntax creation)
            return model.DeclaredValueOf(stream) is { } value && value != stream && Is(value, model, depth + 1);

        return model.TypeOf(creation) is { } type && (Types.Contains(type.Name)
            || (creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression is { } inner && Is(inner, model, depth + 1)));
    }
}
