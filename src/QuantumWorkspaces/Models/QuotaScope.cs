using System.ComponentModel;

namespace QuantumWorkspaces;

/// <summary>
/// Whose use a quota counts. The known values are those of the service's specification; the service may add others, which are kept as
/// they are. Case does not matter.
/// </summary>
public readonly struct QuotaScope : IEquatable<QuotaScope>
{
    private readonly string? _value;

    /// <summary>Makes one of the service's word.</summary>
    /// <param name="value">The word, such as <c>Workspace</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public QuotaScope(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The use of the workspace.</summary>
    public static QuotaScope Workspace { get; } = new("Workspace");

    /// <summary>The use of all workspaces of the subscription.</summary>
    public static QuotaScope Subscription { get; } = new("Subscription");

    /// <summary>Compares, ignoring case.</summary>
    public static bool operator ==(QuotaScope left, QuotaScope right) => left.Equals(right);

    /// <summary>Compares, ignoring case.</summary>
    public static bool operator !=(QuotaScope left, QuotaScope right) => !left.Equals(right);

    /// <summary>Makes one of the service's word.</summary>
#pragma warning disable CA2225 // The constructor is the alternate.
    public static implicit operator QuotaScope(string value) => new(value);
#pragma warning restore CA2225

    /// <inheritdoc/>
    public bool Equals(QuotaScope other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is QuotaScope other && Equals(other);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_value ?? "");

    /// <summary>The service's word.</summary>
    public override string ToString() => _value ?? "";
}
