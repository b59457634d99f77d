using System.ComponentModel;

namespace QuantumWorkspaces;

/// <summary>How far a job is.</summary>
/// <remarks>
/// The known values are those of the service's specification. The service may add values, which are kept as they are. Values are compared
/// ignoring case.
/// </remarks>
public readonly struct QuantumJobStatus : IEquatable<QuantumJobStatus>
{
    private readonly string? _value;

    /// <summary>Initializes a new instance with a value of the service.</summary>
    /// <param name="value">The value, such as <c>Executing</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public QuantumJobStatus(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The job waits for its turn, in the words of newer workspaces.</summary>
    public static QuantumJobStatus Queued { get; } = new("Queued");

    /// <summary>The job waits for its turn, in the words of older workspaces.</summary>
    public static QuantumJobStatus Waiting { get; } = new("Waiting");

    /// <summary>The job runs.</summary>
    public static QuantumJobStatus Executing { get; } = new("Executing");

    /// <summary>Somebody wants the job cancelled.</summary>
    public static QuantumJobStatus CancellationRequested { get; } = new("CancellationRequested");

    /// <summary>The job is being cancelled. It may still complete.</summary>
    public static QuantumJobStatus Cancelling { get; } = new("Cancelling");

    /// <summary>The job has run, and its output is being written.</summary>
    public static QuantumJobStatus Finishing { get; } = new("Finishing");

    /// <summary>The job is complete, in the words of newer workspaces.</summary>
    public static QuantumJobStatus Completed { get; } = new("Completed");

    /// <summary>The job is complete, in the words of older workspaces.</summary>
    public static QuantumJobStatus Succeeded { get; } = new("Succeeded");

    /// <summary>The job failed: <see cref="QuantumJob.Error"/> says why.</summary>
    public static QuantumJobStatus Failed { get; } = new("Failed");

    /// <summary>The job was cancelled.</summary>
    public static QuantumJobStatus Cancelled { get; } = new("Cancelled");

    /// <summary>Whether the job is complete: <see cref="Succeeded"/> or <see cref="Completed"/>.</summary>
    public bool IsSuccess => this == Succeeded || this == Completed;

    /// <summary>Whether the status does not change any more. A status that this library does not know can change.</summary>
    public bool IsFinal => IsSuccess || this == Failed || this == Cancelled;

    /// <summary>Determines whether two values are the same, ignoring case.</summary>
    public static bool operator ==(QuantumJobStatus left, QuantumJobStatus right) => left.Equals(right);

    /// <summary>Determines whether two values are different, ignoring case.</summary>
    public static bool operator !=(QuantumJobStatus left, QuantumJobStatus right) => !left.Equals(right);

    /// <summary>Converts a value of the service.</summary>
#pragma warning disable CA2225 // The constructor does the same.
    public static implicit operator QuantumJobStatus(string value) => new(value);
#pragma warning restore CA2225

    /// <inheritdoc/>
    public bool Equals(QuantumJobStatus other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is QuantumJobStatus other && Equals(other);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_value ?? "");

    /// <summary>Returns the value as the service writes it.</summary>
    public override string ToString() => _value ?? "";
}
