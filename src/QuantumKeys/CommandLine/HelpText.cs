using System.Text;

namespace QuantumKeys.CommandLine;

/// <summary>Text of the help, in lines that a terminal does not have to break again.</summary>
internal static class HelpText
{
    private const int Narrowest = 40;
    private const int Widest = 100;

    /// <summary>The columns of a terminal of usual size, and of output that goes elsewhere.</summary>
    private const int Usual = 80;

    /// <summary>How many columns the help may have.</summary>
    public static int Width
    {
        get
        {
            try
            {
                return Console.IsOutputRedirected ? Usual : Math.Clamp(Console.WindowWidth, Narrowest, Widest);
            }
            catch (IOException)
            {
                return Usual;
            }
        }
    }

    /// <summary>Text whose paragraphs are one line each, however they stand in the source; an empty line separates them.</summary>
    public static string Flow(string text) => string.Join(
        Environment.NewLine + Environment.NewLine,
        text.ReplaceLineEndings("\n").Split("\n\n").Select(paragraph => string.Join(' ', Words(paragraph))));

    /// <summary>The same in lines of so many columns.</summary>
    public static string Wrap(string text, int width, string indent = "")
    {
        var result = new StringBuilder();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n"))
        {
            if (result.Length > 0)
                result.AppendLine();

            var line = indent;
            foreach (var word in Words(paragraph))
            {
                if (line.Length > indent.Length && line.Length + 1 + word.Length > width)
                {
                    result.AppendLine(line);
                    line = indent;
                }

                line += line.Length > indent.Length ? " " + word : word;
            }

            result.AppendLine(line);
        }

        return result.ToString();
    }

    private static string[] Words(string paragraph) =>
        paragraph.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
