namespace ConnectionStrings;

/// <summary>One <c>name=value</c> of a connection string. The ranges are those of the text that was read, white space left out.</summary>
/// <param name="IsTerminated">Whether a semicolon ends the field.</param>
internal sealed record Field(FieldName Name, TextRange NameRange, TextRange Value, bool IsTerminated)
{
    public TextRange Range => TextRange.FromBounds(NameRange.Start, Value.End);
}
