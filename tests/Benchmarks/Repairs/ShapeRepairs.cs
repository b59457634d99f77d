using System.Globalization;
using Benchmarks.Measuring;
using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Tests.Shapes;

namespace Benchmarks.Repairs;

/// <summary>A row for a shape: what the menu at its last finding and Fix All of all its findings take.</summary>
internal static class ShapeRepairs
{
    public const string Header =
        "| shape | sizes | findings | menu, ms | × a doubling | Fix All, ms | × a doubling |\n|---|---|---|---|---|---|---|";

    private const int Part = 8;

    public static async Task WriteAsync(CostlyShape shape, int doublings, TimeSpan longest)
    {
        List<int> sizes = [];
        List<int> findings = [];
        List<double> menu = [];
        List<double> all = [];
        for (var i = 0; i <= doublings; i++)
        {
            sizes.Add(Math.Max(2, shape.Size / Part) << i);
            var project = MeasuredProject.OfTexts(shape.Sources(sizes[^1]));
            var found = await Fixer.QuantumKeys.FindAsync(project);
            findings.Add(found.Length);
            if (found.IsEmpty)
                continue;

            using var timeout = new CancellationTokenSource(longest);
            var document = project.GetDocument(found[^1].Location.SourceTree)!;
            menu.Add(await TimeAsync(() => Fixer.QuantumKeys.MenuAsync(document, found[^1], timeout.Token)));
            all.Add(await TimeAsync(() => Fixer.QuantumKeys.FixAllAsync(document, found, timeout.Token)));
        }

        Console.WriteLine(
            $"| {shape.Name} | {string.Join(", ", sizes)} | {string.Join(", ", findings)} | {Row(menu)} | {Ratios(menu)} | {Row(all)} | {Ratios(all)} |");
    }

    /// <summary>Not a number where it was given up, or where nothing is offered.</summary>
    private static async Task<double> TimeAsync(Func<Task> run)
    {
        try
        {
            return (await Sample.OfAsync(run)).Time.TotalMilliseconds;
        }
        catch (Exception exception) when (exception is OperationCanceledException or InvalidOperationException)
        {
            return double.NaN;
        }
    }

    private static string Row(IEnumerable<double> values) =>
        string.Join(", ", values.Select(value => value.ToString("0", CultureInfo.InvariantCulture)));

    private static string Ratios(List<double> values) =>
        string.Join(", ", values.Zip(values.Skip(1), (smaller, larger) => (larger / smaller).ToString("0.0", CultureInfo.InvariantCulture)));
}
