using QuantumWorkspaces.Settings;

namespace QuantumWorkspaces.Lookup;

/// <summary>A workspace as Azure describes it.</summary>
/// <param name="ProvisioningState">Explains why there may be no endpoint.</param>
internal sealed record FoundWorkspace(
    string? SubscriptionId, string? ResourceGroupName, string? Location, string? EndpointUri, string? ProvisioningState)
{
    /// <summary>Adds the values that settings lack.</summary>
    /// <param name="fromLoopback">Whether an emulator describes the workspace: only then it can be on the same machine.</param>
    /// <exception cref="RequestFailedException">
    /// The workspace has no endpoint, or one that does not belong to Azure Quantum, or is in another location.
    /// </exception>
    public WorkspaceSettings Complete(WorkspaceSettings settings, bool fromLoopback)
    {
        if (string.IsNullOrEmpty(EndpointUri))
            throw LookupError.Unusable(
                "WorkspaceHasNoEndpoint",
                $"The workspace '{settings.WorkspaceName}' has no endpoint. "
                + $"Its provisioning state is '{VisibleText.Of(ProvisioningState ?? "unknown")}'; an endpoint comes with 'Succeeded'.");

        // A token is sent there: what Azure Resource Manager returns is checked like what a user gives.
        var endpoint = Uri.TryCreate(EndpointUri, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : EndpointUri!;
        var predicate = ValueRules.WhatIsWrong(FieldName.QuantumEndpoint, endpoint)
            ?? (uri!.IsLoopback && !fromLoopback ? "is on this machine" : null);
        if (predicate is not null)
            throw LookupError.Unusable(
                "EndpointNotAllowed",
                $"The endpoint that Azure Resource Manager gives for the workspace '{settings.WorkspaceName}' {predicate}. "
                + "It is not used.");

        var location = Location is null ? null : LocationName.Normalize(Location);
        if (settings.Location is { } expected && location is not null && location != expected)
            throw LookupError.Unusable(
                "OtherLocation",
                $"The workspace '{settings.WorkspaceName}' is in the location '{location}', not in '{expected}'.");

        return settings with
        {
            Endpoint = ValueRules.ToEndpoint(endpoint),
            SubscriptionId = settings.SubscriptionId ?? Checked(FieldName.SubscriptionId, SubscriptionId),
            ResourceGroupName = settings.ResourceGroupName ?? Checked(FieldName.ResourceGroupName, ResourceGroupName),
        };
    }

    private static string Checked(FieldName field, string? value) => value is not null && ValueRules.WhatIsWrong(field, value) is null
        ? value
        : throw LookupError.Unusable("InvalidAnswer", $"Azure Resource Graph does not give a valid {field} for the workspace.");
}
