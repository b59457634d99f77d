using System.Text.RegularExpressions;

namespace QuantumKeys.CommandLine;

/// <summary>What the user gave, on the command line or in environment variables, cannot be used. The message says what to change.</summary>
internal sealed partial class UsageException(string message) : ReportedException(message)
{
    /// <summary>The same for an error of the client about what it was given, with options in place of its parameters.</summary>
    public static UsageException From(Exception exception)
    {
        var parameter = (exception as ArgumentException)?.ParamName;
        var withoutParameter = exception.Message.Replace($" (Parameter '{parameter}')", "", StringComparison.Ordinal);
        var message = Parameter().Replace(withoutParameter, OptionFor);
        return new UsageException(parameter is null ? message : $"{Parameter().Replace(parameter, OptionFor)}: {message}");
    }

    private static string OptionFor(Match parameter) => parameter.Value switch
    {
        "subscriptionId" => "--subscription",
        "resourceGroupName" => "--resource-group",
        "workspaceName" => "--workspace-name",
        _ => "--workspace-id",
    };

    [GeneratedRegex(@"\b(subscriptionId|resourceGroupName|workspaceName|workspaceId)\b")]
    private static partial Regex Parameter();
}
