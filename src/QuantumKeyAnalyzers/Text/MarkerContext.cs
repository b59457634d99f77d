using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.Text;

/// <summary>
/// Whether a document with markers is about Azure Quantum. Many services have an ApiKey, an AzureKeyCredential, a PrimaryKey: a document
/// that has no other marker is left alone unless another word in it is about Azure Quantum.
/// </summary>
internal static class MarkerContext
{
    private static readonly string[] Fields = [.. FieldNames.All.Where(name => name != FieldName.ApiKey).Select(name => name.ToString())];

    private static readonly string[] Workspaces = ["Quantum", "Workspace"];

    public static bool IsAboutAzureQuantum(SourceText text, List<Hit> hits, CancellationToken cancellationToken)
    {
        if (hits.Exists(hit => hit.Marker is Marker.Key or Marker.Sink or Marker.Variable))
            return true;

        var words = new List<string>();
        if (hits.Exists(hit => hit.Marker is Marker.KeyField))
            words.AddRange(Fields);

        if (hits.Exists(hit => hit.Marker is Marker.Credential or Marker.KeyProperty))
            words.AddRange(Workspaces);

        return Has(text, words, cancellationToken);
    }

    /// <summary>The same for a configuration file, where a section can name the endpoint or the resource group in its own way.</summary>
    public static bool IsConfigurationAboutAzureQuantum(SourceText text, List<Hit> hits, CancellationToken cancellationToken) =>
        hits.Exists(hit => hit.Marker is Marker.Key or Marker.Variable)
        || (hits.Exists(hit => hit.Marker is Marker.KeyField) && Has(text, [.. Fields, "ResourceGroup", "Quantum"], cancellationToken));

    private static bool Has(SourceText text, List<string> words, CancellationToken cancellationToken)
    {
        using var chunks = new TextChunks(text, words.Max(word => word.Length), cancellationToken);
        while (chunks.MoveNext())
        {
            foreach (var word in words)
            {
                if (chunks.Current.IndexOf(word.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0)
                    return true;
            }
        }

        return false;
    }
}
