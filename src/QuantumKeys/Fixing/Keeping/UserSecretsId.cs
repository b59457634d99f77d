using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using QuantumKeys.CommandLine;
using QuantumKeys.Fixing.Changes;
using QuantumKeys.Fixing.Writing;

namespace QuantumKeys.Fixing.Keeping;

/// <summary>The id of a project's user secrets, which its file has, or gets as <c>dotnet user-secrets init</c> would write it.</summary>
internal static partial class UserSecretsId
{
    /// <returns>The id, and the change of the project file where it has none.</returns>
    public static (string Id, ChangedFile? Change) In(string project)
    {
        if (FileText.Read(project) is not { } text)
            throw new UsageException($"--keep user-secrets: '{project}' cannot be read.");

        var content = text.ToString();
        if (Existing().Match(content) is { Success: true } existing)
            return (existing.Groups["id"].Value, null);

        // The same in each run: a run that is stopped after the secrets are kept finds them again.
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes("UserSecretsId " + project)).AsSpan(0, 16)).ToString();
        return (id, new ChangedFile(project, text, Insert(text, content, $"<UserSecretsId>{id}</UserSecretsId>")));
    }

    private static SourceText Insert(SourceText text, string content, string element)
    {
        var lineEnd = content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (Properties().Match(content) is { Success: true } properties)
            return text.Replace(properties.Index + properties.Length, 0, properties.Groups["indent"].Value + element + lineEnd);

        var end = content.LastIndexOf("</Project>", StringComparison.Ordinal);
        return text.Replace(
            end < 0 ? content.Length : end, 0, $"  <PropertyGroup>{lineEnd}    {element}{lineEnd}  </PropertyGroup>{lineEnd}{lineEnd}");
    }

    [GeneratedRegex(@"<UserSecretsId>\s*(?<id>[^<\s]+)\s*</UserSecretsId>")]
    private static partial Regex Existing();

    /// <summary>The start of properties without a condition, up to the indentation of the first one.</summary>
    [GeneratedRegex(@"<PropertyGroup>[ \t]*\r?\n(?=(?<indent>[ \t]*)<)")]
    private static partial Regex Properties();
}
