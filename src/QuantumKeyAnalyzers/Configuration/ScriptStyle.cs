namespace QuantumKeyAnalyzers.Configuration;

/// <summary>How a shell writes words.</summary>
/// <param name="Escape">What takes the special meaning from the next character, a line break included.</param>
/// <param name="CommentWords">Words that start a comment at the start of a line.</param>
/// <param name="HasTrailingComments">Whether <c>#</c> starts a comment behind a command as well.</param>
/// <param name="EndsAtSemicolon">Whether <c>;</c> ends a command, unless it is in quotes.</param>
internal sealed record ScriptStyle(
    char Escape, QuoteStyle Double, QuoteStyle Single, string[] CommentWords, bool HasTrailingComments = false, bool EndsAtSemicolon = false)
{
    public static ScriptStyle Shell { get; } = new('\\', QuoteStyle.Escaped, QuoteStyle.Literal, ["#"], HasTrailingComments: true, EndsAtSemicolon: true);

    public static ScriptStyle Dockerfile { get; } = Shell with { HasTrailingComments = false, EndsAtSemicolon = false };

    public static ScriptStyle PowerShell { get; } = new('`', QuoteStyle.PowerShellDouble, QuoteStyle.PowerShellSingle, ["#"], HasTrailingComments: true, EndsAtSemicolon: true);

    public static ScriptStyle Batch { get; } = new('^', QuoteStyle.Batch, QuoteStyle.Batch, ["REM ", "@REM ", "::"]);
}
