namespace QuantumKeyAnalyzers.Tests.Fuzzing;

/// <summary>A part of a key shows where it must not.</summary>
internal sealed class KeyLeakException(string where) : Exception(where)
{
    public static void ThrowIfIn(string text, string where)
    {
        if (FakeKey.IsLeakedBy(text))
            throw new KeyLeakException($"A part of a key shows in {where}.");
    }
}
