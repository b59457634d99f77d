namespace QuantumKeyAnalyzers.Sinks;

/// <summary>A place that a value goes to, and where a connection string or a key belongs.</summary>
/// <param name="Place">The call or the assignment.</param>
/// <param name="Name">What takes the value: a method, an environment variable.</param>
internal sealed record Sink(SyntaxNode Place, string Name, ExpressionSyntax Value, SinkKind Kind)
{
    /// <summary>The keys in a text that the value can be.</summary>
    public IReadOnlyList<Secret> SecretsIn(string text) => Kind switch
    {
        SinkKind.ConnectionString => Secret.FindInValue(text),
        SinkKind.Key => Secret.FindInKey(text, Likelihood.Weak),
        SinkKind.PossibleKey => Secret.FindInKey(text, Likelihood.Strong),
        SinkKind.Either => Secret.FindInValue(text) is { Count: > 0 } secrets ? secrets : Secret.FindInKey(text, Likelihood.Strong),
        _ => Secret.FindAnywhere(text),
    };
}
