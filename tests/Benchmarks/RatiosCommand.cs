using System.CommandLine;
using System.Runtime.InteropServices;
using Benchmarks.Analyzers;
using Benchmarks.Code;
using Benchmarks.Measuring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Benchmarks;

/// <summary><c>ratios</c>: the table of docs/benchmarks.md, all in one run.</summary>
internal static class RatiosCommand
{
    public const string Name = "ratios";

    public static Command Create()
    {
        var lines = new Option<int[]>("--lines")
        {
            Description = "Measure on generated code of so many lines, without keys and with some.",
            AllowMultipleArgumentsPerToken = true,
        };
        var filesPerSecret = new Option<int>("--files-per-secret")
        {
            Description = "How many files there are for each with a key.",
            DefaultValueFactory = _ => 1000,
        };
        var folder = new Option<DirectoryInfo?>("--folder") { Description = "Measure on all C# sources below a folder." };
        var rounds = new Option<int?>("--rounds")
        {
            Description = "How often each measurement is made. Default: 31 on little code, 3 on a million lines.",
        };
        var alone = new Option<bool>("--alone") { Description = "Leave the analyzers of others out, which take most of the time." };
        var findings = new Option<bool>("--findings") { Description = "Print what QuantumKeyAnalyzers finds." };
        var command = new Command(Name, "What the analyzers cost, as ratios: the table of docs/benchmarks.md.")
        {
            lines, filesPerSecret, folder, rounds, alone, findings,
        };
        command.SetAction(async (parsed, _) =>
        {
            await Tools.CheckAsync();
            await Rounds.WarmUpAsync();
            var roslyn = typeof(CSharpCompilation).Assembly.GetName().Version;
            Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, Roslyn {roslyn}");
            Console.WriteLine();
            var tools = parsed.GetValue(alone) ? [Tools.Nothing, Tools.QuantumKeys] : Tools.All;
            var codeBases = CodeOf(parsed.GetValue(lines) ?? [], parsed.GetValue(filesPerSecret), parsed.GetValue(folder));
            foreach (var (index, code) in codeBases.Index())
            {
                var measured = await Rounds.RunAsync(code, tools, parsed.GetValue(rounds));
                if (index == 0)
                    RatioTable.WriteHeader(Console.Out);

                RatioTable.Write(Console.Out, measured);
                var errors = measured.Last.Binding.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
                Console.Error.WriteLine(
                    $"{code.Name}: {code.Files} files, {code.Lines} lines, {errors} errors of the compiler, {measured.Count} rounds.");
                if (parsed.GetValue(findings))
                    WriteFindings(measured.Last);
            }
        });
        return command;
    }

    private static IEnumerable<CodeBase> CodeOf(int[] lines, int filesPerSecret, DirectoryInfo? folder)
    {
        foreach (var secrets in new[] { 0, filesPerSecret })
        {
            foreach (var count in lines)
                yield return CodeBase.Generated(count, secrets);
        }

        if (folder is not null)
            yield return CodeBase.OfFolder(folder.FullName);
    }

    private static void WriteFindings(Round round)
    {
        foreach (var finding in round.Builds[Tools.QuantumKeys].Diagnostics.Where(finding => Tools.QuantumKeys.Rules.Contains(finding.Id)))
        {
            var place = finding.Location.GetLineSpan();
            var start = place.StartLinePosition;
            Console.WriteLine($"{place.Path}({start.Line + 1},{start.Character + 1}): {finding.Id}: {finding.GetMessage(null)}");
        }
    }
}
