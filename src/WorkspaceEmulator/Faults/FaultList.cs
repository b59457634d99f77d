namespace WorkspaceEmulator.Faults;

/// <summary>The faults that are still to come. If several match a request, the first one happens.</summary>
public sealed class FaultList
{
    private readonly Lock _lock = new();
    private readonly List<Fault> _faults = [];

    /// <summary>Those left; <see cref="Fault.Times"/> counts down.</summary>
    public IReadOnlyList<Fault> Remaining
    {
        get
        {
            lock (_lock)
                return [.. _faults];
        }
    }

    /// <summary>How many faults there can be at once.</summary>
    public const int Most = 1000;

    /// <summary>Adds a fault behind those that are there.</summary>
    /// <exception cref="ArgumentException">It cannot happen: no times, no such status, a negative time, such a code.</exception>
    /// <exception cref="InvalidOperationException">There are too many.</exception>
    public void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (!fault.IsValid)
        {
            throw new ArgumentException(Fault.Rules, nameof(fault));
        }

        lock (_lock)
        {
            if (_faults.Count >= Most)
                throw new InvalidOperationException($"There are {Most} faults already.");

            _faults.Add(fault);
        }
    }

    /// <summary>From now on nothing goes wrong.</summary>
    public void Clear()
    {
        lock (_lock)
            _faults.Clear();
    }

    /// <summary>The fault that happens to this request, used up by one.</summary>
    internal Fault? Take(string method, string pathAndQuery)
    {
        lock (_lock)
        {
            var index = _faults.FindIndex(fault => fault.Matches(method, pathAndQuery));
            if (index < 0)
                return null;

            var fault = _faults[index];
            if (fault.Skip > 0)
            {
                _faults[index] = fault with { Skip = fault.Skip - 1 };
                return null;
            }

            if (fault.Times > 1)
                _faults[index] = fault with { Times = fault.Times - 1 };
            else
                _faults.RemoveAt(index);

            return fault;
        }
    }
}
