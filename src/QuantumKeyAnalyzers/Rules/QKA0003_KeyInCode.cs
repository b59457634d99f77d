using ConnectionStrings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>A key anywhere else in a C# file.</summary>
internal static class QKA0003_KeyInCode
{
    public static void Run(CodeDocument document, FindingSet findings)
    {
        // The literal by itself comes second: what is made of it may not be understood.
        var strings = document.StringsAt(Marker.Key, Marker.KeyField);
        foreach (var expression in strings.Concat(document.LiteralsAt(Marker.Key, Marker.KeyField)))
        {
            foreach (var text in document.Values.Resolve(expression))
                findings.Add(Descriptors.QKA0003_KeyInCode, Secret.FindAnywhere(text.Text), text, expression, use: null);
        }

        foreach (var trivia in document.TriviaAt(Marker.Key, Marker.KeyField))
        {
            foreach (var secret in Secret.FindAnywhere(trivia.ToFullString()))
            {
                var span = new TextSpan(trivia.FullSpan.Start + secret.Key.Start, secret.Key.Length);
                findings.Add(Descriptors.QKA0003_KeyInCode, secret, Location.Create(document.Tree, span));
            }
        }
    }
}
