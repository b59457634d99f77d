namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>The equivalence keys of the repairs, by which Fix All picks one kind.</summary>
public static class RepairKeys
{
    /// <summary>The value comes from the environment, or the assignment that put it there goes.</summary>
    public const string Environment = "QuantumKeyAnalyzers.Environment";

    /// <summary>The value comes from the program's <c>IConfiguration</c>.</summary>
    public const string Configuration = "QuantumKeyAnalyzers.Configuration";

    /// <summary>Microsoft Entra with <c>DefaultAzureCredential</c>, or with the credential that the option <c>entra_credential</c> names.</summary>
    public const string Entra = "QuantumKeyAnalyzers.Entra";

    /// <summary>Microsoft Entra with <c>ManagedIdentityCredential</c>.</summary>
    public const string EntraManagedIdentity = "QuantumKeyAnalyzers.EntraManagedIdentity";

    /// <summary>The value in a configuration file is emptied.</summary>
    public const string EmptyConfiguration = "QuantumKeyAnalyzers.Configuration.Empty";

    /// <summary>A malformed connection string without a key is corrected.</summary>
    public const string Mend = "QuantumKeyAnalyzers.Mend";

    internal static string Of(RepairKind kind) => kind switch
    {
        RepairKind.Environment => Environment,
        RepairKind.Configuration => Configuration,
        RepairKind.Entra => Entra,
        RepairKind.EntraManagedIdentity => EntraManagedIdentity,
        _ => Mend,
    };
}
