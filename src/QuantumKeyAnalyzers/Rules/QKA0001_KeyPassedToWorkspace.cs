using QuantumKeyAnalyzers.Sinks;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>A key that reaches a method which connects to a workspace.</summary>
internal static class QKA0001_KeyPassedToWorkspace
{
    public static void Run(CodeDocument document, FindingSet findings)
    {
        foreach (var token in document.TokensAt(Marker.Sink))
        {
            if (ConnectionCall.TryGet(token, document.Model, document.CancellationToken) is { } call)
                findings.AddUse(Descriptors.QKA0001_KeyPassedToWorkspace, call.Invocation, call.Method, call.Argument, document.Values);
        }
    }
}
