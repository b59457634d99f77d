using QuantumKeyAnalyzers.Sinks;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>A key that was obtained at run time and is written where people read it.</summary>
internal static class QKA0005_KeyInClearText
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "QKA0005",
        "An Azure Quantum access key is written in clear text",
        "An Azure Quantum access key is written in clear text by '{0}'. "
        + "Leave it out: show the workspace's name, or whether there is a key.",
        Rule.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The code writes a connection string or key to a console, a log, a file, a response or the message of an exception. More people "
        + "can read it there than in the environment that it came from, and for longer.",
        Rule.HelpLink);

    public static void Run(AnalyzedDocument document, FindingSet findings)
    {
        var flow = new ClearTextFlow(document.Code);

        // The last first: what is read of a field after one write to it is read after all those before.
        foreach (var secret in RuntimeSecret.In(document.Code, document.Values).Reverse())
        {
            foreach (var (argument, output) in flow.OutputsOf(secret))
                findings.Add(Descriptor, argument.GetLocation(), output);
        }
    }
}
