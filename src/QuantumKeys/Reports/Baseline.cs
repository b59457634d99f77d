using System.Text.Json;
using QuantumKeys.CommandLine;
using QuantumKeys.Scanning;

namespace QuantumKeys.Reports;

/// <summary>Findings that were there before, and are not reported again. Its file has nothing of a key, not even a hash.</summary>
internal sealed class Baseline
{
    private const int Version = 1;

    private readonly IReadOnlyList<BaselineEntry> _entries;
    private readonly HashSet<string> _fingerprints;

    private Baseline(IReadOnlyList<BaselineEntry> entries)
    {
        _entries = entries;
        _fingerprints = entries.Select(entry => entry.Fingerprint).ToHashSet(StringComparer.Ordinal);
    }

    /// <exception cref="UsageException">The file is not there, or is no baseline.</exception>
    public static Baseline Read(string path)
    {
        try
        {
            var document = JsonSerializer.Deserialize(File.ReadAllBytes(path), ReportJson.Default.BaselineDocument);
            return document is { Version: Version, Findings: { } entries } && entries.All(entry => entry is { Fingerprint: not null })
                ? new Baseline(entries) : throw NotOne(path);
        }
        catch (JsonException)
        {
            // Its message can quote the file, which can be any.
            throw NotOne(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The baseline cannot be read: {exception.Message} --write-baseline makes one.");
        }
    }

    /// <summary>Writes a file that has all of these findings. It is the old file or the new one, whenever this stops.</summary>
    public static void Write(string path, IEnumerable<Finding> findings)
    {
        var document = new BaselineDocument(
            Version, [.. findings.Select(finding => new BaselineEntry(finding.Leak.Rule, finding.Place, finding.Fingerprint))]);
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllText(temporary, JsonSerializer.Serialize(document, ReportJson.Default.BaselineDocument) + "\n");
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public bool Has(Finding finding) => _fingerprints.Contains(finding.Fingerprint);

    /// <summary>The entries of what was scanned that are not found any more.</summary>
    public IEnumerable<BaselineEntry> StaleIn(ScanResult result)
    {
        var found = result.Findings.Select(finding => finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        return _entries.Where(entry => result.Covers(entry.Path) && !found.Contains(entry.Fingerprint));
    }

    private static UsageException NotOne(string path) => new($"{path} is no baseline of this version: --write-baseline makes one.");
}
