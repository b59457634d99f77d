namespace QuantumKeyAnalyzers.Rules;

/// <summary>A key is used to connect at all, wherever it comes from.</summary>
internal static class QKA0007_KeyAuthentication
{
    public static void Run(CodeDocument document, FindingSet findings)
    {
        var connections = document.ConnectionCalls.Select(call => (Place: (Microsoft.CodeAnalysis.SyntaxNode)call.Invocation, Name: call.Method))
            .Concat(document.WorkspaceCredentials.Select(credential => (Place: credential.Creation, Name: "Workspace")));

        // Where something worse is said of the same call, that is enough.
        foreach (var (place, name) in connections.Where(connection => !findings.HasFindingAt(connection.Place)))
            findings.Add(Descriptors.QKA0007_KeyAuthentication, place.GetLocation(), name);
    }
}
