using System.CommandLine;
using System.Runtime.InteropServices;
using Benchmarks.Repairs;
using Benchmarks.Searching;
using Microsoft.CodeAnalysis.CSharp;
using QuantumKeyAnalyzers.Tests.Shapes;

namespace Benchmarks;

/// <summary><c>shapes</c>: what code that is made to cost takes at three sizes: the pass over a document, or its repairs.</summary>
internal static class ShapesCommand
{
    public const string Name = "shapes";

    public static Command Create()
    {
        var names = new Option<string?>("--name") { Description = "Only the shapes whose name has this in it." };
        var doublings = new Option<int>("--doublings")
        {
            Description = "How often the size is doubled.",
            DefaultValueFactory = _ => 2,
        };
        var cut = new Option<int>("--cut")
        {
            Description = "After how many seconds a shape is given up.",
            DefaultValueFactory = _ => 30,
        };
        var repairs = new Option<bool>("--repairs") { Description = "Measure the menu and Fix All, at an eighth of the sizes." };
        var search = new Option<double>("--search") { Description = "Look for the worst program of one size, for that many minutes." };
        var statements = new Option<int>("--statements")
        {
            Description = "The size of those programs.",
            DefaultValueFactory = _ => 300,
        };
        var seed = new Option<int>("--seed") { Description = "Another search.", DefaultValueFactory = _ => 1 };
        var folder = new Option<string?>("--folder") { Description = "Where the worst programs are written to, with fake keys." };
        var command = new Command(Name, "What code that is made to cost takes, beside its binding.")
        {
            names, doublings, cut, repairs, search, statements, seed, folder,
        };
        command.SetAction(async (parsed, _) =>
        {
            var roslyn = typeof(CSharpCompilation).Assembly.GetName().Version;
            Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, Roslyn {roslyn}");
            Console.WriteLine();
            if (parsed.GetValue(search) is > 0 and var minutes)
            {
                await WorstProgram.FindAsync(
                    parsed.GetValue(statements), TimeSpan.FromMinutes(minutes), parsed.GetValue(seed), parsed.GetValue(folder));
                return;
            }

            Func<CostlyShape, int, TimeSpan, Task> write = parsed.GetValue(repairs) ? ShapeRepairs.WriteAsync : ShapeCost.WriteAsync;
            Console.WriteLine(parsed.GetValue(repairs) ? ShapeRepairs.Header : ShapeCost.Header);
            var chosen = parsed.GetValue(names) is { } part ? CostlyShapes.All.Where(shape => shape.Name.Contains(part)) : CostlyShapes.All;

            // The first one twice: what is compiled just then falls on nobody.
            foreach (var shape in CostlyShapes.All.Take(1).Concat(chosen))
                await write(shape, parsed.GetValue(doublings), TimeSpan.FromSeconds(parsed.GetValue(cut)));
        });
        return command;
    }
}
