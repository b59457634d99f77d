using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using QuantumWorkspaces;

// dotnet run submit.cs -- circuit.qasm
// Exported from the notebook "Grover.dib"; cell numbers in brackets.

// [1]
var key = "{{OTHER}}"; ◄ QKA0001
var subscription = args.Length > 1 ? args[1] : "9a0b1c2d-3e4f-4566-8778-899aabbccdd0";
var ws = Workspace.FromConnectionString($"SubscriptionId={subscription};ResourceGroupName=research;WorkspaceName=grover;ApiKey={key};QuantumEndpoint=https://westeurope.quantum.azure.com/");

// [2]
string cs = """
    SubscriptionId=9a0b1c2d-3e4f-4566-8778-899aabbccdd0;
    ResourceGroupName=research;
    WorkspaceName=grover;
    ApiKey={ask me};
    QuantumEndpoint=https://westeurope.quantum.azure.com/
    """;
Console.WriteLine(cs); ◄ ok

// [3]
var again = Workspace.FromConnectionString(
    """ ◄ QKA0001
    SubscriptionId=9a0b1c2d-3e4f-4566-8778-899aabbccdd0;
    ResourceGroupName=research;
    WorkspaceName=grover-2;
    ApiKey={{HEX}};
    QuantumEndpoint=https://westeurope.quantum.azure.com/;
    """);

// [4]
var joined = Workspace.FromConnectionString(string.Join(";",
    "SubscriptionId=" + subscription,
    "ResourceGroupName=research",
    "WorkspaceName=grover",
    "ApiKey={{BASE64}}", ◄ QKA0001
    "QuantumEndpoint=https://westeurope.quantum.azure.com/"));

// [5]
var decoded = Workspace.FromConnectionString(Encoding.UTF8.GetString(Convert.FromBase64String("{{CS64}}"))); ◄ QKA0001
var logo = Convert.FromBase64String("{{BASE64}}"); ◄ ok

// [6]
var parts = File.ReadAllLines("connection.txt").ToDictionary(line => line.Split('=', 2)[0], line => line.Split('=', 2)[1]);
var fromFile = Workspace.FromConnectionString($"SubscriptionId={parts["SubscriptionId"]};ResourceGroupName=research;WorkspaceName=grover;ApiKey={parts["ApiKey"]};QuantumEndpoint=https://westeurope.quantum.azure.com/"); ◄ ok

// [7]
using var http = new HttpClient();
http.DefaultRequestHeaders.Add("x-ms-quantum-api-key", "{{LONG}}"); ◄ QKA0003
http.DefaultRequestHeaders.Add("User-Agent", "grover/1.0");
http.DefaultRequestHeaders.Add("X-Api-Key", "{{LONG}}"); ◄ ok
Console.WriteLine(await http.GetStringAsync("https://westeurope.quantum.azure.com/subscriptions/9a0b1c2d-3e4f-4566-8778-899aabbccdd0/resourceGroups/research/providers/Microsoft.Quantum/workspaces/grover/providerStatus")); ◄ ok

// [8]
Console.Error.WriteLine(Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING")); ◄ QKA0005
Console.Out.Write(Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY")?.Length); ◄ ok
Console.WriteLine(new[] { ws, again, joined, decoded, fromFile }.Length + logo.Length);

/* [9] results of the last run
   workspace: grover
   connection: WorkspaceName=grover; ApiKey={{HEX}}; SubscriptionId=9a0b1c2d-3e4f-4566-8778-899aabbccdd0 ◄ QKA0003
   hash: sha256:{{HEX}} ◄ ok
*/

// [10]
static Dictionary<string, string> Secrets() => new()
{
    { "AZURE_QUANTUM_CONNECTION_STRING", "{{CSLONG}}" }, ◄ QKA0002
    { "AZURE_QUANTUM_API_KEY", "{{OTHER}}" }, ◄ QKA0002
    { "AZURE_QUANTUM_SUBSCRIPTION_ID", "9a0b1c2d-3e4f-4566-8778-899aabbccdd0" }, ◄ ok
    { "HF_TOKEN", "hf_{{OTHER}}" }, ◄ ok
};
Console.WriteLine(Secrets().Count);
