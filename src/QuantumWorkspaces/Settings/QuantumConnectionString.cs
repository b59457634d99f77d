using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using QuantumWorkspaces.Settings;

namespace QuantumWorkspaces;

/// <summary>A parsed connection string of an Azure Quantum workspace.</summary>
/// <remarks>
/// <para>Azure writes it as
/// <c>SubscriptionId=…;ResourceGroupName=…;WorkspaceName=…;ApiKey=…;QuantumEndpoint=…;</c>. Each of the five fields has to appear once, in
/// any order and case. White space around <c>=</c> and <c>;</c> is ignored, the last semicolon is optional, and <c>WorkspaceKey</c> is
/// another name for <c>ApiKey</c>. The values have to look as the service's own Python client wants them (azure-quantum-python,
/// <c>_workspace_connection_params.py</c>), except the endpoint, whose host is compared with those of Azure Quantum label by label.</para>
/// <para>The access key in it gives full access to the workspace. It comes from a method, never from a property, so it does not appear in
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

    /// <summary>The ID of the Azure subscription: a GUID with dashes, as it is written in the connection string.</summary>
    public string SubscriptionId { get; }

    /// <summary>The name of the resource group: 1 to 90 characters.</summary>
    public string ResourceGroupName { get; }

    /// <summary>The name of the workspace: 2 to 54 characters.</summary>
    public string WorkspaceName { get; }

    /// <summary>The address of the service, ending with a slash.</summary>
    /// <remarks>
    /// It uses HTTPS and a host below <c>quantum.azure.com</c> or <c>quantum-test.azure.com</c>, or is a loopback address.
    /// </remarks>
    public Uri Endpoint { get; }

    /// <summary>Parses a connection string.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="connectionString"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="connectionString"/> is empty.</exception>
    /// <exception cref="FormatException">
    /// <paramref name="connectionString"/> is malformed. The message names each field that is missing, repeated or malformed, and does not
    /// contain any part of the connection string.
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

    /// <summary>Tries to parse a connection string.</summary>
    /// <returns>False where <see cref="Parse"/> would throw.</returns>
    public static bool TryParse(string? connectionString, [NotNullWhen(true)] out QuantumConnectionString? result)
    {
        result = null;
        return connectionString is not null && TryRead(connectionString, out result, out _);
    }

    /// <param name="faults">Sentences that say what is wrong, without any part of the text.</param>
    internal static bool TryRead(string text, [NotNullWhen(true)] out QuantumConnectionString? result, out string faults)
    {
        var parsed = ConnectionString.Parse(ValueRules.WithoutHoles(text));
        faults = string.Join(" ", parsed.Faults.Select(fault => fault.Message));
        if (faults.Length == 0 && !ValueRules.CanBeSent(parsed.ValueOf(FieldName.ApiKey)!))
            faults = $"{FieldName.ApiKey} {ValueRules.WhyNotSent}.";

        result = faults.Length == 0 ? new QuantumConnectionString(parsed) : null;
        return result is not null;
    }

    /// <summary>Gets the access key as a credential. Each call returns the same object.</summary>
    /// <remarks><see cref="System.ClientModel.ApiKeyCredential.Update"/> replaces the key in all clients that use the credential.</remarks>
    public AzureKeyCredential GetCredential() => _credential;

    /// <summary>A value for a message; hidden if it contains parts of the key, which it may in a mixed-up connection string.</summary>
    internal string Show(string value) => _text.SharesPartWithKey(value) || KeyShape.Find(value, 0) is not null ? "(hidden)" : $"'{value}'";

    /// <summary>Returns the fields of the connection string without the key.</summary>
    public override string ToString() =>
        $"{FieldName.SubscriptionId}={Show(SubscriptionId)}, {FieldName.ResourceGroupName}={Show(ResourceGroupName)}, "
        + $"{FieldName.WorkspaceName}={Show(WorkspaceName)}, {FieldName.QuantumEndpoint}={Show(Endpoint.ToString())}";
}
