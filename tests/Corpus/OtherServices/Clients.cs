using System;
using System.Collections.Generic;
using System.Net.Http;
using Azure;
using Contoso.Clients;
using QuantumWorkspaces;

namespace Contoso.Services;

/// <summary>Connects everything that surrounds the workspace.</summary>
public sealed class Clients
{
    private const string StorageConnectionString = "DefaultEndpointsProtocol=https;AccountName=quantumjobs;AccountKey={{BASE64}};EndpointSuffix=core.windows.net"; ◄ ok
    private const string ServiceBus = "Endpoint=sb://quantum.servicebus.windows.net/;SharedAccessKeyName=jobs;SharedAccessKey={{BASE64}}"; ◄ ok
    private const string Cosmos = "AccountEndpoint=https://quantum.documents.azure.com:443/;AccountKey={{BASE64}};Database=jobs"; ◄ ok
    private const string AppConfiguration = "Endpoint=https://quantum.azconfig.io;Id=0-l9-s0;Secret={{OTHER}}"; ◄ ok
    private const string Sql = "Server=tcp:quantum.database.windows.net,1433;Initial Catalog=jobs;User ID=app;Password={{OTHER}};Encrypt=True;"; ◄ ok
    private const string Insights = "InstrumentationKey=0f0e0d0c-0b0a-4909-8807-060504030201;IngestionEndpoint=https://eastus-8.in.applicationinsights.azure.com/;ApplicationId=0f0e0d0c-0b0a-4909-8807-060504030201"; ◄ ok
    private const string IotHub = "HostName=quantum.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey={{BASE64}}"; ◄ ok
    private const string SignalR = "Endpoint=https://quantum.service.signalr.net;AccessKey={{BASE64}};Version=1.0;"; ◄ ok
    private const string Communication = "endpoint=https://quantum.communication.azure.com/;accesskey={{LONG}}"; ◄ ok
    private const string LogAnalytics = "WorkspaceId=0f0e0d0c-0b0a-4909-8807-060504030201;WorkspaceKey={{BASE64}}"; ◄ ok
    private const string Search = "Endpoint=https://quantum.search.windows.net;ApiKey={{OTHER}};IndexName=papers"; ◄ ok
    private const string Batch = "AccountName=quantum;AccountKey={{BASE64}};BatchUrl=https://quantum.eastus.batch.azure.com"; ◄ ok
    private const string Postgres = "postgres://app:{{OTHER}}@quantum.postgres.database.azure.com/jobs?sslmode=require"; ◄ ok
    private const string ResourceId = "/subscriptions/0f0e0d0c-0b0a-4909-8807-060504030201/resourceGroups/rg/providers/Microsoft.Quantum/Workspaces/ws"; ◄ ok

    public static readonly string SasUri = "https://quantumjobs.blob.core.windows.net/job-1/inputData?sv=2024-11-04&sr=c&sp=rw&sig={{BASE64}}"; ◄ ok

    public LogAnalyticsWorkspace Logs { get; } = LogAnalyticsWorkspace.Connect(workspaceId: "0f0e0d0c-0b0a-4909-8807-060504030201", workspaceKey: "{{BASE64}}"); ◄ ok

    public OpenAIClient OpenAI { get; } = new(new Uri("https://quantum.openai.azure.com/"), new AzureKeyCredential("{{HEX}}")); ◄ ok

    public OpenAIClient Language() => new(new Uri("https://quantum.cognitiveservices.azure.com/"), new AzureKeyCredential("{{LONG}}")); ◄ ok

    public OpenAIClient Rotated()
    {
        var credential = new AzureKeyCredential("unset");
        credential.Update("{{OTHER}}"); ◄ ok
        return new OpenAIClient(new Uri("https://quantum.openai.azure.com/"), credential);
    }

    public Workspace Quantum() => new(); ◄ ok

    public Workspace QuantumBesideOthers(Uri endpoint, string subscription, string group, string name, AzureKeyCredential credential)
    {
        var search = new AzureKeyCredential("{{BASE64}}"); ◄ ok
        _ = new OpenAIClient(new Uri("https://quantum.search.windows.net"), search);
        return new Workspace(endpoint, subscription, group, name, credential); ◄ ok
    }

    public Workspace QuantumWithKey() => new(new Uri("https://eastus.quantum.azure.com/"), "0f0e0d0c-0b0a-4909-8807-060504030201", "rg", "ws", Credential);

    private static AzureKeyCredential Credential { get; } = new("{{LONG}}"); ◄ QKA0001

    public void Headers(HttpRequestMessage request)
    {
        request.Headers.Add("api-key", "{{OTHER}}"); ◄ ok
        request.Headers.Add("x-functions-key", "{{LONG}}"); ◄ ok
        request.Headers.Add("Ocp-Apim-Subscription-Key", "{{HEX}}"); ◄ ok
        request.Headers.Add("x-ms-quantum-api-key", Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY")); ◄ ok
    }

    public void Variables()
    {
        Environment.SetEnvironmentVariable("AZURE_STORAGE_CONNECTION_STRING", StorageConnectionString); ◄ ok
        Environment.SetEnvironmentVariable("APPLICATIONINSIGHTS_CONNECTION_STRING", Insights);
        Environment.SetEnvironmentVariable("OPENAI_API_KEY", "{{OTHER}}"); ◄ ok
        Environment.SetEnvironmentVariable("IBM_QUANTUM_TOKEN", "{{LONG}}"); ◄ ok
        Environment.SetEnvironmentVariable("IONQ_API_KEY", "{{OTHER}}"); ◄ ok
    }

    public static IReadOnlyList<string> All => [ServiceBus, Cosmos, AppConfiguration, Sql, IotHub, SignalR, Communication, LogAnalytics, Search, Batch, Postgres, ResourceId];
}
