using System.CommandLine;
using QuantumKeys.CommandLine;
using QuantumKeys.Reports;

namespace QuantumKeys.Commands;

/// <summary>The arguments of <c>scan</c>.</summary>
internal sealed class ScanArguments
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files, folders, projects or solutions. Default: the current folder.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _all = new("--all") { Description = "Scan files too that git ignores." };

    private readonly Option<bool> _staged = new("--staged")
    {
        Description = "Scan what the next commit would add or change, as it is in the index.",
    };

    private readonly Option<bool> _history = new("--history")
    {
        Description = "Scan every version of every file that a reference leads to, stashes, and the messages of commits and tags.",
    };

    private readonly Option<string?> _since = new("--since")
    {
        Description = "With --history: leave out what this commit, branch or tag already has.",
        HelpName = "REV",
    };

    private readonly Option<bool> _noProjects = new("--no-projects")
    {
        Description =
            "Do not load projects and solutions: scan their files one by one. Loading a project runs what its build files say, so use this "
            + "for sources that you do not trust.",
    };

    private readonly Option<ReportFormat> _format = new("--format", "-o")
    {
        Description = "How to write what is found. Everything else goes to standard error.",
        HelpName = "text|json|sarif|github",
        DefaultValueFactory = _ => ReportFormat.Text,
        CustomParser = result =>
        {
            if (Enum.GetNames<ReportFormat>().Contains(result.Tokens[0].Value, StringComparer.OrdinalIgnoreCase))
                return Enum.Parse<ReportFormat>(result.Tokens[0].Value, ignoreCase: true);

            result.AddError("--format takes text, json, sarif or github.");
            return default;
        },
    };

    private readonly Option<string?> _baseline = new("--baseline")
    {
        Description = "Leave out the findings that this file lists.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _writeBaseline = new("--write-baseline")
    {
        Description = "Write the findings of this scan to the file of --baseline, instead of failing because of them.",
    };

    public void AddTo(Command command)
    {
        _format.CompletionSources.Clear();
        _format.CompletionSources.Add([.. Enum.GetNames<ReportFormat>().Select(name => name.ToLowerInvariant())]);
        command.Add(_paths);
        foreach (var option in new Option[] { _all, _staged, _history, _since, _noProjects, _format, _baseline, _writeBaseline })
            command.Add(option);
    }

    /// <exception cref="UsageException">They do not go together, or name what is not there.</exception>
    public ScanRequest Read(ParseResult parsed)
    {
        var request = new ScanRequest(
            parsed.GetValue(_paths) is { Length: > 0 } paths ? paths : ["."],
            ModeOf(parsed),
            parsed.GetValue(_all),
            parsed.GetValue(_since),
            !parsed.GetValue(_noProjects),
            parsed.GetValue(_format),
            parsed.GetValue(_baseline),
            parsed.GetValue(_writeBaseline));
        if (request.Since is not null && request.Mode != ScanMode.History)
            throw new UsageException("--since goes with --history.");

        if (request.IncludesIgnored && request.Mode != ScanMode.Files)
            throw new UsageException("--all is about files: it does not go with --staged or --history.");

        if (request is { WritesBaseline: true, Baseline: null })
            throw new UsageException("--write-baseline needs --baseline FILE, which says where.");

        return request;
    }

    private ScanMode ModeOf(ParseResult parsed) => (parsed.GetValue(_staged), parsed.GetValue(_history)) switch
    {
        (true, true) => throw new UsageException("--staged and --history are two scans: run one after the other."),
        (true, _) => ScanMode.Staged,
        (_, true) => ScanMode.History,
        _ => ScanMode.Files,
    };
}
