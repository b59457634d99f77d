namespace QuantumKeyAnalyzers.Rules;

/// <summary>A key is used to connect at all, wherever it comes from.</summary>
internal static class QKA0007_KeyAuthentication
{
    public static void Run(AnalyzedDocument document, FindingSet findings)
    {
        // Where something worse is said of the same call, that is enough.
        foreach (var sink in document.Connections.Concat(document.Credentials).Where(sink => !findings.HasFindingAt(sink.Place)))
            findings.Add(Descriptors.QKA0007_KeyAuthentication, sink.Place.GetLocation(), sink.Name);
    }
}
