using Microsoft.CodeAnalysis.Text;
using QuantumKeys.Files;

namespace QuantumKeys.Scanning;

/// <summary>Compiles C# files without their project, those that belong together as one, and reports what the analyzer finds.</summary>
internal sealed class CodeScan(EditorConfigs configs, ScanLog log, CancellationToken cancellationToken)
{
    private readonly Lazy<CodeInspector> _inspector = new(() => new CodeInspector(configs));

    /// <param name="read">Gives the text of a file; null where it is gone.</param>
    public async Task<IReadOnlyList<Finding>> ScanAsync(IEnumerable<ScannedPath> group, Func<ScannedPath, SourceText?> read)
    {
        var files = new Dictionary<string, ScannedPath>(StringComparer.Ordinal);
        var code = new List<CodeFile>();
        foreach (var path in group)
        {
            if (read(path) is { } text && files.TryAdd(path.Full, path))
                code.Add(new CodeFile(path.Full, text));
        }

        return code.Count == 0 ? [] : [.. await ScanAsync(code, files)];
    }

    private async Task<IEnumerable<Finding>> ScanAsync(List<CodeFile> code, Dictionary<string, ScannedPath> files)
    {
        var findings = new List<Finding>();
        foreach (var (file, leaks) in await _inspector.Value.InspectAsync(code, cancellationToken))
        {
            var path = files[file.Path];
            if (leaks.Any(leak => leak.Rule == CodeInspector.FailureId))
                log.AddProblem($"{PrintableName.Of(path.Root)} cannot be analyzed: the analyzer has failed in it.");

            findings.AddRange(leaks.Where(leak => leak.Rule != CodeInspector.FailureId).Select(leak => new Finding(leak, path)));
        }

        return findings;
    }
}
