using ConnectionStrings;
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
            if (ConnectionCall.TryGet(token, document.Model, document.CancellationToken) is not { } call)
                continue;

            foreach (var text in document.Values.Resolve(call.Argument))
            {
                findings.Add(
                    Descriptors.QKA0001_KeyPassedToWorkspace,
                    Secret.FindInValue(text.Text),
                    text,
                    call.Argument,
                    new Use(call.Invocation, call.Method, call.Argument, text));
            }
        }
    }
}
