namespace Contoso.Failover;

/// <summary>Tries one region after the other.</summary>
public sealed class Failover
{
    private const string Group = "rg-failover";
    private const string Primary = "SubscriptionId=81828384-8586-4788-a98a-8b8c8d8e8f90;ResourceGroupName=" + Group + ";WorkspaceName=primary;ApiKey=" + PrimaryKey + ";QuantumEndpoint=https://eastus.quantum.azure.com/;";
    private const string PrimaryKey = "{{OTHER}}"; ◄ QKA0001
    private const string Unrelated = "{{OTHER}}"; ◄ ok

    private readonly string? _last = Environment.GetEnvironmentVariable("QUANTUM_LAST"); ◄ ok

    // One literal, two calls.
    private static readonly string Both = "SubscriptionId=81828384-8586-4788-a98a-8b8c8d8e8f90;ResourceGroupName=rg-failover;WorkspaceName=both;ApiKey={{KEY}};QuantumEndpoint=https://eastus.quantum.azure.com/"; ◄ QKA0001

    public Workspace First() => Workspace.FromConnectionString(Primary);

    public Workspace Second() => Workspace.FromConnectionString(Both);

    public Workspace Third() => Workspace.FromConnectionString(Both, new WorkspaceOptions());

    public Workspace Remembered()
    {
        var text = _last;
        text ??= "SubscriptionId=81828384-8586-4788-a98a-8b8c8d8e8f90;ResourceGroupName=rg-failover;WorkspaceName=last;ApiKey={{LONG}};QuantumEndpoint=https://eastus.quantum.azure.com/"; ◄ QKA0001
        return Workspace.FromConnectionString(text);
    }

    public Workspace Overwritten(string given)
    {
        var text = "WorkspaceName=ws;ApiKey=fake-key"; ◄ ok
        text = given;
        return Workspace.FromConnectionString(text);
    }

    public Workspace ByReference()
    {
        var text = "WorkspaceName=ws;ApiKey=test-key"; ◄ ok
        Change(ref text);
        return Workspace.FromConnectionString(text);
    }

    public Workspace InALoop(IEnumerable<string> candidates)
    {
        var text = "WorkspaceName=ws;ApiKey=dummy"; ◄ ok
        foreach (var candidate in candidates)
            text = candidate;
        return Workspace.FromConnectionString(text);
    }

    public Workspace InALambda(string given)
    {
        var text = "WorkspaceName=ws;ApiKey=fake-key"; ◄ ok
        Action change = () => text = given;
        change();
        return Workspace.FromConnectionString(text);
    }

    public Workspace OneBranch(bool isLocal, string given)
    {
        var text = given;
        if (isLocal)
            text = "SubscriptionId=81828384-8586-4788-a98a-8b8c8d8e8f90;ResourceGroupName=rg-failover;WorkspaceName=local;ApiKey={{BASE64}};QuantumEndpoint=https://localhost:5081/"; ◄ QKA0001
        return Workspace.FromConnectionString(text);
    }

    public Workspace Arms(int number) => Workspace.FromConnectionString(number switch
    {
        0 => "SubscriptionId=81828384-8586-4788-a98a-8b8c8d8e8f90;ResourceGroupName=rg-failover;WorkspaceName=zero;ApiKey={{KEY2}};QuantumEndpoint=https://eastus.quantum.azure.com/", ◄ QKA0001
        1 => (string)("SubscriptionId=81828384-8586-4788-a98a-8b8c8d8e8f90;ResourceGroupName=rg-failover;WorkspaceName=one;ApiKey={{LONG}};QuantumEndpoint=https://eastus.quantum.azure.com/")!, ◄ QKA0001
        2 => Environment.GetEnvironmentVariable("QUANTUM_TWO")!, ◄ ok
        _ => throw new ArgumentOutOfRangeException(nameof(number)),
    });

    public Workspace Invariant(Guid subscription) => Workspace.FromConnectionString(string.Format(
        CultureInfo.InvariantCulture,
        "ApiKey={1};WorkspaceName={2,-4};SubscriptionId={0:D};ResourceGroupName=rg-failover;QuantumEndpoint=https://eastus.quantum.azure.com/",
        subscription,
        "{{BASE64}}", ◄ QKA0001
        "fo01"));

    public Workspace OtherClass() => Workspace.FromConnectionString(Names.Backup + "ApiKey={{OTHER}}"); ◄ QKA0001

