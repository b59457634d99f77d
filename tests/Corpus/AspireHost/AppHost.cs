using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Aspire.Hosting;

namespace AspireHost;

internal static class Variables
{
    public const string Prefix = "AZURE_QUANTUM_";
    public const string ConnectionString = Prefix + "CONNECTION_STRING"; ◄ ok
    public const string StorageConnectionString = "AZURE_STORAGE_CONNECTION_STRING"; ◄ ok
}

internal enum Secret
{
    AZURE_QUANTUM_CONNECTION_STRING,
    AZURE_QUANTUM_API_KEY, ◄ ok
}

internal static class AppHost
{
    internal static void Compose(DistributedApplicationBuilder builder)
    {
        var secret = builder.AddParameter("quantum-connection-string", secret: true); ◄ ok
        var dev = "SubscriptionId=6d7e8f90-a1b2-4c3d-9e4f-506172839405;ResourceGroupName=aspire;WorkspaceName=aspire-dev;ApiKey={{BASE64}};QuantumEndpoint=https://eastus.quantum.azure.com/;"; ◄ QKA0002

        builder.AddProject("api")
            .WithEnvironment("AZURE_QUANTUM_CONNECTION_STRING", "{{CSOTHER}}") ◄ QKA0002
            .WithEnvironment("AZURE_QUANTUM_WORKSPACE_LOCATION", "eastus"); ◄ ok

        builder.AddProject("worker")
            .WithEnvironment(Variables.ConnectionString, dev)
            .WithEnvironment(Variables.StorageConnectionString, "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={{BASE64}};BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1"); ◄ ok

        builder.AddProject("scheduler")
            .WithEnvironment(value: "{{HEX}}", name: nameof(Secret.AZURE_QUANTUM_API_KEY)) ◄ QKA0002
            .WithEnvironment("MAIL_API_KEY", "{{HEX}}"); ◄ ok

        builder.AddProject("web").WithEnvironment($"{Variables.Prefix}CONNECTION_STRING", secret); ◄ ok
        builder.AddProject("docs").WithEnvironment("AZURE_QUANTUM_CONNECTION_STRING", "{quantum-connection-string.value}"); ◄ ok
        builder.AddProject("batch").WithEnvironment(nameof(Secret.AZURE_QUANTUM_CONNECTION_STRING), "SubscriptionId=6d7e8f90-a1b2-4c3d-9e4f-506172839405;ResourceGroupName=aspire;WorkspaceName=aspire-batch;ApiKey=" + "{{LONG}}" + ";QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ QKA0002

        (string Name, string Value)[] shared =
        [
            ("AZURE_QUANTUM_CONNECTION_STRING", "WorkspaceName=aspire-shared;ResourceGroupName=aspire;ApiKey={{HEX}};SubscriptionId=6d7e8f90-a1b2-4c3d-9e4f-506172839405"), ◄ QKA0002
            ("AZURE_QUANTUM_SUBSCRIPTION_ID", "6d7e8f90-a1b2-4c3d-9e4f-506172839405"), ◄ ok
            ("SERVICEBUS", "Endpoint=sb://aspire.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey={{BASE64}}"), ◄ ok
        ];
        foreach (var (name, value) in shared)
            builder.AddProject("all").WithEnvironment(name, value);
    }

    [ModuleInitializer]
    internal static void SetDefaults()
    {
        if (Environment.GetEnvironmentVariable("CI") is null)
            Environment.SetEnvironmentVariable(variable: Variables.ConnectionString, value: "{{CSHEX}}", EnvironmentVariableTarget.Process); ◄ QKA0002

        Environment.SetEnvironmentVariable("AZURE_QUANTUM_ENV", "production"); ◄ ok
        Environment.SetEnvironmentVariable("azure_quantum_api_key", "{{OTHER}}"); ◄ QKA0002
        var before = Environment.GetEnvironmentVariable(Variables.ConnectionString);
        Environment.SetEnvironmentVariable(Variables.ConnectionString, before); ◄ ok
        Environment.SetEnvironmentVariable(Variables.ConnectionString, string.Empty); ◄ ok
    }

    internal static IDictionary<string, string> ForContainers(string key)
    {
        var environment = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        environment["AZURE_QUANTUM_CONNECTION_STRING"] = "SubscriptionId=6d7e8f90-a1b2-4c3d-9e4f-506172839405;ResourceGroupName=aspire;WorkspaceName=aspire-dev;ApiKey=" + key + ";QuantumEndpoint=https://eastus.quantum.azure.com/"; ◄ ok
        environment["AZURE_QUANTUM_API_KEY"] = key; ◄ ok
        environment.TryAdd("AZURE_QUANTUM_CONNECTION_STRING", @"ApiKey={{BASE64}};WorkspaceName=aspire-dev;SubscriptionId=6d7e8f90-a1b2-4c3d-9e4f-506172839405;"); ◄ QKA0002
        return environment;
    }
}
