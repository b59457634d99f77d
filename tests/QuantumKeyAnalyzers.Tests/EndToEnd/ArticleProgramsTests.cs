using Loopback;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.EndToEnd;

/// <summary>
/// The two programs of the article on access keys, in C#, with a connection string of the right shape: found, repaired, built, run
/// against the service, and the same targets printed as before.
/// </summary>
public class ArticleProgramsTests
{
    private const string ByString = """
        using System;
        using QuantumWorkspaces;

        var connectionString = "{{SERVICE}}";
        var workspace = Workspace.FromConnectionString(connectionString);

        foreach (var target in workspace.GetTargets())
            Console.WriteLine(target);
        """;

    private const string ByVariable = """
        using System;
        using QuantumWorkspaces;

        Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{SERVICE}}");
        var workspace = new Workspace();

        foreach (var target in workspace.GetTargets())
            Console.WriteLine(target);
        """;

    [Theory]
    [InlineData(ByString, "QKA0001", RepairKeys.Environment)]
    [InlineData(ByString, "QKA0001", RepairKeys.Entra)]
    [InlineData(ByString, "QKA0001", RepairKeys.EntraManagedIdentity)]
    [InlineData(ByVariable, "QKA0002", RepairKeys.Environment)]
    [InlineData(ByVariable, "QKA0002", RepairKeys.Entra)]
    [InlineData(ByVariable, "QKA0002", RepairKeys.EntraManagedIdentity)]
    public async Task Found_repaired_and_run_with_the_same_targets(string program, string rule, string kind)
    {
        await using var service = await LoopbackService.StartAsync();
        var connectionString = service.ConnectionStringFor(service.SecureEndpoint);
        var original = await HostedSolution.OfCodeAsync(CaseSolution.Load(new CodeCase("article", program.Replace("{{SERVICE}}", connectionString))));
        var finding = Assert.Single(original.Findings);
        Assert.Equal(rule, finding.Id);

        // The original runs with nothing but its literal.
        var trust = new Dictionary<string, string> { ["SSL_CERT_FILE"] = service.CertificateFile };
        var before = await ProgramRun.RunAsync(original.Solution, trust);
        Assert.Equal(7, before.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("ionq.qpu (Available, average queue time 1679 s)", before, StringComparison.Ordinal);

        var repaired = await original.OneByOneAsync(kind);
        Assert.Empty(repaired.Findings);
        Assert.DoesNotContain(service.AccessKey, Assert.Single((await repaired.TextsAsync()).Values), StringComparison.Ordinal);

        var usesKey = kind == RepairKeys.Environment;
        var environment = usesKey
            ? new Dictionary<string, string>(trust) { ["AZURE_QUANTUM_CONNECTION_STRING"] = connectionString }
            : new Dictionary<string, string>(service.EntraEnvironment);
        var requestsBefore = service.Requests.Count;
        Assert.Equal(before, await ProgramRun.RunAsync(repaired.Solution, environment));

        var requests = service.Requests.Skip(requestsBefore).Where(request => request.PathAndQuery.StartsWith("/subscriptions/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(requests);
        Assert.All(requests, request =>
        {
            Assert.Equal(usesKey, request.Headers.ContainsKey("x-ms-quantum-api-key"));
            Assert.Equal(!usesKey, request.Headers.ContainsKey("Authorization"));
        });
    }
}
