namespace WorkspaceEmulator.Simulation;

/// <summary>Something that changes a state, in one pass over it.</summary>
internal abstract record Gate
{
    /// <summary>How many qubits it involves.</summary>
    public abstract int Size { get; }

    /// <summary>The qubits that it involves, a bit each.</summary>
    public abstract int Involved { get; }

    public abstract void Apply(StateVector state);

    /// <summary>A gate on one qubit, if all controls are 1.</summary>
    public static Gate Of(in Matrix2 matrix, int target, params ReadOnlySpan<int> controls)
    {
        var mask = MaskOf(controls);
        return new PairGate(mask | (1 << target), mask, 1 << target, matrix);
    }

    public static Gate Swap(int first, int second, params ReadOnlySpan<int> controls)
    {
        var mask = MaskOf(controls);
        var both = (1 << first) | (1 << second);
        return new PairGate(mask | both, mask | (1 << first), both, Matrix2.X);
    }

    /// <summary>Mølmer–Sørensen, the gate of trapped ions on two qubits. Its halves change different amplitudes.</summary>
    public static Gate[] MolmerSorensen(int first, int second, double firstPhase, double secondPhase, double angle)
    {
        var both = (1 << first) | (1 << second);
        return
        [
            new PairGate(both, 0, both, Matrix2.Mix(angle, firstPhase + secondPhase)),
            new PairGate(both, 1 << second, both, Matrix2.Mix(angle, firstPhase - secondPhase)),
        ];
    }

    /// <summary>The exponential of <c>-i · angle · P</c>, where P is a product of Pauli operators, if all controls are 1.</summary>
    /// <param name="paulis">A letter for each target: I, X, Y or Z.</param>
    public static Gate Exponential(string paulis, ReadOnlySpan<int> targets, double angle, params ReadOnlySpan<int> controls)
    {
        var (flip, sign) = (0, 0);
        for (var i = 0; i < paulis.Length; i++)
        {
            if (paulis[i] is 'X' or 'Y')
                flip |= 1 << targets[i];

            if (paulis[i] is 'Z' or 'Y')
                sign |= 1 << targets[i];
        }

        return new PauliGate(flip, sign, MaskOf(controls), angle);
    }

    private static int MaskOf(ReadOnlySpan<int> qubits)
    {
        var mask = 0;
        foreach (var qubit in qubits)
            mask |= 1 << qubit;

        return mask;
    }
}
