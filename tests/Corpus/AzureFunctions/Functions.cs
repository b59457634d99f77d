using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using QuantumWorkspaces;

namespace Contoso.Functions;

public sealed class QueueTimes(IConfiguration configuration, ILogger<QueueTimes> logger)
{
    private static readonly Lazy<Workspace> Lazy = new(() => Workspace.FromConnectionString("SubscriptionId=71727374-7576-4778-a97a-7b7c7d7e7f80;ResourceGroupName=fn;WorkspaceName=fn-lazy;ApiKey={{BASE64}};QuantumEndpoint=https://westus2.quantum.azure.com/;")); ◄ QKA0001

    private static readonly AsyncLocal<Workspace?> Current = new();

    [Function("queue-times", Connection = "AZURE_QUANTUM_CONNECTION_STRING")] ◄ ok
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var workspace = Current.Value ?? Workspace.FromConnectionString(
            configuration.GetValue("Quantum:ConnectionString", "SubscriptionId=71727374-7576-4778-a97a-7b7c7d7e7f80;ResourceGroupName=fn;WorkspaceName=fn;ApiKey={{OTHER}};QuantumEndpoint=https://westus2.quantum.azure.com/")); ◄ QKA0001
        var other = Workspace.FromConnectionString(configuration.GetValue<string>("Quantum:Other") ?? throw new InvalidOperationException("Quantum:Other")); ◄ ok
        await foreach (var target in workspace.GetTargetsAsync(cancellationToken: cancellationToken))
            logger.LogInformation("{Workspace}: {Target}", other.WorkspaceName, target); ◄ ok
    }

    [Function("warm-up", Connection = "WorkspaceName=fn;ApiKey={{KEY2}};SubscriptionId=71727374-7576-4778-a97a-7b7c7d7e7f80")] ◄ QKA0003
    public void WarmUp() => Current.Value = Lazy.Value;

    [Function("echo", Connection = "Endpoint=sb://fn.servicebus.windows.net/;SharedAccessKeyName=fn;SharedAccessKey={{BASE64}}")] ◄ ok
    public string Echo(string name = "AZURE_QUANTUM_CONNECTION_STRING") => configuration[name] is null ? "missing" : "set"; ◄ ok

    public void Seed(IConfiguration target)
    {
        target["AZURE_QUANTUM_CONNECTION_STRING"] = "{{CSLONG}}"; ◄ QKA0002
        target["Quantum:Region"] = "westus2"; ◄ ok
        target.GetSection("Values")["AZURE_QUANTUM_API_KEY"] = "{{BASE64}}"; ◄ QKA0002
        target["AZURE_QUANTUM_CONNECTION_STRING"] = configuration["AZURE_QUANTUM_CONNECTION_STRING"]; ◄ ok
    }
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    public string Connection { get; set; } = "";
}
