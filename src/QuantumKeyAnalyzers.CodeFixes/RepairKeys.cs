using QuantumKeyAnalyzers.CodeFixes.Repairs;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>The equivalence keys of the repairs, by which Fix All picks one kind.</summary>
public static class RepairKeys
{
    /// <summary>The value comes from the environment, or the assignment that put it there goes.</summary>
    public const string Environment = "QuantumKeyAnalyzers.Environment";

    /// <summary>The value comes from the program's <c>IConfiguration</c>.</summary>
    public const string Configuration = "QuantumKeyAnalyzers.Configuration";

    /// <summary>
    /// Microsoft Entra with <c>DefaultAzureCredential</c>, or with the credential that the option <c>entra_credential</c> names.
    /// </summary>
    public const string Entra = "QuantumKeyAnalyzers.Entra";

    /// <summary>Microsoft Entra with <c>ManagedIdentityCredential</c>.</summary>
    public const string EntraManagedIdentity = "QuantumKeyAnalyzers.EntraManagedIdentity";

    /// <summary>The value in a configuration file is emptied.</summary>
    public const string EmptyConfiguration = "QuantumKeyAnalyzers.Configuration.Empty";

    /// <summary>A malformed connection string without a key is corrected.</summary>
    public const string Mend = "QuantumKeyAnalyzers.Mend";

    private const string EntraGroup = "Use Microsoft Entra instead of the access key";

    /// <summary>All repairs in code, in the order of the menu, where those of a group come behind all others.</summary>
    internal static IReadOnlyList<RepairKind> InOrder { get; } =
    [
        new(Environment, "environment", null, (context, _) => EnvironmentRepair.PlanAsync(context)),
        new(Configuration, "configuration", null, (context, _) => ReadConfigurationRepair.PlanAsync(context)),
        new(Entra, "entra", EntraGroup, (context, options) => EntraRepair.PlanAsync(context, options.Credential, EntraCredential.Default)),
        new(EntraManagedIdentity, null, EntraGroup, (context, _) => EntraRepair.PlanAsync(context, EntraCredential.ManagedIdentity)),
        new(Mend, null, null, (context, _) => MendRepair.PlanAsync(context)) { IsForMalformed = true },
    ];

    /// <summary>The kind that is preferred where the options name none, and that steps in where the preferred one is not sound.</summary>
    internal static RepairKind Default => InOrder[0];

    internal static RepairKind? Named(string? equivalenceKey) => InOrder.FirstOrDefault(kind => kind.EquivalenceKey == equivalenceKey);
}
