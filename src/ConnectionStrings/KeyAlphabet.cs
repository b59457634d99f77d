namespace ConnectionStrings;

/// <summary>The characters of access keys.</summary>
internal static class KeyAlphabet
{
    /// <summary>Those of base64, padding included.</summary>
    public static bool IsBase64(char c) => AsciiChar.IsLetterOrDigit(c) || c is '+' or '/' or '=';

    /// <summary>Those of base64url, which no address, header or JSON text escapes.</summary>
    public static bool IsBase64Url(char c) => AsciiChar.IsLetterOrDigit(c) || c is '-' or '_';

    /// <summary>All that a key can have. A regular expression, a call or a reference to a vault has others.</summary>
    public static bool Contains(char c) => IsBase64(c) || c is '-' or '_' or '.' or '~';
}
