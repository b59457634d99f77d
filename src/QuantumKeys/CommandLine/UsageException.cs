namespace QuantumKeys.CommandLine;

/// <summary>What the user gave, on the command line or in environment variables, cannot be used. The message says what to change.</summary>
internal sealed class UsageException(string message) : Exception(message)
{
    /// <summary>The same for an error of the library about what it was given, with the option's name in place of the parameter's.</summary>
    public static UsageException From(Exception exception)
    {
        if (exception is not ArgumentException { ParamName: { } parameter })
            return new UsageException(exception.Message);

        var message = exception.Message.Replace($" (Parameter '{parameter}')", "", StringComparison.Ordinal);
        return new UsageException($"{OptionFor(parameter)}: {message}");
    }

    private static string OptionFor(string parameter) => parameter switch
    {
        "subscriptionId" => "--subscription",
        "resourceGroupName" => "--resource-group",
        "workspaceName" => "--workspace-name",
        "workspaceId" => "--workspace-id",
        _ => $"--{parameter}",
    };
}
