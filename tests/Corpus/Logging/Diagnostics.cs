using System;
using System.Diagnostics;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using QuantumWorkspaces;

namespace Contoso.Logging;

public sealed class Diagnostics(ILogger logger, IConfiguration configuration)
{
    private const string Variable = "AZURE_QUANTUM_CONNECTION_STRING"; ◄ ok

    public void Start()
    {
        logger.LogInformation("Reading {Variable}", Variable); ◄ ok
        var value = Environment.GetEnvironmentVariable(Variable);
        if (value is null)
        {
            logger.LogError("{Variable} is not set: SubscriptionId=...;WorkspaceName=...;ApiKey=...", Variable); ◄ ok
            return;
        }

        logger.LogInformation($"Connection string: {value}"); ◄ QKA0005
        logger.Log(LogLevel.Warning, "Connection string: {Value}", value); ◄ QKA0005
        logger.LogCritical(new EventId(7), "Could not connect with " + value); ◄ QKA0005
        logger.LogInformation("Connection string of {Length} characters, empty: {IsEmpty}", value.Length, string.IsNullOrEmpty(value)); ◄ ok
        logger.LogInformation("Connection string: {Value}", QuantumConnectionString.Parse(value)); ◄ ok
        logger.LogInformation("Connection string: {Value}", Redact(value)); ◄ ok
        logger.LogInformation("Fingerprint: {Hash}", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(value)))); ◄ ok
        logger.LogInformation("Workspace: {Name}", Workspace.FromConnectionString(value).WorkspaceName); ◄ ok
        logger.LogInformation("Path: {Path}", Environment.GetEnvironmentVariable("PATH")); ◄ ok
        logger.LogInformation("Location: {Location}", Environment.GetEnvironmentVariable("AZURE_QUANTUM_WORKSPACE_LOCATION")); ◄ ok

        using var scope = logger.BeginScope("quantum");
        Trace.WriteLineIf(value.Length > 10, $"[{DateTime.Now:T}] {value,-20}"); ◄ QKA0005
        Trace.TraceError("Malformed: {0}", value); ◄ QKA0005
        Debug.Print("cs = " + value); ◄ QKA0005
        Debug.WriteLineIf(value.Length == 0, "empty"); ◄ ok
    }

    public void Files(string folder, TextWriter writer)
    {
        var connectionString = configuration["AZURE_QUANTUM_CONNECTION_STRING"];
        File.AppendAllText(Path.Combine(folder, "trace.log"), "connection: " + connectionString + Environment.NewLine); ◄ QKA0005
        File.WriteAllLines(Path.Combine(folder, "state.txt"), ["quantum", "ok"]); ◄ ok
        File.WriteAllBytes(Path.Combine(folder, "state.bin"), ProtectedStore.Protect(connectionString)); ◄ ok
        writer.WriteLine("{0}: {1}", Variable, connectionString); ◄ QKA0005
        writer.Write(connectionString is { Length: > 0 }); ◄ ok
        Console.Write(configuration["AZURE_QUANTUM_WORKSPACE_NAME"]); ◄ ok
        Console.WriteLine(configuration["AZURE_QUANTUM_API_KEY"]?.Length); ◄ ok
    }

    public Workspace Open()
    {
        var text = Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING");
        if (!QuantumConnectionString.TryParse(text, out _)) ◄ ok
            throw new FormatException("Not a connection string: " + text); ◄ QKA0005

        if (text.Length > 1000)
            throw new ArgumentException("The connection string is too long: " + text.Length, nameof(text)); ◄ ok

        return Workspace.FromConnectionString(text);
    }

    public async System.Threading.Tasks.Task AnswerAsync(HttpResponse response, WorkspaceKeys keys)
    {
        await response.WriteAsync(keys.SecondaryKey!.GetKey()); ◄ QKA0005
        await response.WriteAsync($"<p>created {keys.SecondaryKey.CreatedOn:D}, enabled {keys.AreEnabled}</p>"); ◄ ok
        await response.WriteAsync(keys.PrimaryKey?.GetKey().Length > 0 ? "set" : "missing"); ◄ ok
    }

    public void OfStorage(Contoso.Storage.StorageKeys keys)
    {
        logger.LogInformation("Storage key {Key}", keys.PrimaryKey.Key); ◄ ok
        Console.WriteLine(keys.PrimaryConnectionString); ◄ ok
    }

    public void Serilogged()
    {
        var key = Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY");
        logger.LogDebug("key={Key} host={Host}", key, Environment.MachineName); ◄ QKA0005
        logger.LogDebug("key={Key} host={Host}", key is null ? "-" : "set", Environment.MachineName); ◄ ok
        logger.LogDebug("x-ms-quantum-api-key={Key}", "***"); ◄ ok
        key = "none";
        logger.LogDebug("now {Key}", key); ◄ ok
    }

    private static string Redact(string text) => ConnectionText.Redact(text);
}
