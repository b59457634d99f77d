namespace WorkspaceEmulator.Jobs;

/// <summary>Where the results of a job are.</summary>
internal static class OutputBlob
{
    /// <summary>One name for what the service translates, another for what it passes on as the provider has written it.</summary>
    public static string NameFor(JobRequest request) =>
        request.OutputDataFormat?.StartsWith("microsoft.", StringComparison.Ordinal) is true ? "outputData" : "rawOutputData";
}
