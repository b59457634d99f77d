using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeys.CommandLine;
using QuantumKeys.Fixing;

namespace QuantumKeys.Tests.Fixing;

/// <summary>A folder without projects, and the command in this process: what is loose has no MSBuild to wait for.</summary>
internal sealed class FixFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _outside = new();

    public string Path => _folder.Path;

    public string this[string file] => _folder[file];

    /// <summary>A file outside the folder for <c>--keep</c>.</summary>
    public string Kept => _outside["kept.env"];

    public static FixFolder Of(params IEnumerable<(string File, string Template)> files)
    {
        var folder = new FixFolder();
        foreach (var (file, template) in files)
            File.WriteAllText(folder[file], PlantedKey.Fill(template));

        return folder;
    }

    public static FixFolder OfEveryFormat() =>
        Of(EveryFormat.Files.Concat(EveryFormat.Names).Select(file => (file.Key, file.Value)));

    public Task<FixOutcome> DryRunAsync(string? keep = null) =>
        RunAsync(new FixOptions(Path) { IsDryRun = true, Keep = keep }, _ => throw new InvalidOperationException("Nobody is to be asked."));

    public Task<FixOutcome> FixAsync(string? keep = null, string? prefer = null)
    {
        var kind = prefer is null ? null : RepairKeys.InOrder.Single(kind => kind.Option == prefer);
        return RunAsync(
            new FixOptions(Path) { IsAgreed = true, Keep = keep, Preferred = kind },
            _ => throw new InvalidOperationException("Nobody is to be asked."));
    }

    public Task<FixOutcome> AskAsync(Func<string, bool> ask) => RunAsync(new FixOptions(Path), ask);

    /// <summary>The files with a part of a key.</summary>
    public IEnumerable<string> Leaks() => Texts().Where(file => PlantedKey.IsLeakedBy(file.Value)).Select(file => file.Key);

    /// <summary>All files, hidden ones too, with their texts.</summary>
    public SortedDictionary<string, string> Texts() => new(
        Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .ToDictionary(file => System.IO.Path.GetRelativePath(Path, file), File.ReadAllText),
        StringComparer.Ordinal);

    public void Dispose()
    {
        _folder.Dispose();
        _outside.Dispose();
    }

    private static async Task<FixOutcome> RunAsync(FixOptions options, Func<string, bool> ask)
    {
        var (output, log) = (new StringWriter(), new StringWriter());
        try
        {
            var exitCode = await new FixRun(options, output, log, ask).RunAsync(CancellationToken.None);
            return Checked(new FixOutcome(exitCode, output.ToString(), log.ToString()));
        }
        catch (UsageException exception)
        {
            return Checked(new FixOutcome(FixRun.Failed, output.ToString(), log + exception.Message));
        }
    }

    private static FixOutcome Checked(FixOutcome outcome)
    {
        Assert.Empty(PlantedKey.PartsIn(outcome.Output + outcome.Log));
        return outcome;
    }
}
