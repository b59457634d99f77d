using System.Globalization;
using Spectre.Console;

namespace QuantumKeys.Output;

/// <summary>
/// How far a command is: written by its workers. A terminal shows it in one line that changes; elsewhere there is a line for each step that
/// takes long, and no more.
/// </summary>
/// <param name="error">Where messages go.</param>
internal sealed class CommandProgress(TextWriter error) : IProgress<string>
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly bool _isTerminal = !Console.IsErrorRedirected && error == Console.Error;
    private long _done;
    private long _bytes;
    private volatile string _step = "Starting";

    /// <summary>Files or objects.</summary>
    public long Done => Interlocked.Read(ref _done);

    public long Bytes => Interlocked.Read(ref _bytes);

    public string Step { get => _step; set => _step = value; }

    public void Add(long bytes)
    {
        Interlocked.Increment(ref _done);
        Interlocked.Add(ref _bytes, bytes);
    }

    /// <summary>A step that takes long: projects are loaded, packages restored.</summary>
    public void Report(string value)
    {
        Step = value;
        if (!_isTerminal)
            error.WriteLine(value);
    }

    /// <summary>Shows the line while something is done.</summary>
    public async Task<T> ShowAsync<T>(Func<Task<T>> run)
    {
        if (!_isTerminal)
            return await run();

        var settings = new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) };
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
            settings.ColorSystem = ColorSystemSupport.NoColors;

        return await AnsiConsole.Create(settings).Status().StartAsync(Text(), async status =>
        {
            using var timer = new Timer(_ => status.Status(Text()), null, TimeSpan.Zero, Interval);
            return await Task.Run(run);
        });
    }

    private string Text()
    {
        var counts = string.Create(CultureInfo.InvariantCulture, $" {Done:N0} ({Bytes / 1e6:N0} MB)");
        return Markup.Escape(Step + (Done == 0 ? "" : counts));
    }
}
