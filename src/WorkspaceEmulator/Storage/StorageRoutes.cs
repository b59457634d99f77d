using System.Globalization;
using WorkspaceEmulator.Hosting;

namespace WorkspaceEmulator.Storage;

/// <summary>The blob endpoint: what the clients of Azure Quantum use of Azure Storage.</summary>
/// <remarks>The account stands in the path, as for the storage emulators that clients know.</remarks>
internal sealed class StorageRoutes(Func<string, StorageAccount?> findAccount, TimeProvider clock)
{
    public const string AccountPrefix = "devstoreaccount";
    public const int LongestBlob = 64 << 20;

    private const string Container = "/" + AccountPrefix + "{number:int}/{container}";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.Map(Container, context => AnswerAsync(context, AnswerContainerAsync));
        routes.Map(Container + "/{**blob}", context => AnswerAsync(context, AnswerBlobAsync));
    }

    /// <summary>Whether a request is one for storage, which words its errors in its own way.</summary>
    public static bool IsFor(HttpRequest request) =>
        request.Path.Value?.StartsWith("/" + AccountPrefix, StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Lets a blob be longer than other bodies may be. It stands before everything that reads a body.</summary>
    public static Task AllowLongBodiesAsync(HttpContext context, RequestDelegate next)
    {
        if (IsFor(context.Request))
            RequestBody.Limit(context, LongestBlob);

        return next(context);
    }

    private Task AnswerAsync(HttpContext context, Func<HttpContext, StorageAccount, Task> answer) =>
        findAccount(AccountPrefix + WorkspaceRoute.Value(context, "number")) is { } account
            ? answer(context, account)
            : StorageAnswer.RefuseAsync(context, StorageRefusal.AuthenticationFailed);

    /// <summary>Whether the address opens what is asked for; if not, it has been answered.</summary>
    private static async Task<bool> IsOpenedAsync(HttpContext context, StorageAccount account, StorageDemand demand)
    {
        var isSecure = new RequestOrigin(context.Request).IsSecure;
        if (account.Signer.RefusalOf(demand, context.Request.Query, isSecure) is not { } refusal)
            return true;

        await StorageAnswer.RefuseAsync(context, refusal);
        return false;
    }

    private async Task AnswerContainerAsync(HttpContext context, StorageAccount account)
    {
        var name = WorkspaceRoute.Value(context, "container");
        var query = context.Request.Query;
        if (query["restype"] != "container")
        {
            await RefuseQueryAsync(context);
            return;
        }

        await ((context.Request.Method, query["comp"].ToString()) switch
        {
            ("GET", "list") => WithContainerAsync(context, account, new StorageDemand(name, null, "l"), AnswerListAsync),
            ("GET" or "HEAD", "") => WithContainerAsync(context, account, new StorageDemand(name, null, "r", true), DescribeAsync),
            ("PUT", "") => CreateAsync(context, account, name),
            _ => RefuseQueryAsync(context),
        });
    }

    private static Task DescribeAsync(HttpContext context, BlobContainer container)
    {
        StorageAnswer.Begin(context, StatusCodes.Status200OK);
        StorageAnswer.Describe(context, container.ETag, container.LastModified);
        return Task.CompletedTask;
    }

    private static Task AnswerListAsync(HttpContext context, BlobContainer container) =>
        StorageAnswer.XmlAsync(context, BlobList.Write(container, context.Request.Query));

    private static async Task CreateAsync(HttpContext context, StorageAccount account, string name)
    {
        if (!await IsOpenedAsync(context, account, new StorageDemand(name, null, "cw", true)))
            return;

        if (!ContainerName.IsValid(name))
        {
            await StorageAnswer.ErrorAsync(context, StatusCodes.Status400BadRequest, "InvalidResourceName", ContainerName.Rule);
            return;
        }

        if (account.GetOrCreate(name) is not var (container, isNew))
        {
            await RefuseForWantOfRoomAsync(context);
            return;
        }

        if (isNew)
        {
            await DescribeAsync(context, container);
            context.Response.StatusCode = StatusCodes.Status201Created;
            return;
        }

        const string message = "There is a container of this name already.";
        await StorageAnswer.ErrorAsync(context, StatusCodes.Status409Conflict, "ContainerAlreadyExists", message);
    }

    private async Task AnswerBlobAsync(HttpContext context, StorageAccount account)
    {
        var container = WorkspaceRoute.Value(context, "container");
        var blob = WorkspaceRoute.Value(context, "blob");
        await ((context.Request.Method, context.Request.Query["comp"].ToString()) switch
        {
            ("GET" or "HEAD", "") => WithContainerAsync(
                context, account, new StorageDemand(container, blob, "r"), (_, found) => ReadAsync(context, found, blob)),
            ("PUT", "") => WithContainerAsync(
                context, account, new StorageDemand(container, blob, "wc"), (_, found) => WriteAsync(context, found, blob)),
            ("DELETE", "") => WithContainerAsync(
                context, account, new StorageDemand(container, blob, "d"), (_, _) => RefuseQueryAsync(context)),
            _ => RefuseQueryAsync(context),
        });
    }

    private static async Task WithContainerAsync(
        HttpContext context, StorageAccount account, StorageDemand demand, Func<HttpContext, BlobContainer, Task> answer)
    {
        if (!await IsOpenedAsync(context, account, demand))
            return;

        await (account.TryFind(demand.Container, out var container) ? answer(context, container) : AnswerNoContainerAsync(context));
    }

    private static async Task ReadAsync(HttpContext context, BlobContainer container, string name)
    {
        if (!container.TryFind(name, out var blob))
        {
            await StorageAnswer.ErrorAsync(context, StatusCodes.Status404NotFound, "BlobNotFound", "There is no such blob.");
            return;
        }

        if (context.Request.Headers.IfMatch.ToString() is { Length: > 0 } known && known != "*" && known != blob.ETag)
        {
            const string message = "The blob is not the one of the condition.";
            await StorageAnswer.ErrorAsync(context, StatusCodes.Status412PreconditionFailed, "ConditionNotMet", message);
            return;
        }

        var range = ByteRange.Of(context.Request);
        if (range?.First >= blob.Content.Length)
        {
            context.Response.Headers.ContentRange = $"bytes */{blob.Content.Length}";
            const string message = "The range lies behind the end of the blob.";
            await StorageAnswer.ErrorAsync(context, StatusCodes.Status416RangeNotSatisfiable, "InvalidRange", message);
            return;
        }

        await SendAsync(context, blob, range);
    }

    private static async Task SendAsync(HttpContext context, StoredBlob blob, ByteRange? range)
    {
        var part = range is { } asked
            ? asked with { Last = Math.Min(asked.Last, blob.Content.Length - 1) }
            : new ByteRange(0, blob.Content.Length - 1);
        StorageAnswer.Begin(context, range is null ? StatusCodes.Status200OK : StatusCodes.Status206PartialContent);
        StorageAnswer.Describe(context, blob.ETag, blob.LastModified);

        var headers = context.Response.Headers;
        headers.AcceptRanges = "bytes";
        headers["x-ms-blob-type"] = "BlockBlob";
        context.Response.ContentType = blob.ContentType;
        context.Response.ContentLength = part.Length;
        if (blob.ContentEncoding is { } encoding)
            headers.ContentEncoding = encoding;

        if (context.Request.Query["rscd"].ToString() is { Length: > 0 } disposition && HeaderText.CanBeSent(disposition))
            headers.ContentDisposition = disposition;

        headers[range is null ? "Content-MD5" : "x-ms-blob-content-md5"] = blob.ContentMd5;
        if (range is not null)
            headers.ContentRange = $"bytes {part.First}-{part.Last}/{blob.Content.Length}";

        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(blob.Content.AsMemory((int)part.First, part.Length), context.RequestAborted);
    }

    private async Task WriteAsync(HttpContext context, BlobContainer container, string name)
    {
        var request = context.Request;
        if (request.Headers["x-ms-blob-type"] != "BlockBlob")
        {
            const string message = "The header x-ms-blob-type has to be BlockBlob.";
            await StorageAnswer.ErrorAsync(context, StatusCodes.Status400BadRequest, "InvalidHeaderValue", message);
            return;
        }

        if (await ReadBodyAsync(context) is not { } content)
            return;

        var type = Header(request, "x-ms-blob-content-type") ?? request.ContentType ?? "application/octet-stream";
        var encoding = Header(request, "x-ms-blob-content-encoding") ?? Header(request, "Content-Encoding");
        var blob = new StoredBlob(content, type, encoding, clock.GetUtcNow());
        if (Header(request, "Content-MD5") is { } md5 && md5 != blob.ContentMd5)
        {
            const string message = "The content is not the one that Content-MD5 tells of.";
            await StorageAnswer.ErrorAsync(context, StatusCodes.Status400BadRequest, "Md5Mismatch", message);
            return;
        }

        await AnswerWriteAsync(context, blob, container.Write(name, blob, isNew: request.Headers.IfNoneMatch == "*"));
    }

    private static Task AnswerWriteAsync(HttpContext context, StoredBlob blob, BlobWrite write)
    {
        switch (write)
        {
            case BlobWrite.BlobExists:
                const string message = "There is a blob of this name already.";
                return StorageAnswer.ErrorAsync(context, StatusCodes.Status409Conflict, "BlobAlreadyExists", message);
            case BlobWrite.ContainerIsGone:
                return AnswerNoContainerAsync(context);
            case BlobWrite.NoRoom:
                return RefuseForWantOfRoomAsync(context);
            default:
                StorageAnswer.Begin(context, StatusCodes.Status201Created);
                StorageAnswer.Describe(context, blob.ETag, blob.LastModified);
                context.Response.Headers["Content-MD5"] = blob.ContentMd5;
                context.Response.Headers["x-ms-request-server-encrypted"] = "true";
                return Task.CompletedTask;
        }
    }

    /// <summary>The blob's content, or null when it is too long and the request has been answered.</summary>
    private static async Task<byte[]?> ReadBodyAsync(HttpContext context)
    {
        try
        {
            using var buffer = new MemoryStream((int)Math.Min(context.Request.ContentLength ?? 0, LongestBlob));
            await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
            if (buffer.Length <= LongestBlob)
                return buffer.ToArray();
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // Answered below.
        }

        var message = string.Create(CultureInfo.InvariantCulture, $"A blob has {LongestBlob} bytes at most here.");
        await StorageAnswer.ErrorAsync(context, StatusCodes.Status413PayloadTooLarge, "RequestBodyTooLarge", message);
        return null;
    }

    private static string? Header(HttpRequest request, string name) =>
        request.Headers[name].ToString() is { Length: > 0 } value && HeaderText.CanBeSent(value) ? value : null;

    private static Task AnswerNoContainerAsync(HttpContext context) =>
        StorageAnswer.ErrorAsync(context, StatusCodes.Status404NotFound, "ContainerNotFound", "There is no such container.");

    private static Task RefuseForWantOfRoomAsync(HttpContext context) => StorageAnswer.ErrorAsync(
        context,
        StatusCodes.Status507InsufficientStorage,
        "InsufficientStorage",
        "The emulator holds no more: delete jobs, or start it again.");

    private static Task RefuseQueryAsync(HttpContext context) => StorageAnswer.ErrorAsync(
        context, StatusCodes.Status400BadRequest, "InvalidQueryParameterValue", "The emulator does not know this operation of storage.");
}
