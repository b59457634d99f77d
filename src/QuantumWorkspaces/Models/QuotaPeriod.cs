using System.ComponentModel;

namespace QuantumWorkspaces;

/// <summary>
/// After what time a quota counts anew. The known values are those of the service's specification; the service may add others, which are kept as
/// they are. Case does not matter.
/// </summary>
public readonly struct QuotaPeriod : IEquatable<QuotaPeriod>
{
    private readonly string? _value;

    /// <summary>Makes one of the service's word.</summary>
    /// <param name="value">The word, such as <c>None</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public QuotaPeriod(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>Never: what is counted is what is in use now.</summary>
    public static QuotaPeriod None { get; } = new("None");

    /// <summary>With each month.</summary>
    public static QuotaPeriod Monthly { get; } = new("Monthly");

    /// <summary>Compares, ignoring case.</summary>
    public static bool operator ==(QuotaPeriod left, QuotaPeriod right) => left.Equals(right);

    /// <summary>Compares, ignoring case.</summary>
    public static bool operator !=(QuotaPeriod left, QuotaPeriod right) => !left.Equals(right);

    /// <summary>Makes one of the service's word.</summary>
#pragma warning disable CA2225 // The constructor is the alternate.
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

    /// <summary>The service's word.</summary>
    public override string ToString() => _value ?? "";
}
