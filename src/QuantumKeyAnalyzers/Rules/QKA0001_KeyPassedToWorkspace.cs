using QuantumKeyAnalyzers.Sinks;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>A key that reaches what connects to a workspace.</summary>
internal static class QKA0001_KeyPassedToWorkspace
{
    public static void Run(AnalyzedDocument document, FindingSet findings)
    {
        var rule = Descriptors.QKA0001_KeyPassedToWorkspace;
        var sinks = document.Connections
            .Concat(ConnectionStringSink.ThroughVariables(document.Code))
            .Concat(ConfiguredSink.In(document.Code))
            .Concat(CredentialSink.KeysOf(document.Credentials, document.Code));
        foreach (var sink in sinks)
            findings.AddUse(rule, sink, document.Values.Resolve(sink.Value));

        foreach (var value in document.StringsAt(Marker.Key, Marker.KeyField))
        {
            if (WrapperSink.TryGet(value, document.Values) is var (sink, texts))
                findings.AddUse(rule, sink, texts);
        }
    }
}