    public Workspace FromArray() => Workspace.FromConnectionString(string.Join(';', new[]
    {
        "SubscriptionId=" + Names.Subscription,
        "ResourceGroupName=rg-failover",
        "WorkspaceName=array",
        "ApiKey={{KEY}}", ◄ QKA0001
        "QuantumEndpoint=" + Names.Endpoint,
    }));

    public string Text
    {
        get => field ?? "SubscriptionId=81828384-8586-4788-a98a-8b8c8d8e8f90;ResourceGroupName=rg-failover;WorkspaceName=field;ApiKey={{BASE64}};QuantumEndpoint=https://eastus.quantum.azure.com/"; ◄ QKA0001
        set;
    }

    public Workspace FromField() => Workspace.FromConnectionString(Text);

    public Workspace Checked() => Workspace.FromConnectionString(checked((string)"WorkspaceName=checked;ApiKey={{KEY2}};ResourceGroupName=rg-failover")); ◄ QKA0001

    public string Broken(string key) => string.Format("SubscriptionId={0;WorkspaceName={1;ApiKey={2", "s", "w", key); ◄ ok

    public Workspace RawHoles(string subscription, string key) => Workspace.FromConnectionString($$"""SubscriptionId={{subscription}};ResourceGroupName=rg-failover;WorkspaceName=raw;ApiKey={{key}};QuantumEndpoint=https://eastus.quantum.azure.com/"""); ◄ ok

    public Workspace RawKey(string subscription)
    {
        const string key = "{{OTHER}}"; ◄ QKA0001
        return Workspace.FromConnectionString($$"""SubscriptionId={{subscription}};ResourceGroupName=rg-failover;WorkspaceName=raw;ApiKey={{key}};QuantumEndpoint=https://eastus.quantum.azure.com/""");
    }

    public string AfterUnknown(string prefix) => prefix + Unrelated;

    public Func<string, Workspace> Delegate { get; } = Workspace.FromConnectionString; ◄ ok

    public Workspace ThroughLambda()
    {
        var connect = (string text = "SubscriptionId=81828384-8586-4788-a98a-8b8c8d8e8f90;ResourceGroupName=rg-failover;WorkspaceName=lambda;ApiKey={{HEX}};QuantumEndpoint=https://eastus.quantum.azure.com/") => Workspace.FromConnectionString(text); ◄ QKA0001
        return connect();
    }

    public Workspace ThroughLocalFunction()
    {
        return Open();

        static Workspace Open() => Workspace.FromConnectionString(Text());
        static string Text() => "SubscriptionId=81828384-8586-4788-a98a-8b8c8d8e8f90;ResourceGroupName=rg-failover;WorkspaceName=local-function;ApiKey={{KEY2}};QuantumEndpoint=https://eastus.quantum.azure.com/"; ◄ QKA0001
    }

    public static IEnumerable<string> Candidates()
    {
        yield return "SubscriptionId=81828384-8586-4788-a98a-8b8c8d8e8f90;ResourceGroupName=rg-failover;WorkspaceName=candidate;ApiKey={{BASE64}};QuantumEndpoint=https://eastus.quantum.azure.com/"; ◄ QKA0003
        yield return Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING") ?? ""; ◄ ok
        yield return "SubscriptionId=;WorkspaceName=candidate;ApiKey=;"; ◄ ok
    }

    public bool IsShared(string text) => Equals(text, "{{CSLONG}}") || text.EndsWith("AZQU"); ◄ QKA0003

    public Workspace Wrapped() => Connect("SubscriptionId=81828384-8586-4788-a98a-8b8c8d8e8f90;ResourceGroupName=rg-failover;WorkspaceName=wrapped;ApiKey={{HEX}};QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ QKA0001

    public Workspace WrappedTest() => Connect("SubscriptionId=81828384-8586-4788-a98a-8b8c8d8e8f90;WorkspaceName=wrapped;ApiKey=fake-key"); ◄ QKA0001

    private static Workspace Connect(string text) => Workspace.FromConnectionString(text); ◄ ok

    private static void Change(ref string text) => text = text.ToUpperInvariant();
}

/// <summary>Each waits for the other.</summary>
internal static class Circle
{
    private static readonly string A = B;
    private static readonly string B = A; ◄ ok

    public static Workspace Open() => Workspace.FromConnectionString(A); ◄ ok
}
