using System.Globalization;
using System.Text.Json.Nodes;
using WorkspaceEmulator.Faults;
using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.ManagementPlane;

/// <summary>Asynchronous operations: where a client is sent to ask for one, and what it is told there.</summary>
internal sealed class OperationRoutes(WorkspaceStore workspaces, ManagementAccess access, EmulatorOptions options)
{
    private const string Statuses = "operationStatuses";
    private const string Results = "operationResults";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Pattern(Statuses), AnswerStatusAsync);
        routes.MapGet(Pattern(Results), AnswerResultAsync);
    }

    /// <summary>How the operation that this request starts will go.</summary>
    public OperationPlan PlanFor(HttpContext context) =>
        new(options.OperationPolls, options.OperationDuration, FaultMiddleware.OutcomeFor(context));

    /// <summary>Tells the client where to ask for the operation that its request has started.</summary>
    public void Announce(HttpContext context, EmulatedWorkspace workspace, string operationId)
    {
        workspaces.AddOperation(operationId, workspace);
        var headers = context.Response.Headers;
        headers["Azure-AsyncOperation"] = Link(context, workspace, Statuses, operationId);
        headers.Location = Link(context, workspace, Results, operationId);
        AddRetryAfter(context);
    }

    private async Task AnswerStatusAsync(HttpContext context)
    {
        if (await FindAsync(context) is not var (_, operation))
            return;

        var answer = new JsonObject
        {
            ["id"] = context.Request.Path.Value,
            ["name"] = operation.Id,
            ["status"] = operation.Status.ToString(),
            ["startTime"] = operation.StartTime.UtcDateTime.ToString("O"),
        };
        if (operation.EndTime is { } endTime)
            answer["endTime"] = endTime.UtcDateTime.ToString("O");

        if (operation.Status is OperationStatus.Failed or OperationStatus.Canceled)
            answer["error"] = new JsonObject { ["code"] = ErrorCode(operation), ["message"] = ErrorMessage(operation) };

        if (operation.Status == OperationStatus.InProgress)
            AddRetryAfter(context);

        await Answer.JsonAsync(context, answer);
    }

    /// <summary>What <c>Location</c> leads to: 202 while the operation goes on, then what a read of the workspace would answer.</summary>
    private async Task AnswerResultAsync(HttpContext context)
    {
        if (await FindAsync(context) is not var (workspace, operation))
            return;

        if (operation.Status == OperationStatus.InProgress)
        {
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            context.Response.Headers.Location = Link(context, workspace, Results, operation.Id);
            AddRetryAfter(context);
        }
        else if (operation.Status != OperationStatus.Succeeded)
        {
            await Answer.ErrorAsync(context, StatusCodes.Status409Conflict, ErrorCode(operation), ErrorMessage(operation));
        }
        else if (workspaces.TryFind(workspace.Name, out var current))
        {
            await Answer.JsonAsync(context, current.Resource(new RequestOrigin(context.Request).DataPlane));
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
    }

    private async Task<(EmulatedWorkspace Workspace, OperationAnswer Operation)?> FindAsync(HttpContext context)
    {
        if (!await access.IsGrantedAsync(context))
            return null;

        var id = WorkspaceRoute.Value(context, "operationId");
        if (workspaces.TryFindOperation(id, out var workspace)
            && workspace.Name.SubscriptionId.Equals(WorkspaceRoute.Value(context, "subscriptionId"), StringComparison.OrdinalIgnoreCase)
            && workspace.Poll(id) is { } operation)
        {
            return (workspace, operation);
        }

        await Answer.ErrorAsync(context, StatusCodes.Status404NotFound, "OperationNotFound", "There is no such operation.");
        return null;
    }

    private void AddRetryAfter(HttpContext context) =>
        context.Response.Headers.RetryAfter = ((int)options.OperationRetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    private static string Link(HttpContext context, EmulatedWorkspace workspace, string kind, string operationId)
    {
        var location = LocationName.Normalize(workspace.Location);
        var path = $"/subscriptions/{workspace.Name.SubscriptionId}/providers/Microsoft.Quantum/locations/{location}/{kind}/{operationId}";
        return new RequestOrigin(context.Request).LinkTo($"{path}?api-version={ApiVersions.Of(context.Request)}");
    }

    private static string Pattern(string kind) =>
        $"/subscriptions/{{subscriptionId}}/providers/Microsoft.Quantum/locations/{{location}}/{kind}/{{operationId}}";

    private static string ErrorCode(OperationAnswer operation) =>
        operation.Status == OperationStatus.Canceled ? "OperationCanceled" : "ProvisioningFailed";

    private static string ErrorMessage(OperationAnswer operation) =>
        operation.Status == OperationStatus.Canceled ? "The operation was canceled." : "The workspace could not be updated.";
}
