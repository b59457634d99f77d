using QuantumKeys.CommandLine;
using QuantumKeys.Fixing.Writing;
using QuantumKeys.Output;

namespace QuantumKeys.Fixing;

/// <summary>The command <c>fix</c>: shows what it would change, asks, keeps what it removes, and writes.</summary>
/// <param name="output">For the changes and what became of them.</param>
/// <param name="log">For progress and failures.</param>
/// <param name="ask">Asks the user a question that is answered with yes or no.</param>
internal sealed class FixRun(FixOptions options, TextWriter output, TextWriter log, Func<string, bool> ask)
{
    /// <summary>Findings are left, or a dry run would change something.</summary>
    public const int Found = 1;

    /// <summary>Something could not be read, kept or written.</summary>
    public const int Failed = 2;

    private bool _hasFailed;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var progress = new CommandProgress(log);
        if (!options.IsDryRun)
            FinishEarlierRun();

        using var scope = await progress.ShowAsync(() => FixScope.LoadAsync(options.Path, progress, cancellationToken));
        if (options.IsDryRun && Journal.IsOpenFor(scope.Root))
            log.WriteLine("A run was stopped before it had written everything: the next run without --dry-run finishes it.");

        progress.Report("Working out the repairs.");
        var plan = await progress.ShowAsync(() => FixPlan.MakeAsync(scope, options, cancellationToken));
        foreach (var failure in scope.Failures)
            Fail(plan.Mask.In(failure));

        foreach (var file in plan.Files)
            output.Write(UnifiedDiff.Of(file, scope.Folder, plan.Mask));

        var isWritten = plan.Files.Count == 0 || (!options.IsDryRun && Agree(plan) && Write(plan, scope));
        if (!options.IsDryRun)
            SayWhatIsLeft(plan, scope);
        else if (plan.Kept is { } kept)
            Say(plan, kept.Lines.Select(line => $"Would keep in {line}"));

        return _hasFailed ? Failed : plan.Left.Count > 0 || !isWritten ? Found : ExitCode.Done;
    }

    private void FinishEarlierRun()
    {
        var folder = Directory.Exists(options.Path) ? options.Path : Path.GetDirectoryName(Path.GetFullPath(options.Path))!;
        using var journal = Journal.Open(FixScope.RootOf(folder));
        foreach (var line in journal.Finish())
            log.WriteLine(line);
    }

    private bool Agree(FixPlan plan)
    {
        if (options.IsAgreed)
            return true;

        if (plan.Kept is { } kept)
            Say(plan, kept.Lines.Select(line => $"To be kept in {line}"));
        else
            output.WriteLine("The removed strings are not kept anywhere (--keep user-secrets or --keep FILE keeps them).");

        if (ask(plan.Files.Count == 1 ? "Change this file?" : $"Change these {plan.Files.Count} files?"))
            return true;

        output.WriteLine("Nothing was changed.");
        return false;
    }

    /// <summary>Keeps the strings, then writes the files.</summary>
    private bool Write(FixPlan plan, FixScope scope)
    {
        using var journal = Journal.Open(scope.Root);
        plan.Kept?.Write(journal);
        if (plan.Kept is { } kept)
            Say(plan, kept.Lines.Select(line => $"Kept in {line}"));

        var writer = new RepositoryWriter(journal, plan.Together);
        var written = writer.Write(plan.Files);
        foreach (var (path, reason) in writer.Failures.OrderBy(failure => failure.Key, StringComparer.Ordinal))
            Fail(plan.Mask.In($"{Path.GetRelativePath(scope.Folder, path)}: {reason}"));

        output.WriteLine(written.Count == 1 ? "Repaired 1 file." : $"Repaired {written.Count} files.");
        return writer.Failures.Count == 0;
    }

    private void SayWhatIsLeft(FixPlan plan, FixScope scope)
    {
        if (plan is { Files.Count: 0, Left.Count: 0 } && !_hasFailed)
            output.WriteLine("There is nothing to repair.");

        Say(plan, plan.LeftAlone.Select(path =>
            $"Left alone: {Path.GetRelativePath(scope.Folder, path)}. Git ignores it, a tool makes it, or it is of another repository."));
        Say(plan, plan.Left.Select(left =>
        {
            var place = left.Finding.Location.GetLineSpan();
            var file = $"{Path.GetRelativePath(scope.Folder, place.Path)}:{place.StartLinePosition.Line + 1}";
            return $"Left: {file}: {left.Finding.Id} {left.Reason} {left.Finding.Descriptor.HelpLinkUri}";
        }));
    }

    private void Say(FixPlan plan, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            output.WriteLine(plan.Mask.In(line));
    }

    private void Fail(string line)
    {
        _hasFailed = true;
        log.WriteLine(line);
    }
}
