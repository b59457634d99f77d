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

    /// <summary>The job that the request makes fails.</summary>
    /// <remarks>With <see cref="Fault.Code"/> and <see cref="Fault.Message"/>, or with nulls.</remarks>
    JobFails,

    /// <summary>The job that the request makes succeeds, and its output is <see cref="Fault.Output"/>; null: there will be none.</summary>
    JobOutput,

    /// <summary>The job that the request reads is said to have the status <see cref="Fault.JobStatus"/>.</summary>
    JobStatus,

    /// <summary>The list that the request reads has no link to its next page.</summary>
    NoNextLink,

    /// <summary>The link to the next page of the list that the request reads leads to another host.</summary>
    ForeignNextLink,
}
