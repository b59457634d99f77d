using System.CommandLine;
using QuantumKeys.CommandLine;
using QuantumKeys.Output;
using QuantumWorkspaces;

namespace QuantumKeys.Commands;

/// <summary>The commands about one session: <c>show</c>, <c>close</c> and <c>jobs</c>.</summary>
internal static class SessionCommand
{
    public static Command Show(SharedArguments shared) => Create(
        shared, "show", "A session: whether it is open, and how it ended.",
        async (workspace, id, cancellationToken) => await workspace.GetSessionAsync(id, cancellationToken));

    public static Command Close(SharedArguments shared) => Create(
        shared, "close", "Close a session: it takes no more jobs. Those that it has go on.",
        async (workspace, id, cancellationToken) => await workspace.CloseSessionAsync(id, cancellationToken));

    public static Command Jobs(SharedArguments shared)
    {
        var id = IdOption.Session().Required();
        var command = new DocumentedCommand("jobs", "The jobs of a session.")
        {
            AzureCli = "none",
            Examples = [new("All of them", "quantum-keys sessions jobs --session-id ID")],
        };
        command.Add(id);
        shared.AddTo(command);
        command.SetHandler(async (parsed, cancellationToken) =>
        {
            await using var connection = await shared.ConnectAsync(parsed, cancellationToken);
            var workspace = await connection.OpenWorkspaceAsync(cancellationToken);
            var jobs = new List<JobDetails>();
            await foreach (var job in workspace.GetSessionJobsAsync(parsed.GetValue(id)!, cancellationToken: cancellationToken))
                jobs.Add(JobDetails.From(job));

            shared.ResultsTo(parsed).Write(jobs, OutputJson.Default.IReadOnlyListJobDetails, JobDetails.ToTable);
        });
        return command;
    }

    private static DocumentedCommand Create(
        SharedArguments shared, string name, string description,
        Func<Workspace, string, CancellationToken, Task<QuantumSessionInfo>> ask)
    {
        var id = IdOption.Session().Required();
        var command = new DocumentedCommand(name, description)
        {
            AzureCli = "none",
            Examples = [new("By its id", $"quantum-keys sessions {name} --session-id ID")],
        };
        command.Add(id);
        shared.AddTo(command);
        command.SetHandler(async (parsed, cancellationToken) =>
        {
            await using var connection = await shared.ConnectAsync(parsed, cancellationToken);
            var workspace = await connection.OpenWorkspaceAsync(cancellationToken);
            shared.WriteSession(parsed, await ask(workspace, parsed.GetValue(id)!, cancellationToken));
        });
        return command;
    }
}
