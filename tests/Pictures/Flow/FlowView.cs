using Pictures.Drawing;

namespace Pictures.Flow;

/// <summary>The steps from top to bottom: a box each, its folders beside it, and the sample's way through it.</summary>
internal static class FlowView
{
    private const double BoxX = 20;
    private const double BoxWidth = 370;
    private const double BoxHeight = 52;
    private const double Gap = 22;
    private const double Top = 58;
    private const double ExampleX = BoxX + BoxWidth + 24;

    public static string Draw(IReadOnlyList<FlowStep> steps)
    {
        var canvas = new Canvas();
        var height = Top + (steps.Count * (BoxHeight + Gap)) - Gap + 20;
        canvas.Card(0.5, 0.5, Canvas.Width - 1, height - 1, "page");
        canvas.Text(BoxX, 32, "From a file to its repair", "text large");
        canvas.Text(ExampleX, 32, "In samples/LeakyApp", "text large");
        var y = Top;
        foreach (var step in steps)
        {
            if (y > Top)
                canvas.ArrowDown(BoxX + (BoxWidth / 2), y - Gap + 2, y - 3);

            DrawStep(canvas, step, y);
            y += BoxHeight + Gap;
        }

        return canvas.ToSvg(height, "How a key is found and repaired", string.Join(" → ", steps.Select(Describe)));
    }

    private static void DrawStep(Canvas canvas, FlowStep step, double y)
    {
        canvas.Card(BoxX, y, BoxWidth, BoxHeight, "raised");
        canvas.Text(BoxX + 14, y + 21, step.Name, "link bold");
        canvas.Text(BoxX + BoxWidth - 14, y + 21, string.Join(", ", step.Folders), "small mono faint", "end");
        canvas.Text(BoxX + 14, y + 41, step.Question, "text");
        var lines = Lines.Wrap(step.Example, 56);
        for (var i = 0; i < lines.Count; i++)
            canvas.Text(ExampleX, y + (lines.Count == 1 ? 31 : 22 + (i * 18)), lines[i], "text");
    }

    private static string Describe(FlowStep step) => $"{step.Name} ({string.Join(", ", step.Folders)}): {step.Question} {step.Example}.";
}
