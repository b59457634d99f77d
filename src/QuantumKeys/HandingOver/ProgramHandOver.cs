using System.ComponentModel;
using System.Diagnostics;
using QuantumKeys.Connections;
using QuantumWorkspaces;

namespace QuantumKeys.HandingOver;

/// <summary>Runs a program with the connection string in its environment, and copies its output to the log, without the key.</summary>
/// <remarks>A command line could be seen by every user of the machine.</remarks>
internal sealed class ProgramHandOver(IReadOnlyList<string> words, TextWriter log) : IHandOver
{
    // The program gets Ctrl+C itself, at a terminal.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(4);

    // A program may leave another one running that keeps its output open.
    private static readonly TimeSpan TimeForLastLines = TimeSpan.FromSeconds(1);

    public async Task HandOverAsync(WorkspaceKey key, CancellationToken cancellationToken)
    {
        using var process = Start(key);
        var lines = Task.WhenAll(CopyAsync(process.StandardOutput, key), CopyAsync(process.StandardError, key));
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await StopAsync(process);
            throw;
        }

        await Task.WhenAny(lines, Task.Delay(TimeForLastLines, cancellationToken));
        if (process.ExitCode != 0)
        {
            throw new HandOverException(
                $"The hand-over program '{words[0]}' ended with exit code {process.ExitCode}, "
                + $"so the {key.Kind.ToString().ToLowerInvariant()} key counts as not handed over.");
        }
    }

    private Process Start(WorkspaceKey key)
    {
        var connectionString = key.GetConnectionString()
            ?? throw new HandOverException("The service gives no connection string with the key, so there is nothing to hand over.");
        var start = new ProcessStartInfo(words[0], words.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[EnvironmentVariables.ConnectionString] = connectionString;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new HandOverException($"The hand-over program cannot be started. {exception.Message}");
        }
    }

    private async Task CopyAsync(StreamReader from, WorkspaceKey key)
    {
        try
        {
            while (await from.ReadLineAsync() is { } line)
                await log.WriteLineAsync($"  {line.Replace(key.GetKey(), "(hidden)", StringComparison.Ordinal)}");
        }
        catch (Exception exception) when (exception is ObjectDisposedException or IOException)
        {
            // The program has ended, and whoever still held its output was not waited for.
        }
    }

    private static async Task StopAsync(Process process)
    {
        using var timeout = new CancellationTokenSource(TimeToStop);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
