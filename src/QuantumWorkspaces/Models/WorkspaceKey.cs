using System.Diagnostics;
using System.Globalization;

namespace QuantumWorkspaces;

/// <summary>An access key of a workspace. It gives whoever has it full access to the workspace.</summary>
/// <remarks>
/// Secrets come from methods, never from properties. So they do not appear in a debugger, in JSON, in a structured log, or in the text of a
/// record that contains this object.
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

    /// <summary>Whether this is the primary or the secondary key.</summary>
    public WorkspaceKeyKinds Kind { get; }

    /// <summary>When the key was created; null if the service does not say.</summary>
    public DateTimeOffset? CreatedOn { get; }

    /// <summary>Gets the key itself. Keep it out of source code, logs and clear text.</summary>
    public string GetKey() => _key;

    /// <summary>Gets the connection string that contains the key. Keep it out of source code, logs and clear text.</summary>
    /// <returns>The connection string as the service writes it; null if the service gives none.</returns>
    public string? GetConnectionString() => _connectionString;

    /// <summary>Returns a text such as <c>Primary key, created 2026-11-25 10:00:00Z</c>, without the key.</summary>
    public override string ToString() => CreatedOn is { } time
        ? string.Format(CultureInfo.InvariantCulture, "{0} key, created {1:u}", Kind, time) : $"{Kind} key";
}
