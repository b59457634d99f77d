using System.Runtime.InteropServices;
using WorkspaceEmulator.Circuits;
using WorkspaceEmulator.Simulation;

namespace WorkspaceEmulator.Results;

/// <summary>A program that has been calculated, and what measuring it gives.</summary>
internal sealed class ProgramRun
{
    // Far below what any number of shots can see, and above what calculating with rounded numbers leaves behind.
    private const double Noise = 1e-12;

    private readonly double[] _probabilities;
    private readonly Lazy<int[]> _states;

    /// <param name="probabilities">How probable each state is.</param>
    /// <param name="shots">How often it is measured.</param>
    /// <param name="seed">The same seed gives the same shots.</param>
    /// <param name="isExact">Whether the histogram tells what was calculated, and not what was measured.</param>
    public ProgramRun(QuantumProgram program, double[] probabilities, int shots, int seed, bool isExact)
    {
        Program = program;
        IsExact = isExact;
        _probabilities = probabilities;
        _states = new Lazy<int[]>(() =>
        {
            var sampler = new ShotSampler(probabilities, seed);
            return [.. Enumerable.Range(0, shots).Select(_ => sampler.Next())];
        });
    }

    public QuantumProgram Program { get; }

    public bool IsExact { get; }

    /// <summary>The bits of each shot, in the order in which they were measured.</summary>
    public IEnumerable<bool[]> Shots => _states.Value.Select(Program.BitsOf);

    /// <summary>How often each outcome was measured.</summary>
    public IReadOnlyList<(bool[] Bits, int Count)> Counts =>
        [.. Measured.Select(outcome => (outcome.Bits, (int)outcome.Weight))];

    /// <summary>How probable each outcome is, or how often it was measured of all times.</summary>
    public IReadOnlyList<(bool[] Bits, double Probability)> Probabilities => IsExact
        ? Outcomes(_probabilities.Index().Where(entry => entry.Item > Noise))
        : [.. Measured.Select(outcome => (outcome.Bits, outcome.Weight / _states.Value.Length))];

    private List<(bool[] Bits, double Weight)> Measured => Outcomes(_states.Value.Select(state => (state, 1.0)));

    /// <summary>Adds up the weights of states that look the same when they are measured.</summary>
    private List<(bool[] Bits, double Weight)> Outcomes(IEnumerable<(int State, double Weight)> states)
    {
        var measured = Program.Bits.Aggregate(0, (mask, qubit) => qubit is { } place ? mask | (1 << place) : mask);
        var weights = new Dictionary<int, double>();
        foreach (var (state, weight) in states)
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(weights, state & measured, out _);
            sum += weight;
        }

        return [.. weights.OrderBy(entry => entry.Key).Select(entry => (Program.BitsOf(entry.Key), entry.Value))];
    }
}
