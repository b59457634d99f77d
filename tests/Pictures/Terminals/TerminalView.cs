using Pictures.Drawing;

namespace Pictures.Terminals;

/// <summary>A terminal with what was typed and printed. Long lines go on in the next, as they do there.</summary>
internal static class TerminalView
{
    private const int Columns = 101;
    private const double LineHeight = 19;
    private const double Left = 20;
    private const double Top = 44;
    private const string Prompt = "$ ";

    public static string Draw(Session session)
    {
        var canvas = new Canvas();
        var lines = session.Commands.SelectMany(LinesOf).ToList();
        var height = Top + ((lines.Count + 1) * LineHeight) + 14;

        canvas.Card(0.5, 0.5, Canvas.Width - 1, height - 1, "page");
        canvas.Line(1, 30.5, Canvas.Width - 1, 30.5, "border");
        for (var i = 0; i < 3; i++)
            canvas.Circle(20 + (i * 18), 16, 5.5, "dot");

        var y = Top + 14;
        foreach (var line in lines.Append([new Run("$", "prompt")]))
        {
            canvas.Code(Left, y, line);
            y += LineHeight;
        }

        var commands = string.Join(", then ", session.Commands.Select(command => command.Command));
        return canvas.ToSvg(height, session.Title, $"A terminal with the command {commands}, and what it prints: {Text(session)}");
    }

    private static IEnumerable<Run[]> LinesOf(PrintedCommand command) =>
        command.Lines.SelectMany(line => Lines.Break(line, Columns))
            .Select(line => new[] { new Run(line, "text") })
            .Prepend([new Run(Prompt, "prompt"), new Run(command.Command, "text bold")]);

    private static string Text(Session session) => string.Join(' ', session.Commands.SelectMany(command => command.Lines));
}
