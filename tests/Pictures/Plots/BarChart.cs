using System.Globalization;
using Pictures.Drawing;

namespace Pictures.Plots;

/// <summary>Bars from left to right over an axis that begins at zero.</summary>
/// <param name="Axis">What is measured, and its unit.</param>
internal sealed record BarChart(string Axis, IReadOnlyList<Bar> Bars)
{
    private const double LabelWidth = 310;
    private const double Right = 110;
    private const double RowHeight = 28;
    private const double BarHeight = 16;
    private const double Head = 30;
    private const double Foot = 26;

    /// <summary>A value to reach, with what it is called; null for none.</summary>
    public (double Value, string Text)? Goal { get; init; }

    public double Height => Head + (Bars.Count * RowHeight) + Foot;

    private double Most => Math.Max(Bars.Max(bar => bar.End), Goal?.Value ?? 0);

    public void Draw(Canvas canvas, double top)
    {
        var bottom = top + Head + (Bars.Count * RowHeight);
        canvas.Text(20, top + 16, Axis, "text bold");
        foreach (var tick in Ticks())
        {
            canvas.Line(X(tick), top + Head - 4, X(tick), bottom, "grid");
            canvas.Text(X(tick), bottom + 16, tick.ToString("0.###", CultureInfo.InvariantCulture), "small faint", "middle");
        }

        for (var i = 0; i < Bars.Count; i++)
            DrawBar(canvas, Bars[i], top + Head + (i * RowHeight));

        canvas.Line(X(0), top + Head - 4, X(0), bottom, "border");
        if (Goal is { } goal)
        {
            canvas.Line(X(goal.Value), top + Head - 4, X(goal.Value), bottom, "goal");
            canvas.Text(X(goal.Value), top + 16, goal.Text, "small minus", "middle");
        }
    }

    private void DrawBar(Canvas canvas, Bar bar, double y)
    {
        canvas.Text(LabelWidth - 10, y + 15, bar.Label, bar.IsOurs ? "text" : "faint", "end");
        canvas.Rectangle(X(bar.Start), y + 3, X(bar.End) - X(bar.Start), BarHeight, bar.IsOurs ? "ours" : "peer", 2);
        if (bar.Mark is { } mark)
            canvas.Rectangle(X(mark) - 1.5, y + 1, 3, BarHeight + 4, "text");

        canvas.Text(X(bar.End) + 8, y + 15, bar.Text, bar.IsOurs ? "text bold" : "faint");
    }

    private double X(double value) => LabelWidth + (value / Most * (Canvas.Width - LabelWidth - Right));

    /// <summary>Four to ten round numbers from zero on.</summary>
    private IEnumerable<double> Ticks()
    {
        var step = Math.Pow(10, Math.Floor(Math.Log10(Most)));
        step *= (Most / step) switch { < 2 => 0.25, < 5 => 0.5, _ => 1 };
        for (var i = 0; i * step <= Most * 1.0001; i++)
            yield return i * step;
    }
}
