using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using WorkspaceEmulator.Faults;
using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Jobs;
using WorkspaceEmulator.Workspaces;

namespace WorkspaceEmulator.Control;

/// <summary>What Azure does not have: a description of the emulator, and faults. For programs on the same machine; no keys.</summary>
internal sealed class ControlRoutes(Emulator emulator)
{
    public const string Root = "/emulator";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly string WhatFaultsAre =
        $"Faults are a JSON list of objects with method, pathContains, skip, times, "
        + $"kind ({string.Join(", ", Enum.GetNames<FaultKind>())}), moment ({string.Join(", ", Enum.GetNames<FaultMoment>())}), "
        + "status, code, message, retryAfter (whole seconds), delay (00:00:01.5), jobStatus and output; none of them has to be there.";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Root, context => WhenLocalAsync(context, DescribeAsync));
        routes.MapGet(Root + "/faults", context => WhenLocalAsync(context, ListFaultsAsync));
        routes.MapPost(Root + "/faults", context => WhenLocalAsync(context, AddFaultsAsync));
        routes.MapDelete(Root + "/faults", context => WhenLocalAsync(context, ClearFaultsAsync));
        routes.MapPost(Root + "/tokens/expire", context => WhenLocalAsync(context, ExpireTokensAsync));
        routes.MapPost(Root + "/signatures/expire", context => WhenLocalAsync(context, ExpireSignaturesAsync));
        routes.MapGet(Root + "/jobs", context => WhenLocalAsync(context, DescribeJobsAsync));
        routes.MapPut(Root + "/jobs", context => WhenLocalAsync(context, SetJobsAsync));
    }

    /// <summary>Answers only requests from this machine to this machine.</summary>
    /// <remarks>Otherwise a page in a browser, with a name of its own for 127.0.0.1, could read the answer.</remarks>
    private static Task WhenLocalAsync(HttpContext context, RequestDelegate answer)
    {
        var isLocal = context.Connection.RemoteIpAddress is { } address
            && IPAddress.IsLoopback(address)
            && new RequestOrigin(context.Request).IsLoopback;
        return isLocal
            ? answer(context)
            : Answer.ErrorAsync(context, StatusCodes.Status403Forbidden, "Forbidden", "This is for the same machine only.");
    }

    private Task DescribeAsync(HttpContext context) => Answer.JsonAsync(context, new JsonObject
    {
        ["endpoint"] = emulator.Endpoint.AbsoluteUri,
        ["secureEndpoint"] = emulator.SecureEndpoint.AbsoluteUri,
        ["certificateAuthority"] = emulator.CertificateAuthority,
        ["subscriptionId"] = SampleWorkspace.SubscriptionId,
        ["resourceGroupName"] = SampleWorkspace.ResourceGroupName,
        ["workspaceName"] = SampleWorkspace.Name,
        ["identityEndpoint"] = emulator.IdentityEndpoint.AbsoluteUri,
        ["identityHeader"] = emulator.IdentityHeader,
    });

    private Task ListFaultsAsync(HttpContext context) =>
        Answer.JsonAsync(context, JsonSerializer.Serialize(emulator.Faults.Remaining, Json));

    private async Task AddFaultsAsync(HttpContext context)
    {
        // A browser asks before it sends this type to another site, and is told nothing.
        if (!context.Request.HasJsonContentType())
        {
            const string message = "Faults are a list in application/json.";
            await Answer.ErrorAsync(context, StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", message);
            return;
        }

        try
        {
            var faults = await JsonSerializer.DeserializeAsync<List<Fault?>>(context.Request.Body, Json, context.RequestAborted) ?? [];
            if (faults.Exists(fault => fault is not { IsValid: true }))
            {
                await RefuseAsync(context, Fault.Rules);
                return;
            }

            if (faults.Count + emulator.Faults.Remaining.Count > FaultList.Most)
            {
                await RefuseAsync(context, $"There can be {FaultList.Most} faults at once.");
                return;
            }

            faults.ForEach(fault => emulator.Faults.Add(fault!));
            await ListFaultsAsync(context);
        }
        catch (JsonException exception)
        {
            await RefuseAsync(context, $"{(exception.Path is { } path ? $"What stands at {path} is wrong. " : "")}{WhatFaultsAre}");
        }
    }

    private static Task RefuseAsync(HttpContext context, string message) =>
        Answer.ErrorAsync(context, StatusCodes.Status400BadRequest, "InvalidRequestContent", message);

    private Task ClearFaultsAsync(HttpContext context)
    {
        emulator.Faults.Clear();
        return NoContent(context);
    }

    private Task ExpireTokensAsync(HttpContext context)
    {
        emulator.Tokens.ExpireAll();
        return NoContent(context);
    }

    private Task ExpireSignaturesAsync(HttpContext context)
    {
        emulator.ExpireSignatures();
        return NoContent(context);
    }

    private Task DescribeJobsAsync(HttpContext context) => Answer.JsonAsync(context, JsonSerializer.Serialize(emulator.Jobs, Json));

    private async Task SetJobsAsync(HttpContext context)
    {
        const string form = "The settings of jobs are an object like the one that GET returns; what is left out gets its default.";
        try
        {
            var settings = context.Request.HasJsonContentType()
                ? await JsonSerializer.DeserializeAsync<JobSettings>(context.Request.Body, Json, context.RequestAborted)
                : null;
            if (settings is not { IsValid: true })
            {
                await RefuseAsync(context, form + " Times are not negative, and shorter than a year.");
                return;
            }

            emulator.Jobs.Set(settings);
            await DescribeJobsAsync(context);
        }
        catch (JsonException)
        {
            await RefuseAsync(context, form);
        }
    }

    private static Task NoContent(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
