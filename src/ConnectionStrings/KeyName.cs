namespace ConnectionStrings;

/// <summary>
/// The names that only an access key of a workspace has, however they are spelled: <c>AZURE_QUANTUM_API_KEY</c>,
/// <c>AzureQuantum:ApiKey</c>, <c>AzureQuantum__ApiKey</c>, <c>azure.quantum.api-key</c>, <c>azureQuantumPrimaryKey</c>, and the header of
/// requests. Every reader asks here, so that a name that one format has is known in all.
/// </summary>
internal static class KeyName
{
    public const string Header = "x-ms-quantum-api-key";

    private const string Service = "quantum";
    private const string Owner = "azure";
    private const string LastWord = "key";
    private const string StartOfHeader = "x-ms-";
    private const string EndOfHeader = "-api-key";
    private const int MostWords = 6;
    private const int LongestWord = 40;

    /// <summary>Behind this word each workspace can have a name of its own.</summary>
    public const string ManyWorkspaces = "workspaces";

    private const int LongestSeparator = 2;

    /// <summary>What can be between the words of a name: in variables, sections, properties, secrets of a vault, sentences.</summary>
    public const string Separators = "_-.:/ ";

    /// <summary>Words between the service and the key. Where one starts with another, the longer one is first.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        ManyWorkspaces, "workspace", "credentials", "credential", "connections", "connection", "accounts", "account", "configuration",
        "settings", "options", "secondary", "primary", "access", "api",
    ];

    /// <summary>Behind a name of a key, what makes it the name of something else: <c>…_KEY_VERSION</c>, <c>…_KEY_FILE</c>.</summary>
    private static readonly HashSet<string> OtherThings = new(StringComparer.OrdinalIgnoreCase)
    {
        "vault", "name", "id", "identifier", "file", "path", "dir", "folder", "uri", "url", "ref", "reference", "version", "hash", "sha",
        "sha1", "sha256", "sha512", "md5", "fingerprint", "thumbprint", "digest", "checksum", "enabled", "disabled", "type", "kind",
        "length", "size", "len", "variable", "var", "env", "setting", "expiry", "expires", "expiration", "date", "header", "prefix",
        "title", "label", "description", "resource", "encrypted", "sealed", "ciphertext", "pattern", "regex", "format", "source",
        "provider", "owner",
    };

    /// <summary>The next name at or behind a position.</summary>
    public static TextRange? Find(string text, int from)
    {
        while ((from = text.IndexOf(Service, from, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            var behind = from + Service.Length;
            var isHeader = IsBehind(text, from, StartOfHeader) && IsAt(text, behind, EndOfHeader);
            var start = isHeader ? from - StartOfHeader.Length : StartOf(text, from);
            var end = isHeader ? behind + EndOfHeader.Length : start < 0 ? -1 : EndOf(text, start, behind);
            if (end > 0)
                return TextRange.FromBounds(start, end);

            from = behind;
        }

        return null;
    }

    /// <summary>Whether a text is such a name, with any sections in front of it.</summary>
    public static bool Is(string text) => Find(text, 0) is { } name && name.End == text.Length;

    /// <summary>Whether a shell expands the name: <c>${NAME…}</c>. What follows it there is no part of it.</summary>
    public static bool IsInBraces(string text, int start)
    {
        const int longestPrefix = 100;
        var from = start;
        while (from > 0 && start - from < longestPrefix && (AsciiChar.IsLetterOrDigit(text[from - 1]) || text[from - 1] == '_'))
            from--;

        return IsBehind(text, from, "${");
    }

    private static int StartOf(string text, int service)
    {
        var end = service;
        while (service - end < LongestSeparator && end > 0 && Separators.AsSpan().IndexOf(text[end - 1]) >= 0)
            end--;

        return IsBehind(text, end, Owner) ? end - Owner.Length : -1;
    }

    private static int EndOf(string text, int start, int position)
    {
        var isBehindMany = false;
        for (var count = 0; count < MostWords; count++)
        {
            position = SkipSeparators(text, position);
            if (IsAt(text, position, LastWord))
                return EndOfSuffix(text, position + LastWord.Length, IsInBraces(text, start) ? "_" : "_-");

            var end = position + WordAt(text, position);
            if (end == position && isBehindMany)
                end = EndOfWord(text, position);

            if (end == position)
                return -1;

            isBehindMany = IsAt(text, position, ManyWorkspaces);
            position = end;
        }

        return -1;
    }

    /// <summary>A number, <c>Primary</c>, or further words behind underscores: an environment, a workspace.</summary>
    private static int EndOfSuffix(string text, int position, string separators)
    {
        const int most = 4;
        if (position < text.Length && (text[position] | 0x20) == 's' && EndOfNumbered(text, position + 1) is > 0 and var numbered)
            return numbered;

        if (WordAt(text, position) is > 0 and var direct)
            position += direct;

        if (position < text.Length && char.IsLetterOrDigit(text[position]))
            return -1;

        for (var count = 0; ; count++)
        {
            var start = position + 1;
            if (start >= text.Length || separators.AsSpan().IndexOf(text[position]) < 0 || !char.IsLetterOrDigit(text[start]))
                return position;

            position = EndOfWord(text, start);
            if (count == most || position - start > LongestWord || OtherThings.Contains(text.Substring(start, position - start)))
                return -1;
        }
    }

    /// <summary>One of several keys: <c>Keys:0</c>, <c>Keys__Primary</c>.</summary>
    private static int EndOfNumbered(string text, int position)
    {
        var start = SkipSeparators(text, position);
        return start > position && WordAt(text, start) is > 0 and var length ? start + length : -1;
    }

    private static int EndOfWord(string text, int position)
    {
        var start = position;
        while (position < text.Length && position - start <= LongestWord && char.IsLetterOrDigit(text[position]))
            position++;

        return position;
    }

    /// <summary>The length of the word or the short number at a position; 0 for another one.</summary>
    private static int WordAt(string text, int position)
    {
        foreach (var word in Words)
        {
            if (IsAt(text, position, word))
                return word.Length;
        }

        var end = position;
        while (end < text.Length && end - position < 2 && AsciiChar.IsDigit(text[end]))
            end++;

        return end - position;
    }

    private static int SkipSeparators(string text, int position)
    {
        var start = position;
        while (position < text.Length && position - start < LongestSeparator && Separators.AsSpan().IndexOf(text[position]) >= 0)
            position++;

        return position;
    }

    private static bool IsBehind(string text, int end, string word) => end >= word.Length && IsAt(text, end - word.Length, word);

    private static bool IsAt(string text, int position, string word) =>
        position + word.Length <= text.Length
        && string.Compare(text, position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
