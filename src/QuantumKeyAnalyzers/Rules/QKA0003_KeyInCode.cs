using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Sinks;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>A key anywhere else in a C# file.</summary>
internal static class QKA0003_KeyInCode
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "QKA0003",
        "An Azure Quantum access key is in the source code",
        "{0} is in the source code. Read it from the environment, or use Microsoft Entra. Regenerate a key that was shared.",
        Rule.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Everyone who can read the code can use a key in it, whether it is in a constant, in test data or in a comment.",
        Rule.HelpLink);

    private static readonly Marker[] Markers = [Marker.Key, Marker.KeyField, Marker.Variable];

    public static void Run(AnalyzedDocument document, FindingSet findings)
    {
        foreach (var header in document.Variables.Where(variable => variable.Name == NamedKey.Header))
            findings.AddUse(Descriptor, header, document.Values.Resolve(header.Value));

        foreach (var beside in BesideVariable.In(document.Code, document.Values))
        {
            foreach (var text in document.Values.Resolve(beside.Value))
                findings.Add(Descriptor, beside.SecretsIn(text.Text), text, beside.Value, use: null);
        }

        // The literal by itself comes second: what is made of it may not be understood.
        foreach (var expression in document.StringsAt(Markers).Concat(document.Code.LiteralsAt(Markers)).Distinct())
        {
            foreach (var text in document.Values.Resolve(expression))
                findings.Add(Descriptor, Secret.FindAnywhere(text.Text), text, expression, use: null);
        }

        foreach (var (text, position) in document.Code.CommentsAt(Markers))
        {
            foreach (var secret in Secret.FindAnywhere(text))
            {
                var span = new TextSpan(position + secret.Key.Start, secret.Key.Length);
                findings.Add(Descriptor, secret, Location.Create(document.Code.Tree, span));
            }
        }
    }
}
