using System.CommandLine;

namespace QuantumKeys.CommandLine;

/// <summary>A command whose help shows how it is used.</summary>
internal sealed class DocumentedCommand(string name, string description) : Command(name, HelpText.Flow(description))
{
    /// <summary>The command of the Azure CLI that does the same; null if there is none.</summary>
    public string? AzureCli { get; init; }

    /// <summary>A description that is too long for a list of commands.</summary>
    public string? Details { get; init; }

    public required IReadOnlyList<Example> Examples { get; init; }

    /// <summary>Sets what the command does. Its exceptions become a message and an exit code.</summary>
    public void SetHandler(Func<ParseResult, CancellationToken, Task> action) => SetHandler(async (parsed, cancellationToken) =>
    {
        await action(parsed, cancellationToken);
        return ExitCode.Done;
    });

    /// <summary>The same for a command whose answer is an exit code as well.</summary>
    public void SetHandler(Func<ParseResult, CancellationToken, Task<int>> action) => SetAction(async (parsed, cancellationToken) =>
    {
        // Ctrl+C gives time to end to what has returned as a task: an action that is still in its first steps would be cut off.
        await Task.Yield();
        try
        {
            return await action(parsed, cancellationToken);
        }
#pragma warning disable CA1031 // A user never sees a stack trace, whatever went wrong.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var report = FailureReport.For(exception, cancellationToken);
            var message = SecretArguments.Hide(report.Message, parsed.Tokens.Select(token => token.Value));
            await parsed.InvocationConfiguration.Error.WriteLineAsync(message);
            return report.ExitCode;
        }
    });
}
