using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>The rules. The release tracking of AnalyzerReleases.*.md reads them here, which is why no factory makes them.</summary>
internal static class Descriptors
{
    private const string Security = "Security";
    private const string Reliability = "Reliability";
    private const string HelpLink = "https://learn.microsoft.com/azure/quantum/security-manage-access-keys";

    public static readonly DiagnosticDescriptor QKA0001_KeyPassedToWorkspace = new(
        "QKA0001",
        "An Azure Quantum access key is hard-coded in the code that connects to the workspace",
        "{0} is hard-coded in what is passed to '{1}'. Read the connection string from the AZURE_QUANTUM_CONNECTION_STRING environment variable, or use Microsoft Entra.",
        Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A connection string carries an access key to the whole workspace. In source code everyone who can read the code can use it, "
        + "and it stays in the history after it is removed. Read it from the environment, or use Microsoft Entra, which needs no key.",
        HelpLink);

    public static readonly DiagnosticDescriptor QKA0002_KeyInEnvironmentVariable = new(
        "QKA0002",
        "An Azure Quantum access key is hard-coded in the value of an environment variable",
        "{0} is hard-coded in the value of the environment variable '{1}'. Set the variable outside the code, or use Microsoft Entra.",
        Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The variable keeps the key out of the code only where the code does not set it. Whoever starts the process sets it: the shell, "
        + "the launch profile of one's own machine, the secret store of the build.",
        HelpLink);

    public static readonly DiagnosticDescriptor QKA0003_KeyInCode = new(
        "QKA0003",
        "An Azure Quantum access key stands in the source code",
        "{0} stands in the source code. Read it from the environment, or use Microsoft Entra; regenerate a key that was shared.",
        Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Wherever a key stands in source code (a constant, a test's data, a comment), everyone who can read the code can use it.",
        HelpLink);

    public static readonly DiagnosticDescriptor QKA0004_KeyInConfigurationFile = new(
        "QKA0004",
        "An Azure Quantum access key stands in a configuration file",
        "{0} stands in the configuration file '{1}'. Keep it in the environment or in a secret store, or use Microsoft Entra; regenerate a key that was shared.",
        Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A settings file is shared, built into images and deployed with the code: a key in it is known to all who get one of these.",
        HelpLink);

    public static readonly DiagnosticDescriptor QKA0005_KeyInClearText = new(
        "QKA0005",
        "An Azure Quantum access key is written in clear text",
        "An Azure Quantum access key is written in clear text by '{0}'. Leave it out: show the workspace's name, or whether there is a key.",
        Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A connection string or key that was kept out of the code ends up in a console, a log, a file, a response or an exception's message, "
        + "where more people read it, and for longer, than the environment it came from.",
        HelpLink);

    public static readonly DiagnosticDescriptor QKA0006_MalformedConnectionString = new(
        "QKA0006",
        "An Azure Quantum connection string is malformed",
        "{0}: 'Workspace.FromConnectionString' would throw at run time",
        Reliability,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The call throws at run time: a connection string has the fields SubscriptionId, ResourceGroupName, WorkspaceName, ApiKey and QuantumEndpoint, each once.",
        HelpLink);

    public static readonly DiagnosticDescriptor QKA0007_KeyAuthentication = new(
        "QKA0007",
        "An access key is used to connect to Azure Quantum",
        "'{0}' connects with an access key. Microsoft Entra is the recommended way: pass a TokenCredential such as DefaultAzureCredential instead.",
        Security,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "An access key grants the whole workspace to whoever holds it, and does not say who that is. Microsoft Entra needs no key, and tells callers and their rights apart.",
        HelpLink);

    /// <summary>The rules for C# documents.</summary>
    public static ImmutableArray<DiagnosticDescriptor> InCode { get; } = ImmutableArray.Create(
        QKA0001_KeyPassedToWorkspace,
        QKA0002_KeyInEnvironmentVariable,
        QKA0003_KeyInCode,
        QKA0005_KeyInClearText,
        QKA0006_MalformedConnectionString,
        QKA0007_KeyAuthentication);

    /// <summary>The rules for configuration files.</summary>
    public static ImmutableArray<DiagnosticDescriptor> InConfiguration { get; } = ImmutableArray.Create(QKA0004_KeyInConfigurationFile);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = InCode.AddRange(InConfiguration);
}
