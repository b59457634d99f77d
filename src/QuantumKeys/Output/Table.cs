using QuantumWorkspaces;

namespace QuantumKeys.Output;

/// <summary>Text in columns, as the Azure CLI writes it. What a terminal would obey in a cell is made visible.</summary>
internal sealed class Table(params string[] headings)
{
    private const string Gap = "  ";

    private readonly List<string[]> _rows = [];

    /// <param name="cells">One for each heading; null: nothing is known.</param>
    public Table Add(params string?[] cells)
    {
        _rows.Add([.. cells.Select(cell => VisibleText.Of(cell ?? ""))]);
        return this;
    }

    public void WriteTo(TextWriter output)
    {
        var widths = headings.Select((heading, column) => _rows.Select(row => row[column].Length).Append(heading.Length).Max()).ToArray();
        WriteRow(headings);
        WriteRow([.. widths.Select(width => new string('-', width))]);
        foreach (var row in _rows)
            WriteRow(row);

        void WriteRow(string[] cells) =>
            output.WriteLine(string.Join(Gap, cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
