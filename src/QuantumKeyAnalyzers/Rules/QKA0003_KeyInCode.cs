using ConnectionStrings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>A key anywhere else in a C# file.</summary>
internal static class QKA0003_KeyInCode
{
    private static readonly Marker[] Markers = [Marker.Key, Marker.KeyField, Marker.Variable];

    public static void Run(AnalyzedDocument document, FindingSet findings)
    {
        var rule = Descriptors.QKA0003_KeyInCode;
        foreach (var header in document.Variables.Where(variable => variable.Name == NamedKey.Header))
            findings.AddUse(rule, header, document.Values.Resolve(header.Value));

        // The literal by itself comes second: what is made of it may not be understood.
        foreach (var expression in document.StringsAt(Markers).Concat(document.Code.LiteralsAt(Markers)).Distinct())
        {
            foreach (var text in document.Values.Resolve(expression))
                findings.Add(rule, Secret.FindAnywhere(text.Text), text, expression, use: null);
        }

        foreach (var (text, position) in document.Code.CommentsAt(Markers))
        {
            foreach (var secret in Secret.FindAnywhere(text))
                findings.Add(rule, secret, Location.Create(document.Code.Tree, new TextSpan(position + secret.Key.Start, secret.Key.Length)));
        }
    }
}
