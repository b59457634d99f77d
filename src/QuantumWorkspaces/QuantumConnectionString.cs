using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Azure;
using ConnectionStrings;
using QuantumWorkspaces.Http;
using QuantumWorkspaces.Settings;

namespace QuantumWorkspaces;

/// <summary>
/// A connection string of an Azure Quantum workspace, taken apart. Azure writes it as
/// <c>SubscriptionId=…;ResourceGroupName=…;WorkspaceName=…;ApiKey=…;QuantumEndpoint=…;</c>.
/// </summary>
/// <remarks>
/// <para>The fields may stand in any order and case, with white space round <c>=</c> and <c>;</c>, and without the last semicolon;
/// <c>WorkspaceKey</c> is taken for <c>ApiKey</c>. Each of the five has to be there, once. The shapes are those of the service's own
/// Python client (azure-quantum-python, <c>_workspace_connection_params.py</c>), but for the endpoint, which is compared with the
/// hosts of Azure Quantum label by label.</para>
/// <para>The access key in it grants the whole workspace. It comes from a method, never from a property: so it does not show in
/// <see cref="ToString"/>, in a debugger, in JSON, in a structured log, or in the message of an exception.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class QuantumConnectionString
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ConnectionString _text;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly AzureKeyCredential _credential;

    private QuantumConnectionString(ConnectionString text)
    {
        _text = text;
        SubscriptionId = text.ValueOf(FieldName.SubscriptionId)!;
        ResourceGroupName = text.ValueOf(FieldName.ResourceGroupName)!;
        WorkspaceName = text.ValueOf(FieldName.WorkspaceName)!;
        Endpoint = ValueRules.ToEndpoint(text.ValueOf(FieldName.QuantumEndpoint)!);
        _credential = new AzureKeyCredential(text.ValueOf(FieldName.ApiKey)!);
    }

    /// <summary>The id of the Azure subscription: a GUID with dashes, as written in the text.</summary>
    public string SubscriptionId { get; }

    /// <summary>The name of the resource group: 1 to 90 characters.</summary>
    public string ResourceGroupName { get; }

    /// <summary>The name of the workspace: 2 to 54 characters.</summary>
    public string WorkspaceName { get; }

    /// <summary>
    /// The address of the service, with a final slash: HTTPS and a host below <c>quantum.azure.com</c> or <c>quantum-test.azure.com</c>, or
    /// a loopback address.
    /// </summary>
    public Uri Endpoint { get; }

    /// <summary>Takes a connection string apart.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="connectionString"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="connectionString"/> is empty.</exception>
    /// <exception cref="FormatException">
    /// <paramref name="connectionString"/> is malformed. The message names each field that is missing, repeated or malformed; it quotes nothing of the text.
    /// </exception>
    public static QuantumConnectionString Parse(string connectionString)
    {
        _ = connectionString ?? throw new ArgumentNullException(nameof(connectionString));
        if (connectionString.Length == 0)
            throw new ArgumentException("The value is empty.", nameof(connectionString));

        return TryRead(connectionString, out var result, out var faults)
            ? result
            : throw new FormatException($"The Azure Quantum connection string is malformed. {faults}");
    }

    /// <summary>Takes a connection string apart if it is one.</summary>
    /// <returns>False where <see cref="Parse"/> would throw.</returns>
    public static bool TryParse(string? connectionString, [NotNullWhen(true)] out QuantumConnectionString? result)
    {
        result = null;
        return connectionString is not null && TryRead(connectionString, out result, out _);
    }

    /// <param name="faults">Sentences that say what is wrong and quote nothing.</param>
    internal static bool TryRead(string text, [NotNullWhen(true)] out QuantumConnectionString? result, out string faults)
    {
        var parsed = ConnectionString.Parse(ValueRules.WithoutHoles(text));
        faults = string.Join(" ", parsed.Faults.Select(fault => fault.Message));
        if (faults.Length == 0 && !AccessKeyPolicy.CanSend(parsed.ValueOf(FieldName.ApiKey)!))
            faults = $"{FieldName.ApiKey} {AccessKeyPolicy.WhyNotSent}.";

        result = faults.Length == 0 ? new QuantumConnectionString(parsed) : null;
        return result is not null;
    }

    /// <summary>The access key, as a credential that <see cref="System.ClientModel.ApiKeyCredential.Update"/> can give another key: the same one each time.</summary>
    public AzureKeyCredential GetCredential() => _credential;

    /// <summary>A value for a message; where parts of the key stand in it, which in a muddled string they may, a word instead.</summary>
    internal string Show(string value) => _text.SharesPartWithKey(value) || KeyShape.Find(value, 0) is not null ? "(hidden)" : $"'{value}'";

    /// <summary>The connection string's fields without the key.</summary>
    public override string ToString() =>
        $"{FieldName.SubscriptionId}={Show(SubscriptionId)}, {FieldName.ResourceGroupName}={Show(ResourceGroupName)}, {FieldName.WorkspaceName}={Show(WorkspaceName)}, {FieldName.QuantumEndpoint}={Show(Endpoint.ToString())}";
}
