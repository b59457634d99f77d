using QuantumKeyAnalyzers.Sinks;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>A key that reaches what connects to a workspace.</summary>
internal static class QKA0001_KeyPassedToWorkspace
{
    public static void Run(CodeDocument document, FindingSet findings)
    {
        var rule = Descriptors.QKA0001_KeyPassedToWorkspace;
        var arguments = document.ConnectionCalls.Select(call => new SinkArgument(call.Invocation, call.Method, call.Argument, SinkKind.ConnectionString))
            .Concat(document.TokensAt(Marker.Sink).SelectMany(token => ConnectionCall.ThroughVariable(token, document.Values)))
            .Concat(ConfiguredSink.In(document))
            .Concat(WorkspaceCredential.KeysOf(document.WorkspaceCredentials, document));
        foreach (var argument in arguments)
            findings.AddUse(rule, argument, document.Values);

        foreach (var value in document.StringsAt(Marker.Key, Marker.KeyField))
        {
            if (Wrapper.TryGet(value, document.Values) is var (argument, texts))
                findings.AddUse(rule, argument, texts);
        }
    }
}
