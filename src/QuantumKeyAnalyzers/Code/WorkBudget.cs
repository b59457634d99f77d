namespace QuantumKeyAnalyzers.Code;

/// <summary>
/// What may be spent on following the values of one document, whatever is in it: in proportion to its size. Once that is spent, what
/// would have to be followed is unknown; what is written down is still found.
/// </summary>
/// <param name="size">Of the document, in characters.</param>
internal sealed class WorkBudget(int size)
{
    // Real documents with keys take some hundred steps. A step takes about a microsecond, the compiler half of one for a character.
    private const int FewestSteps = 30_000;
    private const int CharactersPerStep = 8;

    private const int FewestCharacters = 500_000;
    private const int CharactersPerCharacter = 8;

    private long _steps = FewestSteps + size / CharactersPerStep;
    private long _characters = FewestCharacters + (long)CharactersPerCharacter * size;

    /// <summary>
    /// Far beyond any connection string. What is written down can be longer, but not longer than the document; what is longer than both
    /// repeats itself.
    /// </summary>
    public int LongestText { get; } = Math.Max(1 << 16, size);

    public bool IsSpent => _steps < 0 || _characters < 0;

    /// <summary>The number of steps taken.</summary>
    public long Steps => FewestSteps + size / CharactersPerStep - _steps;

    /// <summary>Takes steps; false once they are used up.</summary>
    public bool TryStep(int steps = 1)
    {
        _steps -= steps;
        return !IsSpent;
    }

    /// <summary>Counts characters that are put together or looked through.</summary>
    public void Spend(long characters) => _characters -= characters;
}
