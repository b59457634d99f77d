using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Azure;
using Contoso.Quantum;
using QuantumWorkspaces;

// quantum-admin keys show|rotate|export

IKeys client = new NoKeys();
var keys = await client.GetKeysAsync();

switch (args)
{
    case ["keys", "show"]:
        Console.WriteLine(keys.PrimaryKey.Key); ◄ QKA0005
        Console.WriteLine($"secondary: {keys.SecondaryKey.Key} ({keys.SecondaryKey.CreatedAt:d})"); ◄ QKA0005
        Console.WriteLine($"primary of {keys.PrimaryKey.CreatedAt:d}, secondary of {keys.SecondaryKey.CreatedAt:d}"); ◄ ok
        Console.WriteLine(keys.ApiKeyEnabled ? "Access keys are enabled." : "Access keys are disabled."); ◄ ok
        Console.WriteLine("{0,-10} {1}", "primary", string.IsNullOrEmpty(keys.PrimaryKey.Key) ? "-" : "set"); ◄ ok
        break;

    case ["keys", "export", var file]:
        File.WriteAllText(file, keys.PrimaryConnectionString); ◄ QKA0005
        await File.AppendAllTextAsync(file, "\nAZURE_QUANTUM_API_KEY=" + keys.SecondaryKey.Key); ◄ QKA0005
        await File.WriteAllTextAsync(file + ".meta", keys.PrimaryKey.CreatedAt.ToString("O")); ◄ ok
        await using (var writer = File.CreateText(file + ".env"))
        {
            var line = $"AZURE_QUANTUM_CONNECTION_STRING=\"{keys.SecondaryConnectionString}\"";
            await writer.WriteLineAsync(line); ◄ QKA0005
            await writer.WriteLineAsync("# SubscriptionId=...;ApiKey=..."); ◄ ok
        }

        break;

    case ["keys", "check"]:
        var workspace = new Workspace(new Uri("https://eastus.quantum.azure.com/"), "91929394-9596-4798-a99a-9b9c9d9e9fa0", "admin", "admin", new AzureKeyCredential(keys.PrimaryKey.Key)); ◄ ok
        Console.WriteLine(workspace.GetTarget()); ◄ ok
        var connected = Workspace.FromConnectionString(keys.PrimaryConnectionString); ◄ ok
        Console.WriteLine(connected.Endpoint);
        break;

    case ["run", .. var rest]:
        var start = new ProcessStartInfo("dotnet", rest);
        start.Environment["AZURE_QUANTUM_CONNECTION_STRING"] = keys.SecondaryConnectionString; ◄ ok
        start.Environment["AZURE_QUANTUM_API_KEY"] = keys.SecondaryKey.Key; ◄ ok
        Process.Start(start);
        break;

    case ["demo"]:
        var demo = new Workspace(
            new Uri("https://eastus.quantum.azure.com/"),
            "91929394-9596-4798-a99a-9b9c9d9e9fa0",
            "admin",
            "demo",
            new AzureKeyCredential("{{HEX}}"), ◄ QKA0001
            new WorkspaceOptions());
        Console.WriteLine(demo.WorkspaceName);
        Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", Demo.Text); ◄ QKA0002
        Console.WriteLine(new Workspace().WorkspaceName); ◄ ok
        break;

    case ["legacy"]:
        Connect(Demo.Text);
        Connect("SubscriptionId=91929394-9596-4798-a99a-9b9c9d9e9fa0;ResourceGroupName=admin;WorkspaceName=legacy;ApiKey={{OTHER}};QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ QKA0003
        Connect("{{KEY}}"); ◄ QKA0003
        Connect("{{HEX}}"); ◄ ok
        break;

    default:
        throw new InvalidOperationException($"Nothing to do for '{string.Join(' ', args)}'; AZURE_QUANTUM_CONNECTION_STRING may be missing."); ◄ ok
}

static void Connect(string text) => Debug.WriteLine(text.Length);

internal static class Extensions
{
    public static string GetTarget(this Workspace workspace) => $"{workspace.WorkspaceName}: ApiKey=(hidden)"; ◄ ok

    /// <summary>Variables of the test host.</summary>
    public static IEnumerable<(string Name, string? Value)> Variables(string key) =>
    [
        (Name: "AZURE_QUANTUM_API_KEY", Value: "{{BASE64}}"), ◄ QKA0002
        ("AZURE_QUANTUM_API_KEY", key), ◄ ok
        ("AZURE_QUANTUM_ENV", "canary"), ◄ ok
        ("GITHUB_TOKEN", "{{OTHER}}"), ◄ ok
    ];
}
