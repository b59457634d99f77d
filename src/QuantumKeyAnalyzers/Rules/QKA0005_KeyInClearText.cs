using QuantumKeyAnalyzers.Sinks;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>A key that was obtained at run time and is written where people read it.</summary>
internal static class QKA0005_KeyInClearText
{
    public static void Run(AnalyzedDocument document, FindingSet findings)
    {
        var flow = new ClearTextFlow(document.Code);
        foreach (var secret in RuntimeSecret.In(document.Code, document.Values))
        {
            foreach (var (argument, output) in flow.OutputsOf(secret))
                findings.Add(Descriptors.QKA0005_KeyInClearText, argument.GetLocation(), output);
        }
    }
}
