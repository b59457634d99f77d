namespace QuantumKeyAnalyzers.Configuration;

/// <summary>How a shell writes words.</summary>
/// <param name="Escape">What takes the special meaning from the next character, a line break included.</param>
/// <param name="CommentWords">Words that start a comment at the start of a line.</param>
internal sealed record ScriptStyle(char Escape, QuoteStyle Double, QuoteStyle Single, params string[] CommentWords)
{
    public static ScriptStyle Dockerfile { get; } = new('\\', QuoteStyle.Escaped, QuoteStyle.Literal, "#");

    public static ScriptStyle Shell { get; } = Dockerfile with { HasTrailingComments = true, EndsAtSemicolon = true };

    public static ScriptStyle PowerShell { get; } =
        Shell with { Escape = '`', Double = QuoteStyle.PowerShellDouble, Single = QuoteStyle.PowerShellSingle };

    public static ScriptStyle Batch { get; } = new('^', QuoteStyle.Batch, QuoteStyle.Batch, "REM ", "@REM ", "::");

    /// <summary>Whether <c>#</c> starts a comment behind a command as well.</summary>
    public bool HasTrailingComments { get; init; }

    /// <summary>Whether <c>;</c> ends a command, unless it is in quotes.</summary>
    public bool EndsAtSemicolon { get; init; }
}
