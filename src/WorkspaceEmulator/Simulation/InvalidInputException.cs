namespace WorkspaceEmulator.Simulation;

/// <summary>An input that cannot be executed. The message goes to the client, as the reason why its job has failed.</summary>
internal sealed class InvalidInputException(string message, string code = "InvalidInputData") : Exception(message)
{
    /// <summary>The code of the failed job.</summary>
    public string Code { get; } = code;
}
