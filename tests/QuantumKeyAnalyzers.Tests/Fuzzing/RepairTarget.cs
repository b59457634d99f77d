using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.Fuzzing;

/// <summary>
/// The repairs of programs and of configuration files: each one that is offered can be carried out, and what it leaves can be analyzed.
/// </summary>
internal static class RepairTarget
{
    /// <summary>Each offer compiles the program: of one with many findings the first ones do.</summary>
    private const int MostFindings = 3;

    public static FuzzTarget OfPrograms { get; } = FuzzTarget.Of(
        "repairs", 5, GeneratedProgram.All, program => CheckAsync(program).GetAwaiter().GetResult(), program => program.ToString());

    public static FuzzTarget OfConfiguration { get; } = FuzzTarget.Of(
        "emptied files",
        60,
        ConfigurationTarget.Files,
        file => CheckAsync(file.Name, file.Text).GetAwaiter().GetResult(),
        file => $"{file.Name}:\n{file.Text}");

    private static async Task<int> CheckAsync(GeneratedProgram program)
    {
        CompilerFailureException.ThrowIfItEndsAt(program.Compile());
        var solution = await HostedSolution.OfCodeAsync(program.ToSolution());
        var findings = solution.Findings.ToList();
        foreach (var finding in findings.Take(MostFindings))
        {
            foreach (var offer in await solution.OffersAsync(finding))
            {
                CheckTexts(offer, program.ToString());
                await CheckRepairedAsync(await HostedSolution.ApplyAsync(offer));
            }
        }

        return findings.Count;
    }

    private static async Task<int> CheckAsync(string name, string text)
    {
        var solution = await ConfigurationSolution.LoadAsync((name, SourceText.From(text)));
        foreach (var finding in solution.AllFindings)
        {
            foreach (var offer in await solution.OffersAsync(finding))
            {
                CheckTexts(offer, text);
                await HostedSolution.OfConfigurationAsync(await HostedSolution.ApplyAsync(offer));
            }
        }

        return solution.AllFindings.Length;
    }

    private static async Task CheckRepairedAsync(Solution repaired)
    {
        try
        {
            await HostedSolution.OfCodeAsync(repaired);
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
