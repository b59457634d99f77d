using Azure.Core;
using Loopback;

namespace QuantumWorkspaces.Tests.Client;

/// <summary>Tokens of the service's own, for the audience that is asked for.</summary>
internal sealed class EmulatorCredential(LoopbackService service) : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(
        service.Emulator.Tokens.Issue(requestContext.Scopes[0].Replace("/.default", "", StringComparison.Ordinal)),
        DateTimeOffset.UtcNow.AddHours(1));

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(GetToken(requestContext, cancellationToken));
}
