using System.CommandLine;
using System.Runtime.InteropServices;
using Benchmarks.Repairs;
using Microsoft.CodeAnalysis.CSharp;

namespace Benchmarks;

/// <summary>
/// <c>repairs</c>: what the light bulb's menu and Fix All take, beside a fixer that does the least possible; all in one run.
/// Everything runs on little code first, until host and repairs are compiled to the end: in an editor they have been.
/// </summary>
internal static class RepairsCommand
{
    public const string Name = "repairs";

    private const string Both = "both";
    private const string Menu = "menu";
    private const string FixAll = "fix-all";

    public static Command Create()
    {
        var lines = new Option<int[]>("--lines")
        {
            Description = "Open the menu in projects of so many lines.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [10_000],
        };
        var findings = new Option<int[]>("--findings")
        {
            Description = "Fix so many findings.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [10, 40],
        };
        var files = new Option<int[]>("--files")
        {
            Description = "Fix them in projects of so many files.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [200],
        };
        var rounds = new Option<int>("--rounds")
        {
            Description = "How often each measurement is made at most.",
            DefaultValueFactory = _ => 15,
        };
        var cut = new Option<int>("--cut")
        {
            Description = "After how many seconds a run is given up.",
            DefaultValueFactory = _ => 120,
        };
        var warmUp = new Option<int>("--warm-up")
        {
            Description = "How often everything runs on little code before.",
            DefaultValueFactory = _ => 8,
        };
        var part = new Option<string>("--part")
        {
            Description = "Measure the menu or Fix All only.",
            DefaultValueFactory = _ => Both,
        };
        part.AcceptOnlyFromAmong(Both, Menu, FixAll);
        var command = new Command(Name, "What the light bulb's menu and Fix All take, beside a fixer that does the least possible.")
        {
            lines, findings, files, rounds, cut, warmUp, part,
        };
        command.SetAction(async (parsed, _) =>
        {
            var times = parsed.GetValue(rounds);
            var longest = TimeSpan.FromSeconds(parsed.GetValue(cut));
            var roslyn = typeof(CSharpCompilation).Assembly.GetName().Version;
            Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, Roslyn {roslyn}");
            if (parsed.GetValue(part) is Both or Menu)
            {
                await MenuTable.WriteAsync(TextWriter.Null, [1_000], parsed.GetValue(warmUp), longest);
                Console.WriteLine();
                await MenuTable.WriteAsync(Console.Out, parsed.GetValue(lines)!, times, longest);
            }

            if (parsed.GetValue(part) is Both or FixAll)
            {
                await FixAllTable.WriteAsync(TextWriter.Null, [12], [10], parsed.GetValue(warmUp), longest);
                Console.WriteLine();
                await FixAllTable.WriteAsync(Console.Out, parsed.GetValue(files)!, parsed.GetValue(findings)!, times, longest);
            }
        });
        return command;
    }
}
