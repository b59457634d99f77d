using QuantumKeyAnalyzers.Sinks;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>A key that reaches what connects to a workspace.</summary>
internal static class QKA0001_KeyPassedToWorkspace
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "QKA0001",
        "An Azure Quantum access key is hard-coded in the code that connects to the workspace",
        "{0} is hard-coded in an argument of '{1}'. "
        + "Read the connection string from the AZURE_QUANTUM_CONNECTION_STRING environment variable, or use Microsoft Entra.",
        Rule.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A connection string contains an access key for the whole workspace. Everyone who can read the code can use the key, and it stays "
        + "in the history after it is removed. Read the string from the environment, or use Microsoft Entra, which needs no key.",
        Rule.HelpLink);

    public static void Run(AnalyzedDocument document, FindingSet findings)
    {
        var sinks = document.Connections
            .Concat(ConnectionStringSink.ThroughVariables(document.Code))
            .Concat(ConfiguredSink.In(document.Code));
        foreach (var sink in sinks)
            findings.AddUse(Descriptor, sink, document.Values.Resolve(sink.Value));

        foreach (var (sink, texts) in CredentialSink.KeysOf(document.Credentials, document.Code, document.Values))
            findings.AddUse(Descriptor, sink, texts);

        var wrappers = new WrapperSink(document.Values);
        foreach (var value in document.StringsAt(Marker.Key, Marker.KeyField))
        {
            if (wrappers.TryGet(value) is var (sink, texts))
                findings.AddUse(Descriptor, sink, texts);
        }
    }
}
