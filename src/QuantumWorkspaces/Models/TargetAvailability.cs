using System.ComponentModel;

namespace QuantumWorkspaces;

/// <summary>
/// Whether a target takes jobs. The known values are those of the service's specification; the service may add others, which are
/// kept as they are. Case does not matter.
/// </summary>
public readonly struct TargetAvailability : IEquatable<TargetAvailability>
{
    private readonly string? _value;

    /// <summary>Makes one of the service's word.</summary>
    /// <param name="value">The word, such as <c>Available</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public TargetAvailability(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The target takes and runs jobs.</summary>
    public static TargetAvailability Available { get; } = new("Available");

    /// <summary>The target takes jobs, but runs them more slowly or less reliably than it should.</summary>
    public static TargetAvailability Degraded { get; } = new("Degraded");

    /// <summary>The target does not run jobs at present.</summary>
    public static TargetAvailability Unavailable { get; } = new("Unavailable");

    /// <summary>Compares, ignoring case.</summary>
    public static bool operator ==(TargetAvailability left, TargetAvailability right) => left.Equals(right);

    /// <summary>Compares, ignoring case.</summary>
    public static bool operator !=(TargetAvailability left, TargetAvailability right) => !left.Equals(right);

    /// <summary>Makes one of the service's word.</summary>
#pragma warning disable CA2225 // The constructor is the alternate.
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

    /// <summary>The service's word.</summary>
    public override string ToString() => _value ?? "";
}
