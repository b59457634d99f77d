namespace QuantumKeyAnalyzers.Tests.Fuzzing;

/// <summary>
/// The choices that a text is made from. Behind their end each choice is the first one, which is always the plainest: so every text comes
/// to an
/// end, and a shorter tape is a smaller text.
/// </summary>
internal sealed class Tape(byte[] choices)
{
    private int _next;

    public bool IsAtEnd => _next >= choices.Length;

    /// <summary>One of so many ways, from 0.</summary>
    public int Pick(int ways) => IsAtEnd ? 0 : choices[_next++] * ways / 256;

    public T Pick<T>(IReadOnlyList<T> ways) => ways[Pick(ways.Count)];
}
