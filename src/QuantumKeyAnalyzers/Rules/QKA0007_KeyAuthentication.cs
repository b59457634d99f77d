namespace QuantumKeyAnalyzers.Rules;

/// <summary>A key is used to connect at all, wherever it comes from.</summary>
internal static class QKA0007_KeyAuthentication
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "QKA0007",
        "An access key is used to connect to Azure Quantum",
        "'{0}' connects with an access key. "
        + "Microsoft recommends Entra authentication instead: pass a TokenCredential such as DefaultAzureCredential.",
        Rule.Security,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "An access key gives everyone who has it access to the whole workspace, and does not show who uses it. Microsoft Entra needs no "
        + "key, and knows each caller and its rights.",
        Rule.HelpLink);

    public static void Run(AnalyzedDocument document, FindingSet findings)
    {
        // Where something worse is said of the same call, that is enough.
        foreach (var sink in document.Connections.Concat(document.Credentials).Where(sink => !findings.HasFindingAt(sink.Place)))
            findings.Add(Descriptor, sink.Place.GetLocation(), sink.Name);
    }
}
