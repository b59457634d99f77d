using System.ComponentModel;

namespace QuantumWorkspaces;

/// <summary>When a quota is reset.</summary>
/// <remarks>
/// The known values are those of the service's specification. The service may add values, which are kept as they are. Values are compared
/// ignoring case.
/// </remarks>
public readonly struct QuotaPeriod : IEquatable<QuotaPeriod>
{
    private readonly string? _value;

    /// <summary>Initializes a new instance with a value of the service.</summary>
    /// <param name="value">The value, such as <c>None</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public QuotaPeriod(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>Never: the quota limits what is in use at the same time.</summary>
    public static QuotaPeriod None { get; } = new("None");

    /// <summary>Every month.</summary>
    public static QuotaPeriod Monthly { get; } = new("Monthly");

    /// <summary>Determines whether two values are the same, ignoring case.</summary>
    public static bool operator ==(QuotaPeriod left, QuotaPeriod right) => left.Equals(right);

    /// <summary>Determines whether two values are different, ignoring case.</summary>
    public static bool operator !=(QuotaPeriod left, QuotaPeriod right) => !left.Equals(right);

    /// <summary>Converts a value of the service.</summary>
#pragma warning disable CA2225 // The constructor does the same.
    public static implicit operator QuotaPeriod(string value) => new(value);
#pragma warning restore CA2225

    /// <inheritdoc/>
    public bool Equals(QuotaPeriod other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is QuotaPeriod other && Equals(other);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_value ?? "");

    /// <summary>Returns the value as the service writes it.</summary>
    public override string ToString() => _value ?? "";
}
