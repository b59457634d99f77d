using System.CommandLine;
using QuantumKeys.CommandLine;
using QuantumKeys.Output;
using QuantumWorkspaces;

namespace QuantumKeys.Commands;

/// <summary><c>targets</c>: what jobs can be sent to.</summary>
internal static class TargetsCommand
{
    public static Command Create(SharedArguments shared)
    {
        var provider = new Option<string?>("--provider-id", "-p") { Description = "Only the targets of this provider.", HelpName = "ID" };
        var name = new Option<string?>("--target-name") { Description = "Only the target with this name.", HelpName = "NAME" };
        var command = new DocumentedCommand(
            "targets", "The targets of the workspace: quantum computers, simulators and services that run jobs.")
        {
            AzureCli = "az quantum target list -g NAME -w NAME",
            Examples =
            [
                new("All targets", "quantum-keys targets"),
                new("Those of one provider, as JSON", "quantum-keys targets --provider-id ionq -o json"),
                new("On the emulator", "quantum-keys targets --emulator"),
            ],
        };
        command.Add(provider);
        command.Add(name);
        shared.AddTo(command);
        command.SetHandler(async (parsed, cancellationToken) =>
        {
            await using var connection = await shared.ConnectAsync(parsed, cancellationToken);
            var workspace = await connection.OpenWorkspaceAsync(cancellationToken);
            var targets = await FindAsync(workspace, parsed.GetValue(provider), parsed.GetValue(name), cancellationToken);
            shared.ResultsTo(parsed).Write(targets, OutputJson.Default.IReadOnlyListTargetLine, TargetLine.ToTable);
        });
        return command;
    }

    private static async Task<IReadOnlyList<TargetLine>> FindAsync(
        Workspace workspace, string? provider, string? name, CancellationToken cancellationToken)
    {
        // Its search ends with the first target of that name.
        if (string.IsNullOrEmpty(provider) && !string.IsNullOrEmpty(name))
            return [TargetLine.From(await workspace.GetTargetAsync(name, cancellationToken))];

        var targets = new List<TargetLine>();
        await foreach (var target in workspace.GetTargetsAsync(provider, name, cancellationToken))
            targets.Add(TargetLine.From(target));

        return targets;
    }
}
