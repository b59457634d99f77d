namespace WorkspaceEmulator.Authentication;

/// <summary>A token that was given out.</summary>
internal sealed record IssuedToken(string Text, string Audience, DateTimeOffset ExpiresOn)
{
    /// <summary>Not the record's own text, which would show the token.</summary>
    public override string ToString() => $"for {Audience} until {ExpiresOn:O}";
}
