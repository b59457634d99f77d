namespace WorkspaceEmulator.Authentication;

/// <summary>Who is behind a request, as far as the service tells: its items say what kind of identity made them.</summary>
internal sealed record Caller(string Type)
{
    public static Caller WithKey { get; } = new("Key");

    private static readonly Caller WithToken = new("User");

    public static Caller Of(HttpContext context) => context.Features.Get<Caller>() ?? WithToken;
}
