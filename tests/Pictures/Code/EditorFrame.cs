using Pictures.Drawing;

namespace Pictures.Code;

/// <summary>What both views of code have: a card with a tab, numbers of lines, and code.</summary>
internal static class EditorFrame
{
    public const double LineHeight = 22;
    public const double FirstLine = 44;

    /// <summary>The longest line of the sample fits, at the width of a README.</summary>
    private const double CodeSize = 12;

    /// <summary>The surface, and the tab with the file's name.</summary>
    public static void Draw(Canvas canvas, double height, string file)
    {
        canvas.Card(0.5, 0.5, Canvas.Width - 1, height - 1, "page");
        canvas.Line(1, 34.5, Canvas.Width - 1, 34.5, "border");
        canvas.Text(16, 22, file, "text bold");
    }

    /// <param name="number">Empty where the view has numbers of its own.</param>
    /// <param name="y">The top of the line.</param>
    public static void Line(Canvas canvas, double y, string number, double codeX, CodeLine line)
    {
        canvas.Text(codeX - 14, y + 15, number, "small mono faint", "end");
        canvas.Code(codeX, y + 15, line.Runs, CodeSize);
    }
}
