using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.CommandLine;

/// <summary>Lines to copy after the emulator has started.</summary>
internal static class Instructions
{
    public static string For(Emulator emulator)
    {
        var workspace = emulator.Workspace;
        var path = WorkspaceRoute.Pattern
            .Replace("{subscriptionId}", workspace.Name.SubscriptionId, StringComparison.Ordinal)
            .Replace("{resourceGroupName}", workspace.Name.ResourceGroupName, StringComparison.Ordinal)
            .Replace("{workspaceName}", workspace.Name.Name, StringComparison.Ordinal);

        var id = $"\"{SampleWorkspace.SubscriptionId}\", \"{SampleWorkspace.ResourceGroupName}\", \"{SampleWorkspace.Name}\"";
        var withEntra = $"new Workspace(new Uri(\"{emulator.SecureEndpoint}\"), {id}, new DefaultAzureCredential())";
        var keysOptions = $"new WorkspaceKeysClientOptions {{ ManagementEndpoint = new Uri(\"{emulator.SecureEndpoint}\") }}";
        var keys = $"new WorkspaceKeysClient(new ResourceIdentifier(\"{path}\"), new DefaultAzureCredential(), {keysOptions})";
        var targets = $"{emulator.Endpoint}{path[1..]}/providerStatus?api-version={ApiVersions.DataPlane[^1]}";

        return $$"""
            Azure Quantum is emulated at {{emulator.Endpoint}} and {{emulator.SecureEndpoint}} (Ctrl+C ends it).

            Connect with an access key. It opens this emulator only, until it ends:

              export AZURE_QUANTUM_CONNECTION_STRING='{{workspace.ConnectionStringFor(emulator.Endpoint)}}'

            or with Microsoft Entra (managed identity), which needs no key:

            {{string.Join('\n', emulator.EntraEnvironment.Select(variable => $"  export {variable.Key}='{variable.Value}'"))}}

            In C#, with the first:   foreach (var target in new Workspace().GetTargets()) Console.WriteLine(target);
            with the second:         {{withEntra}}
            and its access keys:     {{keys}}

            Run a circuit:           echo '{{Circuit}}' > bell.json
                                     quantum-keys jobs submit -t ionq.simulator --job-input-file bell.json --wait {{Option(emulator)}}
            Let jobs wait 5 seconds: curl -X PUT {{emulator.Endpoint}}emulator/jobs --json '{"queueTime": "00:00:05"}'

            With curl, the targets:  curl -H "x-ms-quantum-api-key: {{workspace.PrimaryKey}}" "{{targets}}"
            For programs:            curl {{emulator.Endpoint}}emulator
            Make the next 2 fail:    curl {{emulator.Endpoint}}emulator/faults --json '{{FaultExample}}'

            """;
    }

    private static string Option(Emulator emulator) => $"--emulator {emulator.Endpoint}";

    private const string Circuit =
        """{"qubits":2,"circuit":[{"gate":"h","target":0},{"gate":"cnot","control":0,"target":1}]}""";

    private const string FaultExample = """[{"status": 429, "code": "TooManyRequests", "retryAfter": 1, "times": 2}]""";
}
