using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QuantumWorkspaces;

namespace WorkerService;

/// <summary>Watches the queue times of the targets.</summary>
public sealed partial class Worker : BackgroundService
{
    private readonly IConfiguration _configuration;
    private readonly ILogger<Worker> _logger;

    // TODO move to Key Vault
    private readonly string _fallback = "{{CSBASE64}}"; ◄ QKA0001

    public Worker(IConfiguration configuration, ILogger<Worker> logger)
    {
        _configuration = configuration;
        _logger = logger;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var connectionString = _configuration["AZURE_QUANTUM_CONNECTION_STRING"];
        LogConnecting(connectionString); ◄ QKA0005
        LogLength(connectionString?.Length ?? 0); ◄ ok
        _logger.LogDebug("Connecting to {Workspace} with {ConnectionString}", _configuration["AZURE_QUANTUM_WORKSPACE_NAME"], connectionString); ◄ QKA0005

        var workspace = connectionString is null ? Workspace.FromConnectionString(_fallback) : Workspace.FromConnectionString(connectionString); ◄ ok
        while (!stoppingToken.IsCancellationRequested)
        {
            await foreach (var target in workspace.GetTargetsAsync(cancellationToken: stoppingToken))
                _logger.LogInformation("{Target}: {QueueTime}", target.Id, target.AverageQueueTime); ◄ ok

            await File.AppendAllTextAsync("worker.log", $"{DateTimeOffset.Now:O} polled {workspace.WorkspaceName}\n", stoppingToken); ◄ ok
            await Task.Delay(TimeSpan.FromMinutes(1), stoppingToken);
        }
    }

    public void Dump(string path)
    {
        var connectionString = Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING");
        File.WriteAllText(path, connectionString); ◄ QKA0005
        File.WriteAllText(path + ".length", (connectionString?.Length ?? 0).ToString()); ◄ ok
        File.AppendAllLines(path, ["# state", "AZURE_QUANTUM_CONNECTION_STRING=" + (connectionString is null ? "no" : "yes")]); ◄ ok
        using var writer = new StreamWriter(path + ".txt");
        writer.Write("value: ");
        writer.WriteLine(connectionString); ◄ QKA0005
        writer.WriteLine(connectionString == null ? "not set" : "set"); ◄ ok
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Connecting with {ConnectionString}")] ◄ ok
    partial void LogConnecting(string? connectionString);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "The connection string has {Length} characters")]
    partial void LogLength(int length);
}
