using System.Xml.Linq;

namespace WorkspaceEmulator.Storage;

/// <summary>Answers in the form of Azure Storage.</summary>
internal static class StorageAnswer
{
    private const string Version = "2024-05-04";

    /// <summary>Answers with an error: its code stands in the body and in a header.</summary>
    public static Task ErrorAsync(HttpContext context, int status, string code, string message)
    {
        context.Response.Headers["x-ms-error-code"] = code;
        return XmlAsync(context, new XElement("Error", new XElement("Code", code), new XElement("Message", message)), status);
    }

    public static Task RefuseAsync(HttpContext context, StorageRefusal refusal)
    {
        if (refusal == StorageRefusal.NoSignature)
            context.Response.Headers.WWWAuthenticate = "Bearer authorization_uri=https://login.microsoftonline.com/common/oauth2/authorize";

        return ErrorAsync(context, refusal.Status, refusal.Code, refusal.Message);
    }

    public static Task XmlAsync(HttpContext context, XElement body, int status = StatusCodes.Status200OK)
    {
        Begin(context, status);
        context.Response.ContentType = "application/xml";
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + body.ToString(SaveOptions.DisableFormatting);
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(text);
    }

    /// <summary>Sets what each answer has.</summary>
    public static void Begin(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers["x-ms-version"] = context.Request.Headers["x-ms-version"].ToString() is { Length: 10 } version
            && DateOnly.TryParseExact(version, "yyyy-MM-dd", out _) ? version : Version;
    }

    /// <summary>Sets what tells one state of a blob or container from another.</summary>
    public static void Describe(HttpContext context, string etag, DateTimeOffset lastModified)
    {
        context.Response.Headers.ETag = etag;
        context.Response.Headers.LastModified = lastModified.ToString("R");
    }
}
