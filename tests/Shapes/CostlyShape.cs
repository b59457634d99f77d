namespace QuantumKeyAnalyzers.Tests.Shapes;

/// <summary>Code that is made to cost: small, and with a structure that some way of reading it would go through again and again.</summary>
/// <param name="Size">The smallest of the three sizes that are compared, each twice the one before.</param>
internal sealed record CostlyShape(string Name, int Size, Func<int, IReadOnlyList<string>> Write)
{
    /// <summary>The sources, with keys in the place of the templates.</summary>
    public IReadOnlyList<string> Sources(int size) => [.. Write(size).Select(FakeKey.Fill)];

    public override string ToString() => Name;
}
