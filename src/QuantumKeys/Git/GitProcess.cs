using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace QuantumKeys.Git;

/// <summary>
/// git while it runs. It never asks, never fetches, and runs nothing that the configuration of a repository names.
/// </summary>
internal sealed class GitProcess : IDisposable
{
    private const int LongestError = 4000;

    private static readonly string[] Safely = ["-c", "core.fsmonitor=false", "-c", "core.quotePath=false"];

    private readonly Process _process;
    private readonly StringBuilder _error = new();
    private readonly Task _errorReader;
    private CancellationTokenRegistration _cancellation;

    private GitProcess(Process process)
    {
        _process = process;
        _errorReader = Task.Run(ReadErrorAsync);
    }

    public Stream Output => _process.StandardOutput.BaseStream;

    public Stream Input => _process.StandardInput.BaseStream;

    /// <exception cref="GitException">There is no git.</exception>
    public static GitProcess Start(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git", Safely.Concat(arguments))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        try
        {
            return new GitProcess(Process.Start(start)!);
        }
        catch (Win32Exception exception)
        {
            throw new GitException($"git cannot be started: {exception.Message}");
        }
    }

    /// <summary>Ends git when the scan is stopped: who waits for its output then waits no more.</summary>
    public GitProcess EndOn(CancellationToken cancellationToken)
    {
        _cancellation = cancellationToken.Register(Kill);
        return this;
    }

    /// <summary>Runs git to its end.</summary>
    /// <returns>What it has printed, without the last line break.</returns>
    /// <exception cref="GitException">There is no git, or it has failed.</exception>
    public static string Run(string folder, params IEnumerable<string> arguments)
    {
        using var git = Start(folder, arguments);
        git.Input.Close();
        using var reader = new StreamReader(git.Output);
        var output = reader.ReadToEnd();
        git.End();
        return output.EndsWith('\n') ? output[..^1] : output;
    }

    /// <summary>Waits for the end.</summary>
    /// <exception cref="GitException">It has failed.</exception>
    public void End()
    {
        _process.WaitForExit();
        if (_process.ExitCode != 0)
            throw new GitException(ErrorText());
    }

    /// <summary>What git has said of its failure, in a line.</summary>
    public string ErrorText()
    {
        _process.WaitForExit();
        _errorReader.Wait();
        var lines = _error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = lines.FirstOrDefault(line => line.StartsWith("fatal:", StringComparison.Ordinal)) ?? lines.FirstOrDefault();
        return line is null ? $"git ended with exit code {_process.ExitCode}" : $"git: {Files.PrintableName.Of(line)}";
    }

    /// <summary>Ends git if it still runs.</summary>
    public void Dispose()
    {
        _cancellation.Dispose();
        Kill();
        _process.Dispose();
    }

    private void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private async Task ReadErrorAsync()
    {
        var buffer = new char[1024];
        for (int read; (read = await _process.StandardError.ReadAsync(buffer)) > 0;)
        {
            if (_error.Length < LongestError)
                _error.Append(buffer, 0, read);
        }
    }
}
