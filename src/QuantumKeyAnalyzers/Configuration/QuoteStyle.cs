namespace QuantumKeyAnalyzers.Configuration;

/// <summary>How a format writes text in quotes.</summary>
/// <param name="Escape">What starts an escape sequence; <see cref="None"/> where nothing does.</param>
/// <param name="IsDoubled">Whether a quote inside the text is doubled.</param>
internal sealed record QuoteStyle(char Escape, bool IsDoubled, LineBreaks Lines)
{
    public const char None = '\uFFFF';

    public static QuoteStyle Json { get; } = new('\\', IsDoubled: false, LineBreaks.End);

    public static QuoteStyle YamlSingle { get; } = new(None, IsDoubled: true, LineBreaks.Fold);

    public static QuoteStyle YamlDouble { get; } = new('\\', IsDoubled: false, LineBreaks.Fold);

    /// <summary>Single quotes of shells and settings: nothing is special.</summary>
    public static QuoteStyle Literal { get; } = new(None, IsDoubled: false, LineBreaks.Keep);

    public static QuoteStyle Escaped { get; } = new('\\', IsDoubled: false, LineBreaks.Keep);

    public static QuoteStyle PowerShellSingle { get; } = new(None, IsDoubled: true, LineBreaks.Keep);

    public static QuoteStyle PowerShellDouble { get; } = new('`', IsDoubled: true, LineBreaks.Keep);

    public static QuoteStyle Batch { get; } = new(None, IsDoubled: false, LineBreaks.End);
}
