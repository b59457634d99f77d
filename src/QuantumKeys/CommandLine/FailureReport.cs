using System.ComponentModel;
using Azure;
using Azure.Identity;
using QuantumWorkspaces;

namespace QuantumKeys.CommandLine;

/// <summary>What a user sees of an error: what is wrong and an exit code, never a stack trace.</summary>
/// <param name="ExitCode">One of <see cref="CommandLine.ExitCode"/>.</param>
/// <param name="Message">Lines in which a terminal finds nothing to obey.</param>
internal sealed record FailureReport(int ExitCode, string Message)
{
    private const string SignIn = "Sign in with 'az login', or set up another credential that DefaultAzureCredential knows.";

    // Where the text of Azure.Core about the headers and the body of the response starts.
    private static readonly string[] DumpStarts = ["Status:", "ErrorCode:", "Additional Information:", "Content:", "Headers:"];

    public static FailureReport For(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        OperationCanceledException when cancellationToken.IsCancellationRequested => new(CommandLine.ExitCode.Cancelled, "Cancelled."),
        OperationCanceledException => Failed("The service did not answer in time."),
        ReportedException reported => new(reported.ExitCode, VisibleLines(reported.Message)),
        AuthenticationFailedException => Failed(
            $"No token from Microsoft Entra. {VisibleLines(exception.Message)}{Environment.NewLine}{SignIn}"),
        RequestFailedException { Status: >= 400 and < 500 and not (408 or 429) } refused =>
            new(CommandLine.ExitCode.FoundOrRefused, Describe(refused)),
        RequestFailedException failed => Failed(Describe(failed)),

        // After retries, Azure.Core throws the errors of all tries, which are usually the same.
        AggregateException { InnerExceptions: [.., var last] } => For(last, cancellationToken),
        InvalidOperationException or HttpRequestException or IOException or UnauthorizedAccessException or Win32Exception =>
            Failed(VisibleLines(exception.Message)),
        _ => Failed($"{exception.GetType().Name}: {VisibleLines(exception.Message)}"),
    };

    private static FailureReport Failed(string message) => new(CommandLine.ExitCode.Failed, message);

    private static string Describe(RequestFailedException exception)
    {
        var text = VisibleLines(exception.Message);
        return (exception.Status, exception.ErrorCode) switch
        {
            (0, _) => text,
            (var status, { Length: > 0 } code) => $"{text} (HTTP {status}, {VisibleText.Of(code)})",
            (var status, _) => $"{text} (HTTP {status})",
        };
    }

    /// <summary>The whole text up to the response that Azure.Core adds, without empty lines.</summary>
    private static string VisibleLines(string message)
    {
        var lines = message.Split('\n').Select(line => VisibleText.Of(line.TrimEnd())).TakeWhile(line => !IsDump(line));
        return string.Join(Environment.NewLine, lines.Where(line => line.Length > 0));

        static bool IsDump(string line) => DumpStarts.Any(start => line.StartsWith(start, StringComparison.Ordinal));
    }
}
