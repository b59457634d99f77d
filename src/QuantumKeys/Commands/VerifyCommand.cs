using System.CommandLine;
using QuantumKeys.CommandLine;
using QuantumKeys.Connections;
using QuantumKeys.Files;
using QuantumKeys.Output;
using QuantumKeys.Scanning;
using QuantumKeys.Verification;

namespace QuantumKeys.Commands;

/// <summary><c>verify</c>: which of the keys that are found still open their workspace.</summary>
internal static class VerifyCommand
{
    private const string Details =
        """
        Each key is sent once to the endpoint that stands beside it, if that is one of Azure Quantum, in a request for the list of
        providers. It is sent nowhere else, and is never shown. You are asked before; a script has to say --yes.

        The answers are 'works', 'refused' (regenerated, or keys are disabled), and 'cannot tell' with the reason. A key that no workspace
        stands beside is tried at the one that -w or --workspace-id names; its endpoint is looked up with your identity.

        The exit code is 1 if a key works, 2 if none does but one cannot be told, and 0 if all are refused or there is none.
        """;

    public static Command Create(SharedArguments shared)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders. Default: the current folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var all = new Option<bool>("--all") { Description = "Look in files too that git ignores." };
        var yes = new Option<bool>("--yes", "-y") { Description = "Ask the service without asking you." };
        var command = new DocumentedCommand("verify", "Ask the service for each key that is found whether it still opens its workspace.")
        {
            Details = Details,
            Examples =
            [
                new("The keys in this folder", "quantum-keys verify"),
                new("In a script", "quantum-keys verify src --yes --format json"),
                new("A key by itself, in a log", "quantum-keys verify build.log -w my-workspace"),
                new("On the emulator", "quantum-keys verify --emulator"),
            ],
        };
        command.Add(paths);
        command.Add(all);
        command.Add(yes);
        shared.AddTo(command);
        command.SetHandler(async (parsed, cancellationToken) =>
        {
            var choice = shared.WorkspaceIn(parsed);
            var log = SharedArguments.Log(parsed);
            string[] scanned = parsed.GetValue(paths) is { Length: > 0 } given ? given : ["."];
            var scan = await ScanAsync(scanned, parsed.GetValue(all), log, cancellationToken);
            var found = ScannedKeys.Of(scan);
            var forBareKeys = await FieldsForBareKeysAsync(found, choice, parsed, cancellationToken);
            var questions = KeyQuestion.From(found, choice.Emulator, forBareKeys);
            if (!parsed.GetValue(yes))
                await ConfirmAsync(questions, log, cancellationToken);

            var report = await AskAsync(questions, log, cancellationToken);
            shared.ResultsTo(parsed).Write(report, VerificationJson.Default.VerificationReport, result => result.ToTable());
            await log.WriteLineAsync(report.Summary);
            return report.Works > 0 ? ExitCode.FoundOrRefused
                : report.CannotTell > 0 || scan.Log.Problems.Count > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    /// <summary>Scans files one by one: whether a project has them or not, their keys are the same.</summary>
    private static async Task<ScanResult> ScanAsync(
        string[] paths, bool includesIgnored, TextWriter log, CancellationToken cancellationToken)
    {
        foreach (var missing in paths.Where(path => !Path.Exists(path)))
            throw new UsageException($"There is no file or folder {PrintableName.Of(missing)}.");

        var progress = new CommandProgress(log);
        var scan = new TreeScan(new ScanLog(), progress, loadProject: null, cancellationToken);
        var result = await progress.ShowAsync(() => scan.RunAsync(paths, includesIgnored));
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var line in result.Log.Notes.Concat(result.Log.Problems))
            await log.WriteLineAsync(line);

        return result;
    }

    /// <summary>The workspace that the command line names, where there is a key that needs it.</summary>
    private static async Task<string?> FieldsForBareKeysAsync(
        IReadOnlyList<FoundConnectionString> found, WorkspaceChoice choice, ParseResult parsed, CancellationToken cancellationToken)
    {
        var isNamed = choice.WorkspaceName is not null || choice.WorkspaceId is not null;
        if (!isNamed || found.All(item => item.GetConnectionString() is not null))
            return null;

        await using var connection = await new ConnectionFinder(SharedArguments.Log(parsed)).FindAsync(choice, cancellationToken);
        var (endpoint, subscription, group, name) = await connection.FindAddressAsync(cancellationToken);
        return $"SubscriptionId={subscription};ResourceGroupName={group};WorkspaceName={name};QuantumEndpoint={endpoint};";
    }

    /// <exception cref="UsageException">Nobody can be asked.</exception>
    /// <exception cref="DeclinedException">The answer is no.</exception>
    private static async Task ConfirmAsync(IReadOnlyList<KeyQuestion> questions, TextWriter log, CancellationToken cancellationToken)
    {
        var asked = questions.Where(question => question.Target is not null).ToList();
        if (asked.Count == 0)
            return;

        var hosts = asked.GroupBy(question => question.Target!.Endpoint.Authority, StringComparer.OrdinalIgnoreCase)
            .Select(host => $"{host.Key} ({host.Count()})");
        await log.WriteLineAsync($"Each key is sent once to its own workspace, and nowhere else: {string.Join(", ", hosts)}.");
        await TerminalInput.ConfirmAsync("Send them?", "Nothing was sent.", log, cancellationToken);
    }

    private static Task<VerificationReport> AskAsync(
        IReadOnlyList<KeyQuestion> questions, TextWriter log, CancellationToken cancellationToken)
    {
        var progress = new CommandProgress(log);
        return progress.ShowAsync(async () =>
        {
            var verifier = new KeyVerifier();
            var keys = new List<VerifiedKey>();
            foreach (var question in questions)
            {
                progress.Step = $"Asking about key {keys.Count + 1} of {questions.Count}";
                var (result, reason) = await verifier.AskAsync(question, cancellationToken);
                var target = question.Target;
                keys.Add(new VerifiedKey(
                    result, reason, question.Show(target?.WorkspaceName), question.Show(target?.Endpoint.Authority), question.Places));
            }

            return new VerificationReport(keys);
        });
    }
}
