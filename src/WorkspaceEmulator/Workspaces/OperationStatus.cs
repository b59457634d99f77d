namespace WorkspaceEmulator.Workspaces;

/// <summary>Where an asynchronous operation stands. The names are what the service answers.</summary>
public enum OperationStatus
{
    /// <summary>Not finished: ask again.</summary>
    InProgress,

    /// <summary>Done: what was asked for holds.</summary>
    Succeeded,

    /// <summary>Ended with an error: all is as it was.</summary>
    Failed,

    /// <summary>Ended by somebody: all is as it was.</summary>
    Canceled,
}
