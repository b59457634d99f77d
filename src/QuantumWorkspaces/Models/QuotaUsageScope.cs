using System.ComponentModel;

namespace QuantumWorkspaces;

/// <summary>Whose usage is counted.</summary>
/// <remarks>
/// The known values are those of the service's specification. The service may add values, which are kept as they are. Values are compared
/// ignoring case.
/// </remarks>
public readonly struct QuotaUsageScope : IEquatable<QuotaUsageScope>
{
    private readonly string? _value;

    /// <summary>Initializes a new instance with a value of the service.</summary>
    /// <param name="value">The value, such as <c>Target</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public QuotaUsageScope(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The usage of a target.</summary>
    public static QuotaUsageScope Target { get; } = new("Target");

    /// <summary>The usage of a target by the subscription.</summary>
    public static QuotaUsageScope SubscriptionTarget { get; } = new("SubscriptionTarget");

    /// <summary>The usage of a target by the workspace.</summary>
    public static QuotaUsageScope WorkspaceTarget { get; } = new("WorkspaceTarget");

    /// <summary>Determines whether two values are the same, ignoring case.</summary>
    public static bool operator ==(QuotaUsageScope left, QuotaUsageScope right) => left.Equals(right);

    /// <summary>Determines whether two values are different, ignoring case.</summary>
    public static bool operator !=(QuotaUsageScope left, QuotaUsageScope right) => !left.Equals(right);

    /// <summary>Converts a value of the service.</summary>
#pragma warning disable CA2225 // The constructor does the same.
    public static implicit operator QuotaUsageScope(string value) => new(value);
#pragma warning restore CA2225

    /// <inheritdoc/>
    public bool Equals(QuotaUsageScope other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is QuotaUsageScope other && Equals(other);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_value ?? "");

    /// <summary>Returns the value as the service writes it.</summary>
    public override string ToString() => _value ?? "";
}
