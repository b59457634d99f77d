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

    private static bool NamesAnotherField(string text) =>
        FieldNames.All.Any(name => name != FieldName.ApiKey && text.IndexOf(name.ToString(), StringComparison.OrdinalIgnoreCase) >= 0);
}
