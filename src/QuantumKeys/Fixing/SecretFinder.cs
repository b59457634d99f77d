using ConnectionStrings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.CodeFixes.Configuration;
using QuantumKeyAnalyzers.CodeFixes.Tracing;
using QuantumKeyAnalyzers.Configuration;
using QuantumKeyAnalyzers.Rules;
using QuantumKeys.Fixing.Changes;

namespace QuantumKeys.Fixing;

/// <summary>The keys in the files of a solution that have findings, read again: a diagnostic does not have them.</summary>
internal sealed class SecretFinder(Solution solution, CancellationToken cancellationToken)
{
    private readonly FindingCache _findings = new();

    /// <param name="paths">The files to look at.</param>
    public async Task<IReadOnlyList<FoundSecret>> FindAsync(IEnumerable<string> paths)
    {
        var secrets = new List<FoundSecret>();
        foreach (var path in paths.Distinct().Order(StringComparer.Ordinal))
        {
            var ids = solution.GetDocumentIdsWithFilePath(path);
            foreach (var document in ids.Select(id => solution.GetDocument(id)).OfType<Document>())
                secrets.AddRange(await InCodeAsync(document, path));

            if (ids.Select(id => solution.GetAdditionalDocument(id)).OfType<TextDocument>().FirstOrDefault() is { } file)
                secrets.AddRange(InConfiguration(path, await file.GetTextAsync(cancellationToken), [.. ids.Select(id => id.ProjectId)]));
        }

        return secrets;
    }

    /// <summary>The keys in the text of a configuration file.</summary>
    private IEnumerable<FoundSecret> InConfiguration(string path, SourceText text, IReadOnlyList<ProjectId> projects)
    {
        var isSettings = ConfigurationFormats.Of(path).Name == "JSON";
        foreach (var found in QKA0004_KeyInConfigurationFile.KeysOf(text, path, cancellationToken))
        {
            List<TextSpan> places = [.. found.Characters.Select(range => new TextSpan(range.Start, range.Length))];
            var key = found is { IsDecoded: true, Value.Decoded.Text: var decoded }
                ? found.Secret.Key.Of(decoded).ToString() : string.Concat(places.Select(place => text.ToString(place)));
            if (found is { IsInComment: false, Value: { } value } && ConfigurationRepair.IsWholeValue(found, value))
            {
                yield return new FoundSecret(path, projects, places, key, value.Part.Of(value.Decoded.Text).Trim().ToString())
                {
                    Name = isSettings && value.Variable is null ? value.Name?.InSections() : value.Name?.Name,
                    IsConfiguration = isSettings && value.Variable is null,
                };
            }
            else
            {
                yield return new FoundSecret(path, projects, places, key, key);
            }
        }
    }

    private async Task<IReadOnlyList<FoundSecret>> InCodeAsync(Document document, string path)
    {
        var text = await document.GetTextAsync(cancellationToken);
        var secrets = new List<FoundSecret>();
        foreach (var finding in (await _findings.FindInAsync(document, cancellationToken)).Findings)
        {
            if (finding.Secret is not { } secret)
                continue;

            var key = finding.Text is { } value ? secret.Key.Of(value.Text).ToString() : text.ToString(finding.Location.SourceSpan);
            secrets.Add(new FoundSecret(path, [document.Project.Id], [.. PlacesOf(finding)], key, WholeOf(finding) ?? key));
        }

        return secrets;
    }

    private static string? WholeOf(Finding finding) =>
        finding is { Secret.ConnectionString: not null, Text: { IsKnown: true, Text: var text } }
        && ConnectionString.Parse(text) is { IsRecognizable: true, Stray.Count: 0 } ? text : null;

    /// <summary>Where a key is written; a literal in which it is escaped is hidden as a whole.</summary>
    private static IEnumerable<TextSpan> PlacesOf(Finding finding) => finding.Text is { } text
        ? text.Pieces
            .Where(piece => piece.Origin is LiteralExpressionSyntax or InterpolatedStringTextSyntax
                && piece.Origin.SyntaxTree == finding.Location.SourceTree && piece.Range.Overlaps(finding.Secret!.Key))
            .Select(piece => piece.SpanOf(finding.Secret!.Key) ?? piece.Origin!.Span)
        : [finding.Location.SourceSpan];
}
