using System.Text.RegularExpressions;

namespace WorkspaceEmulator.Workspaces;

/// <summary>What a workspace is found by. Azure compares all three without regard to case.</summary>
public sealed partial record WorkspaceName(string SubscriptionId, string ResourceGroupName, string Name)
{
    /// <summary>The resource id, in the casing of the published examples.</summary>
    public string ResourceId =>
        $"/subscriptions/{SubscriptionId}/resourceGroups/{ResourceGroupName}/providers/Microsoft.Quantum/Workspaces/{Name}";

    /// <summary>Whether a workspace may be called so: 2 to 54 letters, digits and hyphens, no hyphen at either end.</summary>
    public bool IsValid => Guid.TryParseExact(SubscriptionId, "D", out _) && Name.Length is >= 2 and <= 54 && Shape().IsMatch(Name);

    /// <inheritdoc/>
    public bool Equals(WorkspaceName? other) =>
        other is not null && ResourceId.Equals(other.ResourceId, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => ResourceId.GetHashCode(StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?\z")]
    private static partial Regex Shape();
}
