using System;
using QuantumWorkspaces;

namespace Contoso.Documentation;

/// <summary>Samples that the documentation shows.</summary>
/// <remarks>
/// <para>The connection string has five parts:</para>
/// <code>
/// SubscriptionId=00000000-0000-0000-0000-000000000000;ResourceGroupName=my-group;WorkspaceName=my-workspace;ApiKey=my-key;QuantumEndpoint=https://eastus.quantum.azure.com/; ◄ ok
/// </code>
/// <para>Real output of the portal:</para>
/// <code>
/// SubscriptionId=3c4d5e6f-7081-4293-a4b5-c6d7e8f90a1b;ResourceGroupName=docs;WorkspaceName=docs;ApiKey={{LONG}};QuantumEndpoint=https://eastus.quantum.azure.com/; ◄ QKA0003
/// </code>
/// </remarks>
public static class Samples
{
    /// <summary>Connects.</summary>
    /// <param name="connectionString">Such as <c>SubscriptionId=&lt;id&gt;;ResourceGroupName=&lt;group&gt;;WorkspaceName=&lt;name&gt;;ApiKey=&lt;key&gt;;QuantumEndpoint=&lt;uri&gt;;</c></param> ◄ ok
    /// <example><code>Samples.Connect("WorkspaceName=docs;SubscriptionId=3c4d5e6f-7081-4293-a4b5-c6d7e8f90a1b;ApiKey={{HEX}};")</code></example> ◄ QKA0003
    public static Workspace Connect(string connectionString) => Workspace.FromConnectionString(connectionString); ◄ ok

    // Please do not do this:
    //
    //     var cs = "SubscriptionId=3c4d5e6f-7081-4293-a4b5-c6d7e8f90a1b;" +
    //              "ResourceGroupName=docs;WorkspaceName=docs;" +
    //              "ApiKey=...;QuantumEndpoint=https://eastus.quantum.azure.com/"; ◄ ok
    //
    // but read AZURE_QUANTUM_CONNECTION_STRING (SubscriptionId=$(sub);WorkspaceName=$(ws);ApiKey=$(key)). ◄ ok

    /* 2025-11-03, support ticket: the customer used
     *   x-ms-quantum-api-key: {{KEY}} ◄ QKA0003
     * and got a 401; regenerated since. The header x-ms-quantum-api-key: [redacted] works. ◄ ok
     */
    public const string Help = """
        Set the variable:

            export AZURE_QUANTUM_CONNECTION_STRING="SubscriptionId=<id>;ResourceGroupName=<group>;WorkspaceName=<name>;ApiKey=<key>;QuantumEndpoint=<endpoint>;" ◄ ok

        or pass the header:

            curl -H "x-ms-quantum-api-key: $KEY" https://eastus.quantum.azure.com/ ◄ ok
        """;

    // TODO(anna): remove before publishing {{KEY2}}, ask Ben for a new one ◄ QKA0003
    public static void PrintHelp() => Console.WriteLine(Help); ◄ ok

#if DOCS
    // Only the documentation build reads this.
    public static Workspace Snippet() =>
        Workspace.FromConnectionString("{{CSHEX}}"); ◄ QKA0003
    public static Workspace SnippetWithHole(string key) =>
        Workspace.FromConnectionString($"SubscriptionId=3c4d5e6f-7081-4293-a4b5-c6d7e8f90a1b;WorkspaceName=docs;ApiKey={key}"); ◄ ok
    #error The key AZURE_QUANTUM_API_KEY has to be set, not WorkspaceName=docs;ApiKey={{KEY2}}; in the source ◄ QKA0003
#endif

    /// <summary>Nullable parts: <c>SubscriptionId={id?};ApiKey={key?}</c>, defaults from <see cref="Environment"/>.</summary> ◄ ok
    public static string Optional => "AZURE_QUANTUM_CONNECTION_STRING (optional)"; ◄ ok
}
