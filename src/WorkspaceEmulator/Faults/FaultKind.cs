namespace WorkspaceEmulator.Faults;

/// <summary>What goes wrong.</summary>
public enum FaultKind
{
    /// <summary>An error is returned.</summary>
    /// <remarks>
    /// With <see cref="Fault.Status"/>, <see cref="Fault.Code"/>, <see cref="Fault.Message"/> and <see cref="Fault.RetryAfter"/>.
    /// </remarks>
    Error,

    /// <summary>Nothing but the <see cref="Fault.Delay"/>: the right answer comes late.</summary>
    Delay,

    /// <summary>The connection ends before anything is answered.</summary>
    Abort,

    /// <summary>The connection ends in the middle of the answer's body, after a status and headers that promise all of it.</summary>
    CutOff,

    /// <summary>The asynchronous operation that the request starts ends as failed.</summary>
    OperationFails,

    /// <summary>The asynchronous operation that the request starts ends as cancelled.</summary>
    OperationIsCanceled,
}
