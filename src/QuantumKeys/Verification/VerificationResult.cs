namespace QuantumKeys.Verification;

/// <summary>What the service says about a key.</summary>
internal enum VerificationResult
{
    /// <summary>Nobody was asked, or there was no answer that tells.</summary>
    CannotTell,

    /// <summary>The key does not open the workspace: it was regenerated, or keys are disabled.</summary>
    Refused,

    /// <summary>The key opens the workspace.</summary>
    Works,
}
