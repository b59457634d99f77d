using System.Text.RegularExpressions;

namespace WorkspaceEmulator.Storage;

/// <summary>What a container can be called.</summary>
internal static partial class ContainerName
{
    public const string Rule = "A container has a name of 3 to 63 lower-case letters, digits and single inner hyphens.";

    public static bool IsValid(string? name) => name is { Length: >= 3 and <= 63 } && Pattern.IsMatch(name);

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Pattern { get; }
}
