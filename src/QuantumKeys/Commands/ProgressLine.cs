using System.Globalization;
using QuantumKeys.Scanning;
using Spectre.Console;

namespace QuantumKeys.Commands;

/// <summary>A line at the terminal that says how far a scan is. Where there is no terminal, there is none.</summary>
internal static class ProgressLine
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    public static async Task<T> ShowAsync<T>(ScanProgress progress, TextWriter error, Func<Task<T>> run)
    {
        if (Console.IsErrorRedirected || error != Console.Error)
            return await run();

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Status().StartAsync(TextOf(progress), async status =>
        {
            using var timer = new Timer(_ => status.Status(TextOf(progress)), null, TimeSpan.Zero, Interval);
            return await Task.Run(run);
        });
    }

    private static string TextOf(ScanProgress progress)
    {
        var counts = string.Create(CultureInfo.InvariantCulture, $" {progress.Done:N0} ({progress.Bytes / 1e6:N0} MB)");
        return Markup.Escape(progress.Step + (progress.Done == 0 ? "" : counts));
    }
}
