using Azure.Core;
using ConnectionStrings;

namespace QuantumWorkspaces.Settings;

/// <summary>
/// The rules of the grammar for values that are given at run time, where, unlike in source code, nothing is unknown. What is said
/// about a value never quotes it: it could be a key in the wrong place.
/// </summary>
internal static class ValueRules
{
    // The grammar lets a hole stand for any text. At run time it is a character like others, and one that no value may have.
    private const char NeverValid = '\uFFFE';

    /// <summary>The text with nothing in it that the grammar would take for an unknown part.</summary>
    public static string WithoutHoles(string text) => text.Replace(KnownText.Hole, NeverValid);

    /// <summary>What is wrong with a value, to follow its name in a sentence; null when it is right.</summary>
    public static string? WhatIsWrong(FieldName field, string value)
    {
        var kind = FieldRules.Check(field, WithoutHoles(value).AsSpan());
        return kind is null ? null : new Fault(kind.Value, field, default).Predicate;
    }

    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentException">The value is not one that this field may have.</exception>
    public static string CheckArgument(FieldName field, string value, string parameter)
    {
        _ = value ?? throw new ArgumentNullException(parameter);
        return WhatIsWrong(field, value) is { } predicate ? throw new ArgumentException($"The value {predicate}.", parameter) : value;
    }

    /// <exception cref="ArgumentNullException">The address is null.</exception>
    /// <exception cref="ArgumentException">The address is relative, or no place that a key may be sent to.</exception>
    public static Uri CheckEndpoint(Uri endpoint, string parameter)
    {
        _ = endpoint ?? throw new ArgumentNullException(parameter);

        // Not what was typed but what is going to be connected to: the two can differ.
        var address = endpoint.IsAbsoluteUri ? endpoint.AbsoluteUri : endpoint.OriginalString;
        return ToEndpoint(CheckArgument(FieldName.QuantumEndpoint, address, parameter));
    }

    /// <summary>The workspace that a resource id names.</summary>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    /// <exception cref="ArgumentException">The id is not that of an Azure Quantum workspace.</exception>
    public static WorkspaceSettings CheckId(ResourceIdentifier id, string parameter)
    {
        const string form = "The value is not the resource id of an Azure Quantum workspace: /subscriptions/…/resourceGroups/…/providers/Microsoft.Quantum/workspaces/…";
        _ = id ?? throw new ArgumentNullException(parameter);
        try
        {
            // Reading a property is what parses the text.
            if (id.ResourceType != WorkspaceKeysClient.ResourceType || id.SubscriptionId is null || id.ResourceGroupName is null)
                throw new ArgumentException(form, parameter);
        }
        catch (FormatException)
        {
            // The exception would quote the text, which may be a connection string in the wrong place.
            throw new ArgumentException(form, parameter);
        }

        return new WorkspaceSettings(
            null,
            CheckArgument(FieldName.SubscriptionId, id.SubscriptionId, parameter),
            CheckArgument(FieldName.ResourceGroupName, id.ResourceGroupName, parameter),
            CheckArgument(FieldName.WorkspaceName, id.Name, parameter));
    }

    /// <summary>An address that the rules allow, with its final slash.</summary>
    public static Uri ToEndpoint(string address) => new(address.TrimEnd('/') + "/");
}
