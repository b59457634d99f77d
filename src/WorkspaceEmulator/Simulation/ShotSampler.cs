namespace WorkspaceEmulator.Simulation;

/// <summary>Measures all qubits of a state, as often as somebody wants to.</summary>
internal sealed class ShotSampler
{
    private readonly double[] _sums;
    private readonly Random _random;

    /// <param name="seed">The same seed gives the same shots.</param>
    public ShotSampler(double[] probabilities, int seed)
    {
        _random = new Random(seed);
        _sums = new double[probabilities.Length];
        var sum = 0.0;
        for (var i = 0; i < probabilities.Length; i++)
            _sums[i] = sum += probabilities[i];
    }

    /// <summary>A state, by chance.</summary>
    public int Next()
    {
        // The first sum above the number belongs to a state that is possible.
        var number = _random.NextDouble() * _sums[^1];
        var (low, high) = (0, _sums.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_sums[middle] > number)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
