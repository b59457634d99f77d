namespace QuantumWorkspaces.Settings;

/// <summary>The resource id of an Azure Quantum workspace.</summary>
internal static class WorkspaceId
{
    private const string Form =
        "The value is not the resource id of an Azure Quantum workspace: "
        + "/subscriptions/…/resourceGroups/…/providers/Microsoft.Quantum/workspaces/…";

    private static readonly ResourceType Type = new("Microsoft.Quantum/workspaces");

    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is malformed.</exception>
    public static ResourceIdentifier Create(string subscriptionId, string resourceGroupName, string workspaceName)
    {
        ValueRules.CheckArgument(FieldName.SubscriptionId, subscriptionId, nameof(subscriptionId));
        ValueRules.CheckArgument(FieldName.ResourceGroupName, resourceGroupName, nameof(resourceGroupName));
        ValueRules.CheckArgument(FieldName.WorkspaceName, workspaceName, nameof(workspaceName));
        return new ResourceIdentifier(
            $"/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/{Type}/{workspaceName}");
    }

    /// <summary>The workspace that a resource id names.</summary>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    /// <exception cref="ArgumentException">The id is not that of an Azure Quantum workspace.</exception>
    public static WorkspaceSettings Read(ResourceIdentifier id, string parameter)
    {
        _ = id ?? throw new ArgumentNullException(parameter);
        try
        {
            // Reading a property is what parses the text.
            if (id.ResourceType != Type || id.SubscriptionId is null || id.ResourceGroupName is null)
                throw new ArgumentException(Form, parameter);
        }
        catch (FormatException)
        {
            // The exception would quote the text, which may be a connection string in the wrong place.
            throw new ArgumentException(Form, parameter);
        }

        return new WorkspaceSettings(
            null,
            ValueRules.CheckArgument(FieldName.SubscriptionId, id.SubscriptionId, parameter),
            ValueRules.CheckArgument(FieldName.ResourceGroupName, id.ResourceGroupName, parameter),
            ValueRules.CheckArgument(FieldName.WorkspaceName, id.Name, parameter));
    }
}
