using WorkspaceEmulator.Simulation;

namespace WorkspaceEmulator.Circuits.Qir;

/// <summary>Puts an outcome together of the calls that record it: each list says how many of the next ones it contains.</summary>
internal sealed class QirOutput
{
    private const int Deepest = 50;

    private readonly Stack<(List<OutcomeShape> Items, int Count, bool IsTuple)> _open = new();
    private readonly List<OutcomeShape> _complete = [];

    /// <summary>How many results it needs.</summary>
    public int BitCount { get; private set; }

    /// <summary>The outcome; null: nothing was recorded.</summary>
    /// <exception cref="InvalidInputException">A list is not complete.</exception>
    public OutcomeShape? Shape =>
        _open.Count > 0 ? throw new InvalidInputException("QIR: fewer outputs are recorded than a list says that it has.")
        : _complete.Count == 0 ? null
        : _complete is [var only] ? only
        : new OutcomeShape.List(_complete);

    public void BeginList(int count, bool isTuple)
    {
        if (_open.Count >= Deepest)
            throw new InvalidInputException("QIR: the recorded output is too deep.");

        _open.Push(([], count, isTuple));
        CloseComplete();
    }

    public void AddResult(int result)
    {
        BitCount = Math.Max(BitCount, result + 1);
        Add(new OutcomeShape.Bit(result));
        CloseComplete();
    }

    private void Add(OutcomeShape shape) => (_open.TryPeek(out var list) ? list.Items : _complete).Add(shape);

    private void CloseComplete()
    {
        while (_open.TryPeek(out var list) && list.Items.Count == list.Count)
        {
            _open.Pop();
            Add(list.IsTuple ? new OutcomeShape.Tuple(list.Items) : new OutcomeShape.List(list.Items));
        }
    }
}
