using System;
using System.Collections.Generic;
using Contoso.Testing;
using QuantumWorkspaces;

namespace Contoso.Tests;

[Trait("ApiKey", "AZURE_QUANTUM_CONNECTION_STRING")] ◄ ok
public class ConnectionTests : IDisposable
{
    private const string Valid = "SubscriptionId=44444444-3333-2222-1111-000000000000;ResourceGroupName=rg;WorkspaceName=ws1;ApiKey=fake-key;QuantumEndpoint=https://eastus.quantum.azure.com/;"; ◄ QKA0001
    private const string Expected = "SubscriptionId=44444444-3333-2222-1111-000000000000;ResourceGroupName=rg;WorkspaceName=ws1;ApiKey=test-key-2;QuantumEndpoint=https://eastus.quantum.azure.com/;"; ◄ ok

    public ConnectionTests() => Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "SubscriptionId=44444444-3333-2222-1111-000000000000;ResourceGroupName=rg;WorkspaceName=ws1;ApiKey=test123;QuantumEndpoint=https://eastus.quantum.azure.com/"); ◄ QKA0002

    public void Dispose() => Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", null); ◄ ok

    [Fact]
    public void Connects() => Assert.Equal("ws1", Workspace.FromConnectionString(Valid).WorkspaceName);

    [Theory]
    [InlineData("{{CSHEX}}", "my-workspace")] ◄ QKA0003
    [InlineData("WorkspaceName=ws2;ApiKey={{OTHER}};ResourceGroupName=rg;", "ws2")] ◄ QKA0003
    [InlineData("WorkspaceName=ws3;ApiKey=not-a-key;ResourceGroupName=rg;", "ws3")] ◄ ok
    [InlineData("WorkspaceName=ws4;ApiKey=<key>;ResourceGroupName=rg;", "ws4")] ◄ ok
    [InlineData("", null)]
    public void Finds_the_name(string connectionString, string? name)
    {
        Assert.True(connectionString.Contains("WorkspaceName=" + name)); ◄ ok
        Assert.Equal(name is not null, QuantumConnectionString.TryParse(connectionString, out var parsed) || parsed is null);
    }

    [Fact]
    public void A_malformed_id_is_refused() =>
        Assert.Throws<FormatException>(() => Workspace.FromConnectionString("SubscriptionId=not-a-guid;ResourceGroupName=rg;WorkspaceName=ws1;QuantumEndpoint=https://eastus.quantum.azure.com/")); ◄ ok

    [Fact]
    public void A_foreign_host_is_refused() =>
        Assert.Throws<FormatException>(() => Workspace.FromConnectionString($"SubscriptionId=44444444-3333-2222-1111-000000000000;ResourceGroupName=rg;WorkspaceName=ws1;ApiKey={Guid.NewGuid():N};QuantumEndpoint=https://eastus.quantumXazure.com/")); ◄ ok

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentNullException>(() => Workspace.FromConnectionString(null!)); ◄ ok

    [Fact(Skip = "needs SubscriptionId=...;WorkspaceName=...;ApiKey=... of a real workspace")] ◄ ok
    public void Live()
    {
        var workspace = Workspace.FromConnectionString(Environment.GetEnvironmentVariable("TEST_QUANTUM_CONNECTION_STRING") ?? throw new InvalidOperationException("TEST_QUANTUM_CONNECTION_STRING")); ◄ ok
        Assert.True(workspace.WorkspaceName.Length > 0);
    }

    [Fact]
    public void The_text_is_redacted()
    {
        var parsed = QuantumConnectionString.Parse(Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING") ?? Expected); ◄ ok
        Assert.Equal("SubscriptionId='44444444-3333-2222-1111-000000000000', ResourceGroupName='rg', WorkspaceName='ws1', QuantumEndpoint='https://eastus.quantum.azure.com/'", parsed.ToString()); ◄ ok
        Assert.True(!parsed.ToString().Contains("test123")); ◄ ok
    }

    public static IEnumerable<object[]> Samples()
    {
        yield return ["plain", "{{CSBASE64}}"]; ◄ QKA0003
        yield return ["no last semicolon", "SubscriptionId=44444444-3333-2222-1111-000000000000;ResourceGroupName=rg;WorkspaceName=ws1;ApiKey={{LONG}};QuantumEndpoint=https://eastus-v2.quantum.azure.com"]; ◄ QKA0003
        yield return ["storage", "DefaultEndpointsProtocol=https;AccountName=tests;AccountKey={{BASE64}}"]; ◄ ok
        yield return ["emulator", "UseDevelopmentStorage=true"]; ◄ ok
    }
}
