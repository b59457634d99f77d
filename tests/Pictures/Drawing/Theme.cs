using System.Text;

namespace Pictures.Drawing;

/// <summary>The colors of each style, light and dark. A page's reader has one or the other; no script decides.</summary>
internal static class Theme
{
    private const string Monospace = "ui-monospace,SFMono-Regular,Menlo,Consolas,'Liberation Mono',monospace";
    private const string Sans = "-apple-system,BlinkMacSystemFont,'Segoe UI','Noto Sans',Helvetica,Arial,sans-serif";

    private static readonly (string Name, string Light, string Dark)[] Fills =
    [
        // Surfaces.
        ("page", "#ffffff", "#1f2328"),
        ("bar", "#f3f4f6", "#2b3036"),
        ("raised", "#f8f9fb", "#282d33"),
        ("chosen", "#ddeafb", "#243f5f"),
        ("removed", "#ffebe9", "#4a2528"),
        ("added", "#dafbe1", "#1d3f2b"),
        ("dot", "#c9ced6", "#4d5560"),
        ("bulb", "#d4a72c", "#e3b341"),
        ("ours", "#0969da", "#4493f8"),
        ("peer", "#8c959f", "#8b949e"),

        // Text.
        ("text", "#1f2328", "#e6edf3"),
        ("faint", "#59636e", "#9da7b3"),
        ("link", "#0550ae", "#79b8ff"),
        ("warn", "#8a5a00", "#e3b341"),
        ("prompt", "#116329", "#56d364"),
        ("minus", "#a40e26", "#ff9492"),
        ("plus", "#116329", "#7ee787"),

        // C#, in the colors of the common editors.
        ("keyword", "#0000ff", "#569cd6"),
        ("control", "#8f08c4", "#d8a0df"),
        ("string", "#a31515", "#d69d85"),
        ("comment", "#007000", "#7cb668"),
        ("type", "#1f6f87", "#4ec9b0"),
        ("method", "#74531f", "#dcdcaa"),
        ("local", "#1f377f", "#9cdcfe"),
    ];

    private static readonly (string Name, string Light, string Dark)[] Strokes =
    [
        ("border", "#d1d9e0", "#3d444d"),
        ("grid", "#e4e8ec", "#343b43"),
        ("squiggle", "#bf8700", "#d9a62e"),
        ("goal", "#cf222e", "#ff7b72"),
        ("arrow", "#59636e", "#9da7b3"),
    ];

    /// <summary>The content of the picture's style element.</summary>
    public static string Css(IReadOnlySet<string> used)
    {
        var css = new StringBuilder();
        css.AppendLine("text{font:13px " + Sans + "}");
        css.AppendLine(".mono{font-family:" + Monospace + ";white-space:pre}");
        css.AppendLine(".small{font-size:12px}.large{font-size:15px;font-weight:600}.bold{font-weight:600}");
        css.AppendLine(".line{fill:none;stroke-width:1}.thick{fill:none;stroke-width:1.5}");
        css.Append(string.Concat(Rules(used, style => style.Light)));
        css.AppendLine("@media (prefers-color-scheme:dark){");
        css.Append(string.Concat(Rules(used, style => style.Dark)));
        css.Append('}');
        return css.ToString().ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> Rules(IReadOnlySet<string> used, Func<(string Name, string Light, string Dark), string> color) =>
        Fills.Where(style => used.Contains(style.Name)).Select(style => $".{style.Name}{{fill:{color(style)}}}\n")
            .Concat(Strokes.Where(style => used.Contains(style.Name)).Select(style => $".{style.Name}{{stroke:{color(style)}}}\n"));
}
