namespace ConnectionStrings;

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

        var isStrong = known.Length >= ShortestStrong && known.All(KeyAlphabet.Contains) && !Words.TrySplit(known, out _);
        return isStrong ? Likelihood.Strong : Likelihood.Weak;
    }

    /// <summary>Whether a text has no characters but those of a key. Equals signs are only at the end of one.</summary>
    public static bool IsPossible(string value) => value.Length > 0 && value.TrimEnd('=').All(c => c != '=' && KeyAlphabet.Contains(c));
}
