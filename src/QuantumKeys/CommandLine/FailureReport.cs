using System.ComponentModel;
using Azure;
using Azure.Identity;
using QuantumKeys.Connections;
using QuantumKeys.HandingOver;

namespace QuantumKeys.CommandLine;

/// <summary>What a user sees of an error: a sentence or two and an exit code, never a stack trace.</summary>
/// <param name="ExitCode">One of <see cref="CommandLine.ExitCode"/>.</param>
internal sealed record FailureReport(int ExitCode, string Message)
{
    private const int MostLines = 4;

    // Where the text of Azure.Core about the headers and the body of the response starts.
    private static readonly string[] DumpStarts = ["Status:", "ErrorCode:", "Additional Information:", "Content:", "Headers:"];

    public static FailureReport For(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        OperationCanceledException when cancellationToken.IsCancellationRequested => new(CommandLine.ExitCode.Cancelled, "Cancelled."),
        HandOverDeclinedException => new(CommandLine.ExitCode.Cancelled, exception.Message),
        OperationCanceledException => new(CommandLine.ExitCode.Failed, "The service did not answer in time."),
        UsageException => new(CommandLine.ExitCode.WrongUsage, exception.Message),
        AuthenticationFailedException => new(
            CommandLine.ExitCode.NotAuthorized,
            $"No token from Microsoft Entra. {FirstLines(exception.Message)}{Environment.NewLine}"
            + "Sign in with 'az login', or set up another credential that DefaultAzureCredential knows."),
        RequestFailedException { Status: 401 or 403 } failed => new(CommandLine.ExitCode.NotAuthorized, Describe(failed)),
        RequestFailedException failed => new(CommandLine.ExitCode.Failed, Describe(failed)),

        // After retries, Azure.Core throws the errors of all tries, which are usually the same.
        AggregateException { InnerExceptions: [.., var last] } => For(last, cancellationToken),
        HandOverException or EmulatorException or InvalidOperationException or HttpRequestException or IOException or Win32Exception =>
            new(CommandLine.ExitCode.Failed, FirstLines(exception.Message)),
        _ => new(CommandLine.ExitCode.Failed, $"{exception.GetType().Name}: {FirstLines(exception.Message)}"),
    };

    private static string Describe(RequestFailedException exception)
    {
        var text = FirstLines(exception.Message);
        return (exception.Status, exception.ErrorCode) switch
        {
            (0, _) => text,
            (var status, { Length: > 0 } code) => $"{text} (HTTP {status}, {code})",
            (var status, _) => $"{text} (HTTP {status})",
        };
    }

    private static string FirstLines(string message)
    {
        var lines = message.Split('\n').Select(line => line.TrimEnd()).TakeWhile(line => line.Length > 0 && !IsDump(line));
        return string.Join(Environment.NewLine, lines.Take(MostLines));

        static bool IsDump(string line) => DumpStarts.Any(start => line.StartsWith(start, StringComparison.Ordinal));
    }
}
