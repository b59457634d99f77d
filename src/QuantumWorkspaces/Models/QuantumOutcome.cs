namespace QuantumWorkspaces;

/// <summary>What one shot gave.</summary>
public sealed class QuantumOutcome
{
    internal QuantumOutcome(string text, string display, bool hasLostQubits = false, QuantumJobError? error = null) =>
        (Text, Display, HasLostQubits, Error) = (text, display, hasLostQubits, error);

    /// <summary>
    /// The bits, the first qubit or the first bit of a register first, such as <c>01</c>; <c>-</c> is a qubit that was lost. Registers,
    /// and the parts of what a program returns, are separated by spaces. What are no bits is here as the service writes it.
    /// </summary>
    public string Text { get; }

    /// <summary>The outcome as the service writes it, such as <c>[0, 1]</c>, or for IonQ <c>2</c>.</summary>
    public string Display { get; }

    /// <summary>Whether a qubit was lost on the way.</summary>
    public bool HasLostQubits { get; }

    /// <summary>Why the shot failed; null if it did not.</summary>
    public QuantumJobError? Error { get; }

    /// <summary>Returns <see cref="Text"/>.</summary>
    public override string ToString() => VisibleText.Of(Text);
}
