using System.CommandLine;
using QuantumKeys.CommandLine;

namespace QuantumKeys.Commands;

/// <summary><c>keys regenerate</c>.</summary>
internal static class KeysRegenerateCommand
{
    public static Command Create(SharedArguments shared)
    {
        var keyType = KeyTypeOption.Create("Which keys to make anew.");
        var command = new DocumentedCommand(
            "regenerate",
            "Regenerates keys. The old keys stop working immediately: use 'keys rotate' for keys that are in use. "
            + "The result is that of 'keys list'.")
        {
            AzureCli = "az quantum workspace keys regenerate -g NAME -w NAME --key-type Primary|Secondary|Primary,Secondary",
            Examples =
            [
                new("The key that was shared with others", "quantum-keys keys regenerate --key-type Secondary"),
                new("Both, after a leak", "quantum-keys keys regenerate --key-type Primary,Secondary"),
            ],
        };
        command.Add(keyType);
        KeyTypeOption.Require(command, keyType);
        shared.AddShowKeysTo(command);
        shared.AddTo(command);
        command.SetHandler(async (parsed, cancellationToken) =>
        {
            await using var connection = await shared.ConnectAsync(parsed, cancellationToken);
            var client = await connection.OpenKeysAsync(cancellationToken);
            var kinds = parsed.GetValue(keyType);
            await client.RegenerateKeysAsync(kinds, cancellationToken);
            var names = kinds == QuantumWorkspaces.WorkspaceKeyKinds.Both ? "Primary,Secondary" : kinds.ToString();
            await SharedArguments.Log(parsed).WriteLineAsync($"Regenerated for '{client.WorkspaceId.Name}': {names}");
            await shared.WriteKeysAsync(parsed, client.WorkspaceId.Name, await client.GetKeysAsync(cancellationToken));
        });
        return command;
    }
}
