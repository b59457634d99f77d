using System.ComponentModel;

namespace QuantumWorkspaces;

/// <summary>Whether a target accepts jobs.</summary>
/// <remarks>
/// The known values are those of the service's specification. The service may add values, which are kept as they are. Values are compared
/// ignoring case.
/// </remarks>
public readonly struct TargetAvailability : IEquatable<TargetAvailability>
{
    private readonly string? _value;

    /// <summary>Initializes a new instance with a value of the service.</summary>
    /// <param name="value">The value, such as <c>Available</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public TargetAvailability(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The target accepts and runs jobs.</summary>
    public static TargetAvailability Available { get; } = new("Available");

    /// <summary>The target accepts jobs, but runs them more slowly or less reliably than usual.</summary>
    public static TargetAvailability Degraded { get; } = new("Degraded");

    /// <summary>The target does not run jobs at the moment.</summary>
    public static TargetAvailability Unavailable { get; } = new("Unavailable");

    /// <summary>Determines whether two values are the same, ignoring case.</summary>
    public static bool operator ==(TargetAvailability left, TargetAvailability right) => left.Equals(right);

    /// <summary>Determines whether two values are different, ignoring case.</summary>
    public static bool operator !=(TargetAvailability left, TargetAvailability right) => !left.Equals(right);

    /// <summary>Converts a value of the service.</summary>
#pragma warning disable CA2225 // The constructor does the same.
    public static implicit operator TargetAvailability(string value) => new(value);
#pragma warning restore CA2225

    /// <inheritdoc/>
    public bool Equals(TargetAvailability other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is TargetAvailability other && Equals(other);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_value ?? "");

    /// <summary>Returns the value as the service writes it.</summary>
    public override string ToString() => _value ?? "";
}
