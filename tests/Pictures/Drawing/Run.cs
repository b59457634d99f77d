namespace Pictures.Drawing;

/// <summary>A part of a line that looks the same from its start to its end.</summary>
/// <param name="Style">A name of <see cref="Theme"/>.</param>
internal sealed record Run(string Text, string Style, bool IsUnderlined = false);
