using WorkspaceEmulator.Storage;

namespace WorkspaceEmulator.Jobs;

/// <summary>Finds out what an input is, calculates it, and writes what was asked for.</summary>
internal static class JobEngine
{
    public static JobOutcome Run(string id, JobRequest request, StoredBlob input, Func<bool> isAbandoned) =>
        new(new JobError("InvalidInputData", $"The emulator does not execute '{request.InputDataFormat}'."));
}
