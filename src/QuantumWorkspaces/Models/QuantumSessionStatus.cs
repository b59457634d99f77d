using System.ComponentModel;

namespace QuantumWorkspaces;

/// <summary>How far a session is.</summary>
/// <remarks>
/// The known values are those of the service's specification. The service may add values, which are kept as they are. Values are compared
/// ignoring case.
/// </remarks>
public readonly struct QuantumSessionStatus : IEquatable<QuantumSessionStatus>
{
    private readonly string? _value;

    /// <summary>Initializes a new instance with a value of the service.</summary>
    /// <param name="value">The value, such as <c>Executing</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public QuantumSessionStatus(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The session is open; no job of it has run.</summary>
    public static QuantumSessionStatus Waiting { get; } = new("Waiting");

    /// <summary>The session is open; jobs of it run or have run.</summary>
    public static QuantumSessionStatus Executing { get; } = new("Executing");

    /// <summary>The session is open, and at least one of its jobs failed.</summary>
    public static QuantumSessionStatus FailuresSeen { get; } = new("Failure(s)");

    /// <summary>The session is closed, and none of its jobs failed.</summary>
    public static QuantumSessionStatus Succeeded { get; } = new("Succeeded");

    /// <summary>The session is closed, and at least one of its jobs failed.</summary>
    public static QuantumSessionStatus Failed { get; } = new("Failed");

    /// <summary>The service closed the session: no job came for ten minutes.</summary>
    public static QuantumSessionStatus TimedOut { get; } = new("TimedOut");

    /// <summary>Whether the session takes no more jobs. A session whose status this library does not know may take some.</summary>
    public bool IsFinal => this == Succeeded || this == Failed || this == TimedOut;

    /// <summary>Determines whether two values are the same, ignoring case.</summary>
    public static bool operator ==(QuantumSessionStatus left, QuantumSessionStatus right) => left.Equals(right);

    /// <summary>Determines whether two values are different, ignoring case.</summary>
    public static bool operator !=(QuantumSessionStatus left, QuantumSessionStatus right) => !left.Equals(right);

    /// <summary>Converts a value of the service.</summary>
#pragma warning disable CA2225 // The constructor does the same.
    public static implicit operator QuantumSessionStatus(string value) => new(value);
#pragma warning restore CA2225

    /// <inheritdoc/>
    public bool Equals(QuantumSessionStatus other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is QuantumSessionStatus other && Equals(other);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_value ?? "");

    /// <summary>Returns the value as the service writes it.</summary>
    public override string ToString() => _value ?? "";
}
