namespace WorkspaceEmulator.Circuits.OpenQasm;

/// <summary>The registers of one kind: their bits are numbered through, in the order in which they are declared.</summary>
internal sealed class QasmRegisters(int mostBits)
{
    private readonly List<ClassicalRegister> _registers = [];

    public IReadOnlyList<ClassicalRegister> All => _registers;

    public int Count { get; private set; }

    /// <summary>Whether there is one of this name.</summary>
    public bool Contains(string name) => _registers.Exists(register => register.Name == name);

    public void Declare(QasmTokens tokens, Func<string, bool> isTaken)
    {
        var name = tokens.TakeName();
        if (isTaken(name))
            throw tokens.Fault($"'{name}' is declared twice.");

        tokens.Take("[");
        var length = tokens.TakeNumber();
        tokens.Take("]");
        tokens.Take(";");
        if (length == 0 || length > mostBits - Count)
            throw tokens.Fault($"The register '{name}' has {length} bits; the emulator takes 1 to {mostBits} in all.");

        _registers.Add(new ClassicalRegister(name, Count, length));
        Count += length;
    }

    /// <summary>One bit of a register, or all of it.</summary>
    public int[] TakeBits(QasmTokens tokens)
    {
        var name = tokens.TakeName();
        if (_registers.Find(register => register.Name == name) is not { } register)
            throw tokens.Fault($"There is no register '{name}' of this kind.");

        if (!tokens.TryTake("["))
            return [.. Enumerable.Range(register.Start, register.Length)];

        var index = tokens.TakeNumber();
        if (index >= register.Length)
            throw tokens.Fault($"The register '{name}' has no bit {index}.");

        tokens.Take("]");
        return [register.Start + index];
    }
}
