namespace ConnectionStrings;

/// <summary>How sure one can be that a value is an access key.</summary>
internal enum Likelihood
{
    /// <summary>Empty, unknown, nothing but punctuation, or a placeholder.</summary>
    None,

    /// <summary>A short or wordy value, such as tests use: a key only where the context says so.</summary>
    Weak,

    /// <summary>A value that only a key looks like.</summary>
    Strong,
}

/// <summary>Judges the value of a key field.</summary>
internal static class AccessKey
{
    private const int ShortestStrong = 16;

    public static Likelihood Judge(string value)
    {
        var known = value.Replace(KnownText.Hole.ToString(), "").Trim();
        if (!known.Any(char.IsLetterOrDigit))
            return Likelihood.None;

        if (KeyShape.Find(known, 0) is not null)
            return Likelihood.Strong;

        if (Placeholder.Is(known) || Placeholder.IsPath(known))
            return Likelihood.None;

        return known.Length < ShortestStrong || !known.All(IsKeyCharacter) || Words.TrySplit(known, out _) ? Likelihood.Weak : Likelihood.Strong;
    }

    /// <summary>Whether a text by itself has but the characters of a key; equals signs only ever end one.</summary>
    public static bool IsPossible(string value) => value.Length > 0 && value.TrimEnd('=').All(c => c != '=' && IsKeyCharacter(c));

    /// <summary>The characters of base64 and base64url; a regular expression, a call or a reference to a vault has others.</summary>
    private static bool IsKeyCharacter(char c) => FieldRules.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=' or '-' or '_' or '.' or '~';
}
