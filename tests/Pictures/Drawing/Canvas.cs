using System.Globalization;
using System.Security;
using System.Text;

namespace Pictures.Drawing;

/// <summary>Draws a picture as SVG: shapes and text in the styles of <see cref="Theme"/>, one element a line.</summary>
internal sealed class Canvas
{
    /// <summary>What a README shows of a picture's width, so that nothing is made smaller.</summary>
    public const double Width = 830;

    private readonly StringBuilder _elements = new();
    private readonly HashSet<string> _styles = [];

    /// <summary>The width of a character in monospaced text of a size. Whatever font is there is stretched to it.</summary>
    public static double CharacterWidth(double size) => size * 0.6;

    public void Rectangle(double x, double y, double width, double height, string style, double radius = 0) => Add(
        $"""
        <rect x="{x:0.##}" y="{y:0.##}" width="{width:0.##}" height="{height:0.##}" rx="{radius:0.##}" class="{Used(style)}"/>
        """);

    /// <summary>A surface with a border, which everything else of a picture is on.</summary>
    public void Card(double x, double y, double width, double height, string style, double radius = 6)
    {
        Rectangle(x, y, width, height, style, radius);
        Rectangle(x, y, width, height, "line border", radius);
    }

    public void Circle(double x, double y, double radius, string style) =>
        Add($"""<circle cx="{x:0.##}" cy="{y:0.##}" r="{radius:0.##}" class="{Used(style)}"/>""");

    public void Line(double x1, double y1, double x2, double y2, string style) =>
        Add($"""<path d="M{x1:0.##} {y1:0.##}L{x2:0.##} {y2:0.##}" class="line {Used(style)}"/>""");

    /// <summary>A line downwards with a head.</summary>
    public void ArrowDown(double x, double y1, double y2) => Add(
        $"""
        <path d="M{x:0.##} {y1:0.##}V{y2:0.##}m-4 -5l4 5l4 -5" class="thick {Used("arrow")}"/>
        """);

    /// <summary>What an editor draws below text that something is wrong with.</summary>
    public void Squiggle(double x, double y, double width)
    {
        const double Wave = 6;
        var others = string.Concat(Enumerable.Repeat("t3 0", (2 * (int)Math.Round(width / Wave)) - 1));
        Add($"""<path d="M{x:0.##} {y:0.##}q1.5 -3 3 0{others}" class="thick {Used("squiggle")}"/>""");
    }

    /// <summary>What stands for the menu of repairs.</summary>
    public void LightBulb(double x, double y)
    {
        Circle(x, y - 2, 4.5, "bulb");
        Rectangle(x - 2, y + 2.5, 4, 3.5, "bulb", 1);
    }

    /// <param name="anchor">Which end of the text is at x: start, middle or end.</param>
    public void Text(double x, double y, string text, string style, string anchor = "start")
    {
        if (text.Length > 0)
            Add($"""<text x="{x:0.##}" y="{y:0.##}" text-anchor="{anchor}" class="{Used(style)}">{Escaped(text)}</text>""");
    }

    /// <summary>Monospaced text in several styles; the squiggles are below it.</summary>
    public void Code(double x, double y, IEnumerable<Run> runs, double size = 13)
    {
        var advance = CharacterWidth(size);
        double? underlined = null;
        foreach (var run in runs)
        {
            Word(x, y, run, size);
            if (run.IsUnderlined)
                underlined ??= x;
            else
                EndSquiggle(x);

            x += run.Text.Length * advance;
        }

        EndSquiggle(x);

        void EndSquiggle(double end)
        {
            if (underlined is { } start)
                Squiggle(start, y + 5, end - start);

            underlined = null;
        }
    }

    /// <summary>The whole picture.</summary>
    /// <param name="title">What a screen reader says first.</param>
    /// <param name="description">What can be seen, for whoever cannot.</param>
    public string ToSvg(double height, string title, string description)
    {
        var bottom = Math.Ceiling(height);
        var size = $"width=\"{Width}\" height=\"{bottom}\" viewBox=\"0 0 {Width} {bottom}\"";
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="title desc">
            <title id="title">{Escaped(title)}</title>
            <desc id="desc">{Escaped(description)}</desc>
            <style>
            {Theme.Css(_styles)}
            </style>
            {_elements}</svg>

            """.ReplaceLineEndings("\n");
    }

    /// <summary>Without the spaces around it, which not every viewer keeps.</summary>
    private void Word(double x, double y, Run run, double size)
    {
        var text = run.Text.Trim();
        if (text.Length == 0)
            return;

        var advance = CharacterWidth(size);
        x += run.Text.IndexOf(text, StringComparison.Ordinal) * advance;
        var style = Used($"{(size < 13 ? "mono small" : "mono")} {run.Style}");
        Add(
            $"""
            <text x="{x:0.##}" y="{y:0.##}" textLength="{text.Length * advance:0.##}" class="{style}">{Escaped(text)}</text>
            """);
    }

    private void Add(FormattableString element) => _elements.Append(element.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private string Used(string style)
    {
        _styles.UnionWith(style.Split(' '));
        return style;
    }

    private static string Escaped(string text) => SecurityElement.Escape(text);
}
