using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.Hosting;

/// <summary>The path of a workspace, the same on both planes. Routing compares it without regard to case, as Azure does.</summary>
internal static class WorkspaceRoute
{
    public const string Pattern =
        "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Quantum/workspaces/{workspaceName}";

    public static WorkspaceName NameFrom(HttpContext context) =>
        new(Value(context, "subscriptionId"), Value(context, "resourceGroupName"), Value(context, "workspaceName"));

    public static string Value(HttpContext context, string name) => context.GetRouteValue(name) as string ?? "";

    public static Task AnswerNotFoundAsync(HttpContext context)
    {
        var name = NameFrom(context);
        return Answer.ErrorAsync(
            context,
            StatusCodes.Status404NotFound,
            "ResourceNotFound",
            $"The Resource 'Microsoft.Quantum/workspaces/{name.Name}' under resource group '{name.ResourceGroupName}' was not found.");
    }
}
