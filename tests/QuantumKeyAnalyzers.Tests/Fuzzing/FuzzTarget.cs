using CsCheck;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.Fuzzing;

/// <summary>A part of the product with the inputs that it is tried on.</summary>
/// <param name="ShortRun">How many inputs the tests try.</param>
/// <param name="Next">Makes an input; the function tries it, and gives the number of findings.</param>
/// <param name="Print">Shows an input, keys masked.</param>
/// <param name="Shrink">Tries the input of a seed, and looks for a smaller one that fails as well.</param>
internal sealed record FuzzTarget(string Name, int ShortRun, Func<PCG, Func<int>> Next, Func<PCG, string> Print, Action<string> Shrink)
{
    private const int StepsToSmaller = 2_000;

    /// <param name="check">Throws where something is wrong, else gives the number of findings.</param>
    public static FuzzTarget Of<T>(string name, int shortRun, Gen<T> inputs, Func<T, int> check, Func<T, string> print) => new(
        name,
        shortRun,
        random =>
        {
            var input = inputs.Generate(random, null, out _);
            return () => check(input);
        },
        random => FakeKey.Mask(print(inputs.Generate(random, null, out _))),
        seed =>
            inputs.Sample(
                input => CheckUnlessCompilerFails(check, input),
                seed: seed,
                iter: StepsToSmaller,
                threads: 1,
                print: input => FakeKey.Mask(print(input))));

    private static void CheckUnlessCompilerFails<T>(Func<T, int> check, T input)
    {
        try
        {
            check(input);
        }
        catch (CompilerFailureException)
        {
            // Another failure than the one that is made smaller.
        }
    }
}
