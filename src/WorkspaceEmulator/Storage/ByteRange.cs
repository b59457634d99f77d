using System.Globalization;

namespace WorkspaceEmulator.Storage;

/// <summary>A part of a blob, both ends included.</summary>
internal readonly record struct ByteRange(long First, long Last)
{
    private const string Unit = "bytes=";

    public int Length => (int)(Last - First + 1);

    /// <summary>The part that a request asks for; null: all of it, as for a header that cannot be read.</summary>
    public static ByteRange? Of(HttpRequest request)
    {
        // Storage has a header of its own, since some clients cannot set the other.
        var text = request.Headers["x-ms-range"].ToString() is { Length: > 0 } own ? own : request.Headers.Range.ToString();
        var ends = text.StartsWith(Unit, StringComparison.Ordinal) ? text[Unit.Length..].Split('-') : [];
        if (ends.Length != 2 || !TryRead(ends[0], out var first))
            return null;

        if (ends[1].Length == 0)
            return new ByteRange(first, long.MaxValue);

        return TryRead(ends[1], out var last) && last >= first ? new ByteRange(first, last) : null;
    }

    private static bool TryRead(string text, out long value) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
