using System;
using QuantumWorkspaces;

namespace Contoso.Shared;

public partial class QuantumClientFactory
{
    private static readonly string West;

    static QuantumClientFactory() => West = "SubscriptionId=7f6e5d4c-3b2a-4190-8f7e-6d5c4b3a2910;ResourceGroupName=shared;WorkspaceName=west;ApiKey={{KEY2}};QuantumEndpoint=https://westus.quantum.azure.com/"; ◄ QKA0003

    private const string South = "SubscriptionId=7f6e5d4c-3b2a-4190-8f7e-6d5c4b3a2910;ResourceGroupName=shared;WorkspaceName=south;ApiKey={{LONG}};QuantumEndpoint=https://southafricanorth.quantum.azure.com/"; ◄ QKA0003

    private static string East
    {
        get { return "SubscriptionId=7f6e5d4c-3b2a-4190-8f7e-6d5c4b3a2910;ResourceGroupName=shared;WorkspaceName=east;ApiKey={{HEX}};QuantumEndpoint=https://eastus.quantum.azure.com/"; } ◄ QKA0001
    }

    public static int WestLength => West.Length;

    public Workspace InRegion(string region) => region switch
    {
        "east" => Workspace.FromConnectionString(East),
        "north" => Workspace.FromConnectionString(Environment.GetEnvironmentVariable("QUANTUM_NORTH") ?? "<set QUANTUM_NORTH>"), ◄ ok
        "south" => Workspace.FromConnectionString(Environment.GetEnvironmentVariable("QUANTUM_SOUTH") ?? throw new InvalidOperationException("QUANTUM_SOUTH")), ◄ ok
        _ => throw new ArgumentOutOfRangeException(nameof(region), region, "WorkspaceName= is none of east, north, south"), ◄ ok
    };

    public Workspace InTurn(bool first) => Workspace.FromConnectionString(first
        ? "{{CS}}" ◄ QKA0001
        : "subscriptionid = 7f6e5d4c-3b2a-4190-8f7e-6d5c4b3a2910 ; resourcegroupname = shared ; workspacename = second ; apikey = {{BASE64}} ; quantumendpoint = https://eastus.quantum.azure.com/"); ◄ QKA0001

    public Workspace? Cached { get; private set; }

    public void Warm(QuantumClientFactory? other)
    {
        other?.Cached = Workspace.FromConnectionString("\u0053ubscriptionId=7f6e5d4c-3b2a-4190-8f7e-6d5c4b3a2910;ResourceGroupName=shared;WorkspaceName=warm;\x41piKey\x3d{{OTHER}};QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ QKA0001
    }
}
