using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Pictures.Drawing;

namespace Pictures.Code;

/// <summary>What the first repair of the menu changes, as an editor shows a change.</summary>
internal static class RepairView
{
    private const double CodeX = 60;

    public static string Draw(CodeScene scene)
    {
        var canvas = new Canvas();
        var changes = Ordered(InlineDiffBuilder.Diff(TextOf(scene.Before), TextOf(scene.After)).Lines);
        var height = EditorFrame.FirstLine + (changes.Count * EditorFrame.LineHeight) + 8;
        EditorFrame.Draw(canvas, height, scene.File);
        canvas.LightBulb(Canvas.Width - 24, 17);
        canvas.Text(Canvas.Width - 38, 22, scene.Repairs[0], "faint", "end");

        var (before, after) = (new Queue<CodeLine>(scene.Before), new Queue<CodeLine>(scene.After));
        var y = EditorFrame.FirstLine;
        foreach (var change in changes)
        {
            var old = change.Type == ChangeType.Inserted ? null : before.Dequeue();
            var now = change.Type == ChangeType.Deleted ? null : after.Dequeue();
            DrawLine(canvas, y, old, now);
            y += EditorFrame.LineHeight;
        }

        return canvas.ToSvg(height, $"The repair of {scene.Finding.Id}", $"{scene.Repairs[0]}: {Description(changes)}");
    }

    private static void DrawLine(Canvas canvas, double y, CodeLine? old, CodeLine? now)
    {
        if (old is null || now is null)
        {
            canvas.Rectangle(1, y, Canvas.Width - 2, EditorFrame.LineHeight, old is null ? "added" : "removed");
            canvas.Code(CodeX - 14, y + 15, [old is null ? new Run("+", "plus") : new Run("-", "minus")]);
        }

        canvas.Text(19.5, y + 15, $"{old?.Number}", "small mono faint", "end");
        canvas.Text(41, y + 15, $"{now?.Number}", "small mono faint", "end");
        EditorFrame.Line(canvas, y, "", CodeX, (now ?? old)!.WithoutSquiggles);
    }

    /// <summary>What goes stands before what takes its place.</summary>
    private static List<DiffPiece> Ordered(IReadOnlyList<DiffPiece> changes)
    {
        var ordered = new List<DiffPiece>();
        foreach (var change in changes)
        {
            var place = ordered.Count;
            while (change.Type == ChangeType.Deleted && place > 0 && ordered[place - 1].Type == ChangeType.Inserted)
                place--;

            ordered.Insert(place, change);
        }

        return ordered;
    }

    private static string TextOf(IReadOnlyList<CodeLine> lines) => string.Join('\n', lines.Select(line => line.Text));

    private static string Description(List<DiffPiece> changes) =>
        $"{changes.Count(line => line.Type == ChangeType.Deleted)} lines removed, "
        + $"{changes.Count(line => line.Type == ChangeType.Inserted)} added.";
}
