using Spectre.Console;

namespace QuantumKeys.Output;

/// <summary>A line at the terminal that says how far a command is. Where there is no terminal, there is none.</summary>
internal static class StatusLine
{
    /// <param name="error">Where messages go.</param>
    /// <param name="run">What is done; it is given something to say how far it is.</param>
    public static Task<T> ShowAsync<T>(TextWriter error, Func<Action<string>, Task<T>> run)
    {
        if (Console.IsErrorRedirected || error != Console.Error)
            return run(_ => { });

        var settings = new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) };
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
            settings.ColorSystem = ColorSystemSupport.NoColors;

        return AnsiConsole.Create(settings).Status().StartAsync("Starting", status => run(text => status.Status(Markup.Escape(text))));
    }
}
