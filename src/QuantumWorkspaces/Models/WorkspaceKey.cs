using System.Diagnostics;
using System.Globalization;

namespace QuantumWorkspaces;

/// <summary>An access key of a workspace. It grants the whole workspace to whoever holds it.</summary>
/// <remarks>
/// What is secret comes from methods, never from properties: so it does not show in a debugger, in JSON, in a structured log or in the text of a record that
/// holds this object.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class WorkspaceKey
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _key;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _connectionString;

    internal WorkspaceKey(WorkspaceKeyKinds kind, DateTimeOffset? createdOn, string key, string? connectionString)
    {
        Kind = kind;
        CreatedOn = createdOn;
        _key = key;
        _connectionString = connectionString;
    }

    /// <summary>Which of the two it is.</summary>
    public WorkspaceKeyKinds Kind { get; }

    /// <summary>When the key was made; null if the service does not say.</summary>
    public DateTimeOffset? CreatedOn { get; }

    /// <summary>The key itself. Keep it out of source code, logs and clear text.</summary>
    public string GetKey() => _key;

    /// <summary>The connection string with the key, as the service writes it; null if it gives none. Keep it out of source code, logs and clear text.</summary>
    public string? GetConnectionString() => _connectionString;

    /// <summary>Which key it is and when it was made, such as <c>Primary key, created 2026-11-25 10:00:00Z</c>; nothing of the key.</summary>
    public override string ToString() => CreatedOn is { } time
        ? string.Format(CultureInfo.InvariantCulture, "{0} key, created {1:u}", Kind, time)
        : $"{Kind} key";
}
