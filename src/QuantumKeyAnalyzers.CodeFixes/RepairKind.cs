namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>The ways to repair a finding. Each is offered where it is sound, whatever form it takes there.</summary>
internal enum RepairKind
{
    /// <summary>The value comes from the environment.</summary>
    Environment,

    /// <summary>Microsoft Entra takes the key's place, with <c>DefaultAzureCredential</c>.</summary>
    Entra,

    /// <summary>The same with <c>ManagedIdentityCredential</c>.</summary>
    EntraManagedIdentity,
}
