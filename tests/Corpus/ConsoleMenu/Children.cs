using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace ConsoleMenu;

/// <summary>Starts the Python scripts of the lab.</summary>
internal static class Children
{
    private const string Name = "AZURE_QUANTUM_CONNECTION_STRING"; ◄ ok

    public static void Run()
    {
        var python = new ProcessStartInfo("python3", "submit.py") { UseShellExecute = false };
        python.Environment["AZURE_QUANTUM_CONNECTION_STRING"] = "SubscriptionId=5c0e7b12-93aa-4d0c-8f21-6b7a8c9d0e1f;ResourceGroupName=lab;WorkspaceName=lab-dev;ApiKey={{OTHER}};QuantumEndpoint=https://eastus.quantum.azure.com/;"; ◄ QKA0002
        python.Environment["AZURE_QUANTUM_WORKSPACE_NAME"] = "lab-dev"; ◄ ok
        python.Environment["PYTHONPATH"] = "/opt/lab";
        Process.Start(python)?.WaitForExit();

        var qsharp = new ProcessStartInfo("qsc")
        {
            Environment =
            {
                [Name] = "WorkspaceName=lab-test;ApiKey={{HEX}};SubscriptionId=5c0e7b12-93aa-4d0c-8f21-6b7a8c9d0e1f;", ◄ QKA0002
                ["AZURE_STORAGE_CONNECTION_STRING"] = "DefaultEndpointsProtocol=https;AccountName=lab;AccountKey={{BASE64}};EndpointSuffix=core.windows.net", ◄ ok
            },
        };
        Process.Start(qsharp)?.WaitForExit();

        var legacy = new ProcessStartInfo("submit.exe");
        legacy.EnvironmentVariables.Add(value: "{{CSBASE64}}", key: Name); ◄ QKA0002
        legacy.EnvironmentVariables["PATH"] = Environment.GetEnvironmentVariable("PATH"); ◄ ok
        Process.Start(legacy);

        var inherited = new ProcessStartInfo("python3", "status.py");
        inherited.Environment["AZURE_QUANTUM_CONNECTION_STRING"] = Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING"); ◄ ok
        inherited.Environment.Add("AZURE_QUANTUM_API_KEY", "{{LONG}}"); ◄ QKA0002
        Process.Start(inherited);

        var clean = new ProcessStartInfo("env");
        clean.Environment.Remove(Name); ◄ ok
        clean.Environment["AZURE_QUANTUM_CONNECTION_STRING"] = null; ◄ ok
        Process.Start(clean);
    }

    public static IEnumerable<KeyValuePair<string, string?>> Defaults()
    {
        yield return new("AZURE_QUANTUM_WORKSPACE_LOCATION", "eastus"); ◄ ok
        yield return new KeyValuePair<string, string?>("AZURE_QUANTUM_CONNECTION_STRING", "{{CS2}}"); ◄ QKA0002
        yield return KeyValuePair.Create<string, string?>("AZURE_QUANTUM_CONNECTION_STRING", "SubscriptionId={sub};WorkspaceName={ws};ApiKey={key}"); ◄ ok
    }
}
