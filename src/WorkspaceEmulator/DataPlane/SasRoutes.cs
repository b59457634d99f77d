using System.Text.Json;
using System.Text.Json.Nodes;
using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Jobs;
using WorkspaceEmulator.Storage;

namespace WorkspaceEmulator.DataPlane;

/// <summary>Gives signed addresses to those who may use the workspace.</summary>
internal sealed class SasRoutes(DataPlaneAccess access, JobStores stores, JobSettings settings)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost(WorkspaceRoute.Pattern + "/storage/sasUri", AnswerAsync);

    private async Task AnswerAsync(HttpContext context)
    {
        if (await access.FindAsync(context) is not { } workspace || await RequestBody.ReadObjectAsync(context) is not { } body)
            return;

        // The name of a container matters where it is made; an address can be signed for any.
        var name = TextOf(body, "containerName");
        var blobName = TextOf(body, "blobName");
        if (blobName is null ? !ContainerName.IsValid(name) : name is not { Length: > 0 } || name.Contains('/') || blobName.Length == 0)
        {
            await Answer.ErrorAsync(context, StatusCodes.Status400BadRequest, "InvalidContainerName", ContainerName.Rule);
            return;
        }

        var account = stores.For(workspace).Account;
        var origin = new RequestOrigin(context.Request);
        var address = new BlobAddress(account.Name, name!, blobName);

        // Newer versions make the container, so that clients need no right to do that.
        if (blobName is null && new JobVersion(context.Request, workspace).IsOf2026 && account.GetOrCreate(name!) is null)
        {
            const string message = "The emulator holds no more containers: delete jobs, or start it again.";
            await Answer.ErrorAsync(context, StatusCodes.Status507InsufficientStorage, "InsufficientStorage", message);
            return;
        }

        var lifetime = settings.SignatureLifetime;
        var signature = blobName is null
            ? account.Signer.ForAccount("rwlac", lifetime, origin.IsSecure)
            : account.Signer.ForBlob(name!, blobName, "rcw", lifetime);
        await Answer.JsonAsync(context, new JsonObject { ["sasUri"] = $"{origin.LinkTo(address.Path)}?{signature}" });
    }

    private static string? TextOf(JsonObject body, string name) =>
        body[name] is { } value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
