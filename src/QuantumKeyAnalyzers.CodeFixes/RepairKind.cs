namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>The ways to repair a finding, in the order of the menu. Each is offered where it is sound, whatever form it takes there.</summary>
internal enum RepairKind
{
    /// <summary>The value comes from the environment.</summary>
    Environment,

    /// <summary>The value comes from the program's <c>IConfiguration</c>.</summary>
    Configuration,

    /// <summary>Microsoft Entra takes the key's place, with the credential that the options name.</summary>
    Entra,

    /// <summary>The same with <c>ManagedIdentityCredential</c>.</summary>
    EntraManagedIdentity,

    /// <summary>A malformed connection string without a key is corrected.</summary>
    Mend,
}
