namespace WorkspaceEmulator.Hosting;

/// <summary>What a header can carry.</summary>
internal static class HeaderText
{
    /// <summary>Whether a text has printable ASCII characters only. A line break would end the header.</summary>
    public static bool CanBeSent(string text) => text.All(character => character is >= ' ' and <= '~');
}
