using ConnectionStrings;
using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.Text;

/// <summary>
/// Many services have an ApiKey. A document that says nothing else of ours is left alone unless it also names another field of a
/// connection string.
/// </summary>
internal static class FieldGate
{
    public static bool Admits(SourceText text, List<Hit> hits) =>
        hits.Exists(hit => hit.Marker is not Marker.KeyField) || NamesAnotherField(text.ToString());

    /// <summary>A settings section can also name the endpoint or the resource group in its own way.</summary>
    public static bool AdmitsConfiguration(string text, List<Hit> hits) =>
        hits.Exists(hit => hit.Marker is Marker.Key or Marker.Variable)
        || (hits.Exists(hit => hit.Marker is Marker.KeyField) && (NamesAnotherField(text) || Names(text, "ResourceGroup") || Names(text, "quantum")));

    private static bool NamesAnotherField(string text) =>
        FieldNames.All.Any(name => name != FieldName.ApiKey && Names(text, name.ToString()));

    private static bool Names(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
