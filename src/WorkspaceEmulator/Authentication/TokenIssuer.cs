using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace WorkspaceEmulator.Authentication;

/// <summary>Replaces Microsoft Entra: issues random tokens and recognizes them.</summary>
/// <remarks>A token contains nothing, since clients must not look inside.</remarks>
public sealed class TokenIssuer
{
    private const int MostTokens = 1000;

    private readonly ConcurrentDictionary<string, IssuedToken> _tokens = new(StringComparer.Ordinal);
    private readonly TimeSpan _lifetime;
    private readonly bool _acceptsAnyToken;

    internal TokenIssuer(TimeSpan lifetime, bool acceptsAnyToken)
    {
        _lifetime = lifetime;
        _acceptsAnyToken = acceptsAnyToken;
    }

    /// <summary>A token for an audience, as a client would get it from the identity endpoint.</summary>
    public string Issue(string audience) => IssueToken(audience).Text;

    /// <summary>Lets every token expire that was issued so far.</summary>
    public void ExpireAll()
    {
        var now = DateTimeOffset.UtcNow;
        foreach (var (text, token) in _tokens)
            _tokens[text] = token with { ExpiresOn = now };
    }

    /// <summary>The current token, or a new one after half its lifetime: managed identities return cached tokens too.</summary>
    internal IssuedToken IssueToken(string audience)
    {
        var now = DateTimeOffset.UtcNow;
        var current = _tokens.Values.FirstOrDefault(token => token.Audience == audience && token.ExpiresOn - now > _lifetime / 2);
        if (current is not null)
            return current;

        // Clients are told that a token has expired; one that has been so for an hour is not known any more.
        foreach (var (text, old) in _tokens)
        {
            if (now - old.ExpiresOn > TimeSpan.FromHours(1) || _tokens.Count > MostTokens)
                _tokens.TryRemove(text, out _);
        }

        var token = new IssuedToken(RandomNumberGenerator.GetHexString(64), audience, now + _lifetime);
        _tokens[token.Text] = token;
        return token;
    }

    internal TokenState Check(string text, string audience)
    {
        if (_acceptsAnyToken)
            return TokenState.Valid;

        if (!_tokens.TryGetValue(text, out var token))
            return TokenState.Unknown;

        if (token.ExpiresOn <= DateTimeOffset.UtcNow)
            return TokenState.Expired;

        return token.Audience == audience ? TokenState.Valid : TokenState.OtherAudience;
    }
}
