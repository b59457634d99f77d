using System.CommandLine;
using QuantumKeys.CommandLine;
using QuantumKeys.Files;
using QuantumKeys.Git;
using QuantumKeys.History;
using QuantumKeys.Output;
using QuantumKeys.Projects;
using QuantumKeys.Reports;
using QuantumKeys.Scanning;

namespace QuantumKeys.Commands;

/// <summary><c>scan</c>.</summary>
internal static class ScanCommand
{
    private const string Details =
        """
        C# files of a project are analyzed with the project, as the compiler does; without one, with whatever binds. Configuration files
        are read by their own rules, other files as text. In a repository the files count that are tracked or not ignored.

        A comment 'quantum-keys:allow' allows a key on its line, or on the next one if it stands alone; a reason can follow. #pragma,
        SuppressMessage and .editorconfig count as for the compiler.

        If something cannot be scanned, or Ctrl+C stops the scan, the rest is reported all the same, and the exit code is 2.
        """;

    public static Command Create()
    {
        var arguments = new ScanArguments();
        var command = new DocumentedCommand("scan", "Find access keys in files, in what is about to be committed, or in the whole history.")
        {
            Details = Details,
            Examples =
            [
                new("The repository or folder that you are in", "quantum-keys scan"),
                new("Before a commit, from a hook", "quantum-keys scan --staged"),
                new("All commits of all branches, tags and stashes", "quantum-keys scan --history"),
                new("For code scanning", "quantum-keys scan --format sarif > keys.sarif"),
                new("Start with what is there", "quantum-keys scan --baseline keys.baseline.json --write-baseline"),
            ],
        };
        arguments.AddTo(command);
        command.SetHandler((parsed, cancellationToken) => RunAsync(parsed, arguments, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, ScanArguments arguments, CancellationToken cancellationToken)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var request = arguments.Read(parsed);
        foreach (var missing in request.Paths.Where(path => request.Mode != ScanMode.Staged && !Path.Exists(path)))
            throw new UsageException($"There is no file or folder {PrintableName.Of(missing)}.");

        var baseline = request is { Baseline: { } file, WritesBaseline: false } ? Baseline.Read(file) : null;
        var progress = new CommandProgress(error);
        var log = new ScanLog();
        var result = await progress.ShowAsync(() => ScanAsync(request, log, progress, cancellationToken));
        return Write(request, result, baseline, output, error);
    }

    private static Task<ScanResult> ScanAsync(
        ScanRequest request, ScanLog log, CommandProgress progress, CancellationToken cancellationToken)
    {
        if (request.Mode == ScanMode.Files)
        {
            return new TreeScan(log, progress, request.LoadsProjects ? LoadProjectAsync : null, cancellationToken)
                .RunAsync(request.Paths, request.IncludesIgnored);
        }

        var repository = RepositoryOf(request)
            ?? throw new UsageException($"{PrintableName.Of(request.Paths[0])} is in no git repository.");
        if (request.Mode == ScanMode.History)
        {
            var since = request.Since is not { } revision ? null
                : repository.FindCommit(revision) ?? throw new UsageException("--since: there is no such commit in this repository.");
            return new HistoryScan(log, progress, cancellationToken).RunAsync(repository, since);
        }

        if (repository.Root is null)
            throw new UsageException("This repository has no working tree, and nothing staged.");

        var paths = request.Paths is ["."] ? [] : request.Paths.Select(Path.GetFullPath).ToList();
        return new StagedScan(log, progress, cancellationToken).RunAsync(repository, paths);
    }

    private static async Task<AnalyzedProject> LoadProjectAsync(
        string path, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        using var found = await ProjectFindings.LoadAsync(path, progress, cancellationToken);
        return new AnalyzedProject(found.Diagnostics, found.Files, found.Failures);
    }

    private static GitRepository? RepositoryOf(ScanRequest request)
    {
        var path = Path.GetFullPath(request.Paths[0]);
        while (!Directory.Exists(path) && Path.GetDirectoryName(path) is { } parent)
            path = parent;

        return GitRepository.Find(path);
    }

    private static int Write(ScanRequest request, ScanResult result, Baseline? baseline, TextWriter output, TextWriter error)
    {
        foreach (var line in result.Log.Notes.Concat(result.Log.Problems))
            error.WriteLine(line);

        foreach (var entry in request.Mode == ScanMode.Staged || result.Log.IsInterrupted ? [] : baseline?.StaleIn(result) ?? [])
            error.WriteLine($"The baseline lists what is not found any more: {entry.Rule} in {PrintableName.Of(entry.Path)}.");

        var hasFailed = result.Log.IsInterrupted || result.Log.Problems.Count > 0;
        if (request is { WritesBaseline: true, Baseline: { } file })
        {
            if (result.Log.IsInterrupted)
                throw new UsageException("The scan was stopped: the baseline is as it was.");

            var known = result.Findings.Where(finding => finding.Leak.Suppression is null).ToList();
            Baseline.Write(file, known);
            error.WriteLine($"{known.Count} findings are in the baseline {PrintableName.Of(file)}.");
            return hasFailed ? ExitCode.Failed : ExitCode.Done;
        }

        var report = ScanReport.Of(result, baseline, request.Format == ReportFormat.Sarif ? TryRepositoryOf(request) : null);
        try
        {
            report.Write(request.Format, output);
        }
        catch (IOException)
        {
            // Nobody reads on: 'scan | head'.
        }

        return hasFailed ? ExitCode.Failed : report.Open.Count > 0 ? ExitCode.FoundOrRefused : ExitCode.Done;
    }

    private static GitRepository? TryRepositoryOf(ScanRequest request)
    {
        try
        {
            return RepositoryOf(request);
        }
        catch (GitException)
        {
            // It is said where the files are listed.
            return null;
        }
    }
}
