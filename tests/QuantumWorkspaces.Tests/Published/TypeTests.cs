using System.Text.Json.Serialization.Metadata;
using QuantumWorkspaces.Tests.Emulation.Conformity;
using QuantumWorkspaces.Wire;

namespace QuantumWorkspaces.Tests.Published;

/// <summary>
/// What the library reads and writes of the management plane is there in the published types, in each version that the library can ask for.
/// </summary>
public class TypeTests
{
    public static TheoryData<string> Versions =>
        [.. Enum.GetValues<WorkspaceKeysClientOptions.ServiceVersion>()
            .Select(version => new WorkspaceKeysClientOptions(version).ApiVersion)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void The_list_of_keys_is_read_whole(string version)
    {
        Assert.Equal(PropertyNames(version, "ListKeysResult"), NamesIn(WireJsonContext.Default.KeyList));
        Assert.Equal(PropertyNames(version, "ApiKey"), NamesIn(WireJsonContext.Default.KeyListEntry));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_request_for_new_keys_has_all_that_it_can_have(string version) =>
        Assert.Equal(PropertyNames(version, "ApiKeys"), NamesIn(WireJsonContext.Default.KeyNames));

    [Theory]
    [MemberData(nameof(Versions))]
    public void What_is_read_of_a_workspace_exists(string version)
    {
        Assert.Subset(PropertyNames(version, "Microsoft.Quantum/workspaces"), NamesIn(WireJsonContext.Default.WorkspaceResource));
        Assert.Subset(PropertyNames(version, "WorkspaceResourceProperties"), NamesIn(WireJsonContext.Default.WorkspaceResourceProperties));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void What_is_written_of_a_workspace_can_be_written(string version) =>
        Assert.Contains("apiKeyEnabled", new SpecificationTypes(version).PropertyNames("WorkspaceResourceProperties", isReadOnly: false));

    private static SortedSet<string> PropertyNames(string version, string type)
    {
        var types = new SpecificationTypes(version);
        return new(
            types.PropertyNames(type, isReadOnly: true).Concat(types.PropertyNames(type, isReadOnly: false)), StringComparer.Ordinal);
    }

    private static SortedSet<string> NamesIn(JsonTypeInfo type) =>
        new(type.Properties.Select(property => property.Name), StringComparer.Ordinal);
}
