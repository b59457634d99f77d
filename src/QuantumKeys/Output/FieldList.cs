using System.Globalization;
using QuantumWorkspaces;

namespace QuantumKeys.Output;

/// <summary>What is known of one thing, a line for each. What a terminal would obey is made visible.</summary>
internal sealed class FieldList
{
    private readonly List<(string Name, string Value)> _fields = [];

    /// <param name="value">Null or empty: nothing is known, and there is no line.</param>
    public FieldList Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            _fields.Add((name, VisibleText.Of(value)));

        return this;
    }

    public FieldList Add(string name, DateTimeOffset? time) => Add(name, time?.ToString("u"));

    /// <summary>An amount of a unit, such as <c>standardMinutes 0.5</c>.</summary>
    public static string Amount(KeyValuePair<string, double> amount) =>
        string.Create(CultureInfo.InvariantCulture, $"{amount.Key} {amount.Value:0.######}");

    public void WriteTo(TextWriter output)
    {
        var width = _fields.Max(field => field.Name.Length) + 2;
        foreach (var (name, value) in _fields)
            output.WriteLine($"{(name + ":").PadRight(width)}{value}");
    }
}
