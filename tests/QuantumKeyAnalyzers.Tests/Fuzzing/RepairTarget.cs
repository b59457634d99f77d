using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.Fuzzing;

/// <summary>The repairs of programs and of configuration files: each one that is offered can be carried out, and what it leaves can be analyzed.</summary>
internal static class RepairTarget
{
    /// <summary>Each offer compiles the program: of one with many findings the first ones do.</summary>
    private const int MostFindings = 3;

    public static FuzzTarget OfPrograms { get; } = FuzzTarget.Of("repairs", 5, GeneratedProgram.All, program => CheckAsync(program).GetAwaiter().GetResult(), program => program.ToString());

    public static FuzzTarget OfConfiguration { get; } = FuzzTarget.Of(
        "emptied files", 60, ConfigurationTarget.Files, file => CheckAsync(file.Name, file.Text).GetAwaiter().GetResult(), file => $"{file.Name}:\n{file.Text}");

    private static async Task<int> CheckAsync(GeneratedProgram program)
    {
        CompilerFailureException.ThrowIfItEndsAt(program.Compile());
        var solution = program.ToSolution();
        var findings = await CaseSolution.FindingsAsync(solution);
        foreach (var finding in findings.Take(MostFindings))
        {
            foreach (var offer in RepairBench.WithNested(await RepairBench.OffersAsync(solution, finding)))
            {
                CheckTexts(offer, program.ToString());
                await CheckRepairedAsync(await RepairBench.ApplyAsync(offer));
            }
        }

        return findings.Length;
    }

    private static async Task<int> CheckAsync(string name, string text)
    {
        var solution = ConfigurationRepairBench.Load((name, Microsoft.CodeAnalysis.Text.SourceText.From(text)));
        var findings = await ConfigurationRepairBench.FindingsAsync(solution.Projects.Single());
        foreach (var finding in findings)
        {
            foreach (var offer in await ConfigurationRepairBench.OffersAsync(solution.Projects.Single().AdditionalDocuments.Single(), finding))
            {
                CheckTexts(offer, text);
                await ConfigurationRepairBench.FindingsAsync((await RepairBench.ApplyAsync(offer)).Projects.Single());
            }
        }

        return findings.Length;
    }

    private static async Task CheckRepairedAsync(Solution repaired)
    {
        try
        {
            await CaseSolution.FindingsAsync(repaired);
        }
        catch (CompilerFailureException exception)
        {
            throw new InvalidOperationException("The compiler throws at what a repair has left.", exception);
        }
    }

    private static void CheckTexts(CodeAction offer, string input)
    {
        KeyLeakException.ThrowIfIn(offer.Title, "a repair's title", input);
        KeyLeakException.ThrowIfIn(offer.EquivalenceKey ?? "", "a repair's name", input);
    }
}
