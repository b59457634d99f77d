namespace QuantumWorkspaces.Settings;

/// <summary>Determines the workspace from the arguments of a program and from environment variables.</summary>
/// <remarks>
/// Arguments come first, then the single variables; what is still missing then, including the credential, comes from the connection string.
/// The order is that of the service's Python client. Unlike there, every value is checked, and values that contradict each other are an
/// error, so that a key is never sent to a workspace that it does not belong to.
/// </remarks>
internal sealed class EnvironmentSettings
{
    private readonly GivenValue? _subscriptionId;
    private readonly GivenValue? _resourceGroupName;
    private readonly GivenValue? _workspaceName;
    private readonly GivenValue? _location;
    private readonly TokenCredential? _credential;
    private readonly string? _connectionString;
    private readonly bool _isDogfood;

    private EnvironmentSettings(Func<string, string?> read, ExplicitValues given)
    {
        _subscriptionId = ReadField(FieldName.SubscriptionId, given.SubscriptionId, "subscriptionId", EnvironmentVariables.SubscriptionIds);
        _resourceGroupName = ReadField(
            FieldName.ResourceGroupName, given.ResourceGroupName, "resourceGroupName", EnvironmentVariables.ResourceGroupNames);
        _workspaceName = ReadField(FieldName.WorkspaceName, given.WorkspaceName, "workspaceName", EnvironmentVariables.WorkspaceNames);
        _location = GivenValue.FirstOf(given.Location, "location", EnvironmentVariables.Locations, read);
        _credential = given.Credential;
        _isDogfood = IsDogfood(read(EnvironmentVariables.Cloud));

        object?[] all = [_subscriptionId, _resourceGroupName, _workspaceName, _location, _credential];
        var isComplete = all.All(value => value is not null);
        _connectionString = isComplete || read(EnvironmentVariables.ConnectionString) is not { Length: > 0 } text ? null : text;

        GivenValue? ReadField(FieldName field, string? argument, string parameter, string[] variables)
        {
            var value = GivenValue.FirstOf(argument, parameter, variables, read);
            if (value is { IsArgument: true } && QuantumConnectionString.TryParse(value.Text, out _))
                throw value.Wrong("is a connection string. Pass it to Workspace.FromConnectionString");

            if (value is { IsArgument: true } && value.Text.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase))
                throw value.Wrong($"is a resource id. Pass it as a {nameof(ResourceIdentifier)}, together with a credential");

            value?.Check(field);
            return value;
        }
    }

    /// <param name="read">Gives the value of an environment variable.</param>
    /// <param name="given">What the program gives itself.</param>
    /// <exception cref="ArgumentException">A value that the program gives is malformed.</exception>
    /// <exception cref="FormatException">A variable is malformed.</exception>
    /// <exception cref="InvalidOperationException">Too little is given, or the values contradict one another.</exception>
    public static WorkspaceSettings Read(Func<string, string?> read, ExplicitValues given)
    {
        var environment = new EnvironmentSettings(read, given);
        return environment._connectionString is { } connectionString
            ? environment.FromConnectionString(connectionString) : environment.FromSingleValues();
    }

    private static bool IsDogfood(string? cloud) => cloud?.ToUpperInvariant() switch
    {
        // Canary's workspaces live in regions of their own behind production's hosts.
        null or "" or "PRODUCTION" or "CANARY" => false,
        "DOGFOOD" => true,
        _ => throw new FormatException($"The environment variable {EnvironmentVariables.Cloud} is none of production, canary and dogfood."),
    };

    private WorkspaceSettings FromConnectionString(string text)
    {
        if (!QuantumConnectionString.TryRead(text, out var connectionString, out var faults))
            throw new FormatException($"The environment variable {EnvironmentVariables.ConnectionString} is malformed. {faults}");

        if (Differs(_subscriptionId, connectionString.SubscriptionId) || Differs(_resourceGroupName, connectionString.ResourceGroupName)
            || Differs(_workspaceName, connectionString.WorkspaceName))
        {
            throw new InvalidOperationException(TwoWorkspaces(connectionString));
        }

        // LOCATION is a name that other programs use as well, and with an endpoint no location is needed: it is not compared.
        if (_location is not null and not { Source: EnvironmentVariables.GeneralLocation }
            && !IsLocationOf(connectionString.Endpoint, Normalized(_location)))
        {
            throw new InvalidOperationException(
                $"Two locations are given: {_location.Source} is not the location of the endpoint in "
                + $"{EnvironmentVariables.ConnectionString}, {connectionString.Endpoint}. Leave one of the two out, or let them agree.");
        }

        var settings = WorkspaceSettings.From(connectionString);
        return _credential is null ? settings : settings with { Key = null, Credential = _credential };
    }

    private WorkspaceSettings FromSingleValues() => new(
        null,
        _subscriptionId?.Text,
        _resourceGroupName?.Text,
        _workspaceName?.Text ?? throw new InvalidOperationException(NotFullySpecified()),
        Credential: _credential,
        Location: _location is null ? null : Normalized(_location),
        IsDogfood: _isDogfood);

    private static string Normalized(GivenValue location) =>
        LocationName.Normalize(location.Text) ?? throw location.Wrong(LocationName.WhatItIs);

    private static bool Differs(GivenValue? value, string other) =>
        value is not null && !string.Equals(value.Text, other, StringComparison.OrdinalIgnoreCase);

    private static bool IsLocationOf(Uri endpoint, string location) =>
        endpoint.IsLoopback || (endpoint.Host.Split('.') is [.., var label, _, _, _] && (label == location || label == location + "-v2"));

    private string TwoWorkspaces(QuantumConnectionString other)
    {
        GivenValue?[] values = [_workspaceName, _resourceGroupName, _subscriptionId];
        var sources = string.Join(", ", values.Where(v => v is not null).Select(v => v!.Source));
        var given = Describe(_workspaceName?.Text, _resourceGroupName?.Text, _subscriptionId?.Text, other);
        var inString = Describe(other.WorkspaceName, other.ResourceGroupName, other.SubscriptionId, other);
        return $"Two workspaces are given: {given} ({sources}) and {inString} ({EnvironmentVariables.ConnectionString}). "
            + "Leave the values of one of them out.";
    }

    private static string Describe(string? workspace, string? resourceGroup, string? subscription, QuantumConnectionString connectionString)
    {
        var parts = new List<string>();
        Add("workspace", workspace);
        Add("resource group", resourceGroup);
        Add("subscription", subscription);
        return string.Join(", ", parts);

        void Add(string what, string? value)
        {
            if (value is not null)
                parts.Add($"{what} {connectionString.Show(value)}");
        }
    }

    private static string NotFullySpecified()
    {
        var subscriptionId = string.Join(" (or ", EnvironmentVariables.SubscriptionIds) + ")";
        var resourceGroup = string.Join(" (or ", EnvironmentVariables.ResourceGroupNames) + ")";
        var name = EnvironmentVariables.WorkspaceNames[0];
        string[] lines =
        [
            $"Azure Quantum workspace not fully specified. Neither the program nor the environment gives the workspace name ({name}).",
            "Specify the workspace in one of these ways:",
            "1) its resource id, with a constructor of Workspace that takes one;",
            "2) subscription id, resource group and workspace name: the environment variables "
                + $"{subscriptionId}, {resourceGroup} and {name}, or the constructors of Workspace that take them;",
            $"3) a connection string: the environment variable {EnvironmentVariables.ConnectionString}, or Workspace.FromConnectionString;",
            $"4) the workspace name alone, where the identity sees one workspace of that name: {name}, or new Workspace(\"name\"). "
                + $"A location ({EnvironmentVariables.Location} or {EnvironmentVariables.GeneralLocation}) narrows it down.",
        ];
        return string.Join("\n", lines);
    }
}
