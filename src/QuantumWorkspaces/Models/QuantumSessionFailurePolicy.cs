using System.ComponentModel;

namespace QuantumWorkspaces;

/// <summary>What becomes of a session when one of its jobs fails.</summary>
/// <remarks>
/// The known values are those of the service's specification. The service may add values, which are kept as they are. Values are compared
/// ignoring case.
/// </remarks>
public readonly struct QuantumSessionFailurePolicy : IEquatable<QuantumSessionFailurePolicy>
{
    private readonly string? _value;

    /// <summary>Initializes a new instance with a value of the service.</summary>
    /// <param name="value">The value, such as <c>Abort</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public QuantumSessionFailurePolicy(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The session fails, its other jobs are cancelled, and it takes no more. This is the service's default.</summary>
    public static QuantumSessionFailurePolicy Abort { get; } = new("Abort");

    /// <summary>The session goes on.</summary>
    public static QuantumSessionFailurePolicy Continue { get; } = new("Continue");

    /// <summary>Determines whether two values are the same, ignoring case.</summary>
    public static bool operator ==(QuantumSessionFailurePolicy left, QuantumSessionFailurePolicy right) => left.Equals(right);

    /// <summary>Determines whether two values are different, ignoring case.</summary>
    public static bool operator !=(QuantumSessionFailurePolicy left, QuantumSessionFailurePolicy right) => !left.Equals(right);

    /// <summary>Converts a value of the service.</summary>
#pragma warning disable CA2225 // The constructor does the same.
    public static implicit operator QuantumSessionFailurePolicy(string value) => new(value);
#pragma warning restore CA2225

    /// <inheritdoc/>
    public bool Equals(QuantumSessionFailurePolicy other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is QuantumSessionFailurePolicy other && Equals(other);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_value ?? "");

    /// <summary>Returns the value as the service writes it.</summary>
    public override string ToString() => _value ?? "";
}
