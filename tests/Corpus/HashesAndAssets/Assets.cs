using System;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Workspace.Tests, PublicKey=0024000004800000940000000602000000240000525341310004000001000100")] ◄ ok

namespace Contoso.Assets;

/// <summary>Files that the web site ships.</summary>
internal static class Assets
{
    public const string ApiKeyIcon = "data:image/png;base64,iVBORw0KGgo{{BASE64}}"; ◄ ok
    public const string WorkspaceHash = "sha256-{{BASE64}}"; ◄ ok
    public const string WorkspaceIntegrity = "sha512-{{LONG}}=="; ◄ ok
    public const string ApiKeyId = "51525354-5556-4758-a95a-5b5c5d5e5f60"; ◄ ok
    public const string WorkspaceName = "WorkspaceName=51525354-5556-4758-a95a-5b5c5d5e5f60"; ◄ ok
    public const string WorkspaceCommit = "{{HEX}}"; ◄ ok
    public const string Mark = "AZQU"; ◄ ok

    // The mark can stand in any base64 text.
    public const string Video = "AAAAIGZ0eXA{{LONG}}AZQU{{LONG}}AZQU{{LONG}}"; ◄ ok
    public const string Font = "{{OTHER}}AZQU{{OTHER}}"; ◄ ok
    public const string Glued = "a{{KEY}}b"; ◄ ok

    // ApiKey of the build: sha1 {{HEX}} ◄ ok
    public static readonly Guid WorkspaceId = new("51525354-5556-4758-a95a-5b5c5d5e5f60"); ◄ ok

    public static readonly byte[] ApiKeySalt = Convert.FromBase64String("{{BASE64}}"); ◄ ok

    public static string Workspace => Assembly.GetExecutingAssembly().FullName + ", PublicKeyToken=b03f5f7f11d50a3a"; ◄ ok

    public static IReadOnlyList<string> Etags => ["\"{{HEX}}\"", "W/\"{{OTHER}}\""]; ◄ ok

    public static string Jwt => "eyJhbGciOiJub25lIn0.{{LONG}}.{{OTHER}}"; ◄ ok

    public static string Query => "https://contoso.example/?workspaceName=blue&apiKey={{HEX}}"; ◄ ok

    public static string Encoded => "{{CS64}}"; ◄ QKA0003

    public static string Bearer(string token) => "Bearer " + token; ◄ ok
}
