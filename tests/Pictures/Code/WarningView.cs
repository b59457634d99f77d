using System.Globalization;
using Pictures.Drawing;

namespace Pictures.Code;

/// <summary>The warning in an editor: the squiggle, what the tooltip says, and the light bulb's menu.</summary>
internal static class WarningView
{
    private const double CodeX = 46;
    private const double TextX = CodeX + 14;
    private const int TooltipColumns = 104;

    public static string Draw(CodeScene scene)
    {
        var canvas = new Canvas();
        var message = scene.Finding.GetMessage(CultureInfo.InvariantCulture);
        var lines = Lines.Wrap(message, TooltipColumns);
        var (top, below) = Split(scene);
        var tooltip = EditorFrame.FirstLine + (top.Count * EditorFrame.LineHeight) + 6;
        var menu = tooltip + 36 + (lines.Count * 18) + 4;
        var rest = menu + (scene.Repairs.Count * 24) + 22;
        var height = rest + (below.Count * EditorFrame.LineHeight) + 8;

        EditorFrame.Draw(canvas, height, scene.File);
        DrawCode(canvas, top, EditorFrame.FirstLine);
        canvas.Card(CodeX, tooltip, Canvas.Width - CodeX - 16, rest - tooltip - 12, "raised");
        canvas.Text(TextX, tooltip + 22, scene.Finding.Id, "link bold");
        canvas.Text(TextX + 70, tooltip + 22, scene.Finding.Severity.ToString().ToLowerInvariant(), "warn bold");
        for (var i = 0; i < lines.Count; i++)
            canvas.Text(TextX, tooltip + 43 + (i * 18), lines[i], "text");

        DrawMenu(canvas, scene.Repairs, menu);
        DrawCode(canvas, below, rest);
        return canvas.ToSvg(height, $"{scene.Finding.Id} in an editor", Description(scene, message));
    }

    /// <summary>The tooltip covers nothing: the code after the line with the squiggle is below it.</summary>
    private static (IReadOnlyList<CodeLine> Top, IReadOnlyList<CodeLine> Below) Split(CodeScene scene)
    {
        var found = scene.Finding.Location.GetLineSpan().EndLinePosition.Line + 1;
        return ([.. scene.Before.Where(line => line.Number <= found)], [.. scene.Before.Where(line => line.Number > found)]);
    }

    private static void DrawCode(Canvas canvas, IReadOnlyList<CodeLine> lines, double y)
    {
        foreach (var line in lines)
        {
            EditorFrame.Line(canvas, y, $"{line.Number}", CodeX, line);
            y += EditorFrame.LineHeight;
        }
    }

    private static void DrawMenu(Canvas canvas, IReadOnlyList<string> repairs, double y)
    {
        canvas.Line(CodeX + 1, y, Canvas.Width - 17, y, "border");
        canvas.Rectangle(CodeX + 5, y + 5, Canvas.Width - CodeX - 26, 24, "chosen", 4);
        foreach (var repair in repairs)
        {
            canvas.LightBulb(TextX + 6, y + 17);
            canvas.Text(TextX + 22, y + 22, repair, "text");
            y += 24;
        }
    }

    private static string Description(CodeScene scene, string message) =>
        $"Code that connects with a hard-coded connection string, underlined. {message} Offered: {string.Join("; ", scene.Repairs)}.";
}
