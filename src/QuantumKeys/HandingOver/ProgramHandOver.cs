using System.ComponentModel;
using System.Diagnostics;
using QuantumKeys.Connections;
using QuantumWorkspaces;

namespace QuantumKeys.HandingOver;

/// <summary>Runs a program with the connection string in its environment.</summary>
/// <remarks>
/// A command line could be seen by every user of the machine. What the program writes is shown only to who asks for it: the key can be in
/// it in more spellings than can be searched for.
/// </remarks>
/// <param name="words">The program and its arguments.</param>
/// <param name="isOutputShown">Whether what it writes goes to the log.</param>
internal sealed class ProgramHandOver(IReadOnlyList<string> words, bool isOutputShown, TextWriter log) : IHandOver
{
    // The program gets Ctrl+C itself, at a terminal.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(4);

    // A program may leave another one running that keeps its output open.
    private static readonly TimeSpan TimeForLastLines = TimeSpan.FromSeconds(1);

    private readonly string _program = ProgramPath.Find(words[0]);

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
            var advice = isOutputShown ? "" : " --show-hand-over-output shows what it writes, which may contain the key.";
            throw new HandOverException(
                $"The hand-over program '{words[0]}' ended with exit code {process.ExitCode}, "
                + $"so the {key.Kind.ToString().ToLowerInvariant()} key counts as not handed over.{advice}");
        }
    }

    private Process Start(WorkspaceKey key)
    {
        var connectionString = key.GetConnectionString()
            ?? throw new HandOverException("The service gives no connection string with the key, so there is nothing to hand over.");
        var start = new ProcessStartInfo(_program, words.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[EnvironmentVariables.ConnectionStringName] = connectionString;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new HandOverException($"The hand-over program cannot be started. {exception.Message}");
        }
    }

    /// <summary>Reads to the end, or the program would stop when the pipe is full.</summary>
    private async Task CopyAsync(StreamReader from, WorkspaceKey key)
    {
        try
        {
            while (await from.ReadLineAsync() is { } line)
            {
                if (isOutputShown)
                    await log.WriteLineAsync($"  {VisibleText.Of(line.Replace(key.GetKey(), "(hidden)", StringComparison.Ordinal))}");
            }
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
