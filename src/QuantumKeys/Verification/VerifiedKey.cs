namespace QuantumKeys.Verification;

/// <summary>What the service says about a key, without the key.</summary>
/// <param name="Reason">Why it cannot be told.</param>
/// <param name="WorkspaceName">Null where nothing was asked, or where it may not be shown.</param>
/// <param name="Endpoint">The same of the host that was asked.</param>
internal sealed record VerifiedKey(
    VerificationResult Result, string? Reason, string? WorkspaceName, string? Endpoint, IReadOnlyList<FoundPlace> Places);
