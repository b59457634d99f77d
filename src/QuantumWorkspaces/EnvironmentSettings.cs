using ConnectionStrings;

namespace QuantumWorkspaces;

/// <summary>
/// Works out the workspace from environment variables: the single ones first, then what is still missing, the credential included, from
/// the connection string. The order is that of the service's Python client; unlike there, every value is checked, and values that
/// contradict one another are an error, so that a key never goes to a workspace it was not made for.
/// </summary>
internal sealed class EnvironmentSettings
{
    private readonly EnvironmentValue? _subscriptionId;
    private readonly EnvironmentValue? _resourceGroupName;
    private readonly EnvironmentValue? _workspaceName;
    private readonly EnvironmentValue? _location;
    private readonly EnvironmentValue? _connectionString;
    private readonly bool _isDogfood;

    private EnvironmentSettings(Func<string, string?> read)
    {
        _subscriptionId = ReadField(FieldName.SubscriptionId, EnvironmentVariables.SubscriptionIds, read);
        _resourceGroupName = ReadField(FieldName.ResourceGroupName, EnvironmentVariables.ResourceGroupNames, read);
        _workspaceName = ReadField(FieldName.WorkspaceName, EnvironmentVariables.WorkspaceNames, read);
        _location = EnvironmentValue.FirstOf(EnvironmentVariables.Locations, read);
        _connectionString = EnvironmentValue.FirstOf([EnvironmentVariables.ConnectionString], read);
        _isDogfood = IsDogfood(read(EnvironmentVariables.Cloud));
    }

    /// <param name="read">Gives the value of an environment variable.</param>
    /// <exception cref="FormatException">A variable is malformed.</exception>
    /// <exception cref="InvalidOperationException">Too little is given, or the variables contradict one another.</exception>
    public static WorkspaceSettings Read(Func<string, string?> read)
    {
        var environment = new EnvironmentSettings(read);
        return environment._connectionString is { } connectionString
            ? environment.FromConnectionString(connectionString.Text)
            : environment.FromSingleValues();
    }

    private static EnvironmentValue? ReadField(FieldName field, string[] variables, Func<string, string?> read)
    {
        var value = EnvironmentValue.FirstOf(variables, read);
        value?.Check(field);
        return value;
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

        if (Differs(_subscriptionId, connectionString.SubscriptionId)
            || Differs(_resourceGroupName, connectionString.ResourceGroupName)
            || Differs(_workspaceName, connectionString.WorkspaceName))
        {
            throw new InvalidOperationException(TwoWorkspaces(connectionString));
        }

        // LOCATION is a name that other programs use as well, and with an endpoint there is no need for one: not compared.
        if (_location is { Variable: EnvironmentVariables.Location } && !IsLocationOf(connectionString.Endpoint, LocationName(_location)))
        {
            throw new InvalidOperationException(
                $"The environment names two locations: {EnvironmentVariables.Location} is not the location of the endpoint in {EnvironmentVariables.ConnectionString}, {connectionString.Endpoint}. Unset one of the two, or let them agree.");
        }

        return WorkspaceSettings.From(connectionString);
    }

    private WorkspaceSettings FromSingleValues()
    {
        if (_subscriptionId is null || _resourceGroupName is null || _workspaceName is null || _location is null)
            throw new InvalidOperationException(NotFullySpecified());

        var suffix = _isDogfood ? "quantum-test.azure.com" : "quantum.azure.com";
        var endpoint = new Uri($"https://{LocationName(_location)}.{suffix}/");
        return new WorkspaceSettings(endpoint, _subscriptionId.Text, _resourceGroupName.Text, _workspaceName.Text, null);
    }

    private static bool Differs(EnvironmentValue? value, string other) =>
        value is not null && !string.Equals(value.Text, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>"East US" as "eastus".</summary>
    private static string LocationName(EnvironmentValue location)
    {
        const int longestLabel = 63;
        var name = location.Text.Replace(" ", "");
        if (name.Length is 0 or > longestLabel || !name.All(FieldRules.IsAsciiLetterOrDigit))
            throw new FormatException($"The environment variable {location.Variable} is not the name of an Azure location, such as \"East US\" or \"eastus\".");

        return name.ToLowerInvariant();
    }

    private static bool IsLocationOf(Uri endpoint, string location) =>
        endpoint.IsLoopback || endpoint.Host.Split('.').Any(label => label == location || label == location + "-v2");

    private string TwoWorkspaces(QuantumConnectionString other)
    {
        EnvironmentValue?[] values = [_workspaceName, _resourceGroupName, _subscriptionId];
        var variables = string.Join(", ", values.Where(v => v is not null).Select(v => v!.Variable));
        var given = Describe(_workspaceName?.Text, _resourceGroupName?.Text, _subscriptionId?.Text, other);
        var inString = Describe(other.WorkspaceName, other.ResourceGroupName, other.SubscriptionId, other);
        return $"The environment names two workspaces: {given} ({variables}) and {inString} ({EnvironmentVariables.ConnectionString}). Unset the variables of one of them.";
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

    private string NotFullySpecified()
    {
        var missing = new List<string>();
        Add(_subscriptionId, "subscription id", EnvironmentVariables.SubscriptionIds);
        Add(_resourceGroupName, "resource group", EnvironmentVariables.ResourceGroupNames);
        Add(_workspaceName, "workspace name", EnvironmentVariables.WorkspaceNames);
        Add(_location, "location", EnvironmentVariables.Locations);
        return $"""
            Azure Quantum workspace not fully specified. The environment does not give: {string.Join("; ", missing)}.
            Specify the workspace in one of these ways:
            1) the environment variable {EnvironmentVariables.ConnectionString};
            2) the environment variables {EnvironmentVariables.SubscriptionIds[0]}, {EnvironmentVariables.ResourceGroupNames[0]}, {EnvironmentVariables.WorkspaceNames[0]} and {EnvironmentVariables.Location}, with Microsoft Entra for authentication;
            3) a constructor of {nameof(Workspace)} that takes the endpoint, the subscription id, the resource group, the workspace name and a credential;
            4) {nameof(Workspace)}.{nameof(Workspace.FromConnectionString)}.
            """;

        void Add(EnvironmentValue? value, string what, string[] variables)
        {
            if (value is null)
                missing.Add($"{what} ({string.Join(" or ", variables)})");
        }
    }
}
