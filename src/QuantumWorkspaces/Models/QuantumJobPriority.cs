using System.ComponentModel;

namespace QuantumWorkspaces;

/// <summary>Which jobs a target runs first.</summary>
/// <remarks>
/// The known values are those of the service's specification. The service may add values, which are kept as they are. Values are compared
/// ignoring case.
/// </remarks>
public readonly struct QuantumJobPriority : IEquatable<QuantumJobPriority>
{
    private readonly string? _value;

    /// <summary>Initializes a new instance with a value of the service.</summary>
    /// <param name="value">The value, such as <c>Standard</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public QuantumJobPriority(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The priority of a job that asks for none.</summary>
    public static QuantumJobPriority Standard { get; } = new("Standard");

    /// <summary>Before those with the standard priority, where the workspace may use it.</summary>
    public static QuantumJobPriority High { get; } = new("High");

    /// <summary>Determines whether two values are the same, ignoring case.</summary>
    public static bool operator ==(QuantumJobPriority left, QuantumJobPriority right) => left.Equals(right);

    /// <summary>Determines whether two values are different, ignoring case.</summary>
    public static bool operator !=(QuantumJobPriority left, QuantumJobPriority right) => !left.Equals(right);

    /// <summary>Converts a value of the service.</summary>
#pragma warning disable CA2225 // The constructor does the same.
    public static implicit operator QuantumJobPriority(string value) => new(value);
#pragma warning restore CA2225

    /// <inheritdoc/>
    public bool Equals(QuantumJobPriority other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is QuantumJobPriority other && Equals(other);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_value ?? "");

    /// <summary>Returns the value as the service writes it.</summary>
    public override string ToString() => _value ?? "";
}
