using System.Text;
using Loopback;
using Microsoft.AspNetCore.Http;
using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Verification;
using Tiers;
using WorkspaceEmulator.Workspaces;

namespace QuantumKeyAnalyzers.Tests.EndToEnd;

/// <summary>
/// Programs that run before and after each repair, and send the same requests: to the same workspaces, with the same key or with a token.
/// </summary>
public class RepairedProgramsTests
{
    private const string ConnectionStringVariable = "AZURE_QUANTUM_CONNECTION_STRING";
    private const string FirstVariable = ConnectionStringVariable + "_LOOPBACK_WS";
    private const string SecondVariable = ConnectionStringVariable + "_SECOND_WS";
    private const string KeyVariable = "AZURE_QUANTUM_API_KEY";

    private static readonly string[] EnvironmentOnly = [RepairKeys.Environment];
    private static readonly string[] EnvironmentAndEntra = [RepairKeys.Environment, RepairKeys.Entra];

    /// <summary>The two programs of the article on access keys, in C#.</summary>
    private static readonly IReadOnlyList<RunnableProgram> ArticlePrograms =
    [
        new("the article's program with a connection string", [RepairKeys.Environment, RepairKeys.Entra, RepairKeys.EntraManagedIdentity],
            """
            var connectionString = "{{SERVICE}}";
            var workspace = Workspace.FromConnectionString(connectionString);

            foreach (var target in workspace.GetTargets())
                Console.WriteLine(target);
            """)
        {
            Rule = "QKA0001",
            Variables = { [ConnectionStringVariable] = "{{SERVICE}}" },
        },
        new("the article's program with a variable", [RepairKeys.Environment, RepairKeys.Entra, RepairKeys.EntraManagedIdentity],
            """
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{SERVICE}}");
            var workspace = new Workspace();

            foreach (var target in workspace.GetTargets())
                Console.WriteLine(target);
            """)
        {
            Rule = "QKA0002",
            Variables = { [ConnectionStringVariable] = "{{SERVICE}}" },
        },
    ];

    private static readonly IReadOnlyList<RunnableProgram> Programs =
    [
        new("two workspaces", EnvironmentAndEntra,
            """
            var first = Workspace.FromConnectionString("{{SERVICE}}");
            var second = Workspace.FromConnectionString("{{SECOND}}");
            Print(first);
            Print(second);
            """)
        {
            Variables = { [FirstVariable] = "{{SERVICE}}", [SecondVariable] = "{{SECOND}}" },
        },
        new("two workspaces of one name", EnvironmentAndEntra,
            """
            Print(Workspace.FromConnectionString("{{SERVICE}}"));
            Print(Workspace.FromConnectionString("{{NAMESAKE}}"));
            """)
        {
            // The last one is told apart already, by having no group in its name.
            Variables = { ["AZURE_QUANTUM_CONNECTION_STRING_LOOPBACK_RG_LOOPBACK_WS"] = "{{SERVICE}}", [FirstVariable] = "{{NAMESAKE}}" },
        },
        new("two workspaces in a dictionary", EnvironmentOnly,
            """
            var workspaces = new Dictionary<string, string> { ["test"] = "{{SERVICE}}", ["live"] = "{{SECOND}}" };
            Print(Workspace.FromConnectionString(workspaces[args[0]]));
            """)
        {
            Arguments = ["live"],
            Variables = { [FirstVariable] = "{{SERVICE}}", [SecondVariable] = "{{SECOND}}" },
        },
        new("two workspaces, one of them by the variable", EnvironmentOnly,
            """
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{SECOND}}");
            Print(new Workspace());
            Print(Workspace.FromConnectionString("{{SERVICE}}"));
            """)
        {
            Variables = { [FirstVariable] = "{{SERVICE}}", [SecondVariable] = "{{SECOND}}" },
        },
        new("parts that the arguments give", EnvironmentAndEntra,
            """
            Print(Workspace.FromConnectionString($"SubscriptionId={args[0]};ResourceGroupName={{GROUP}};WorkspaceName={args[1]};ApiKey={{ACCESS}};QuantumEndpoint={{ENDPOINT}};"));
            """)
        {
            Arguments = ["{{SUBSCRIPTION}}", "{{NAME}}"],
            Variables = { [KeyVariable] = "{{ACCESS}}" },
        },
        new("parts that are formatted", EnvironmentOnly,
            """
            const string Key = "{{ACCESS}}";
            Print(Workspace.FromConnectionString(string.Format("SubscriptionId={0};ResourceGroupName={{GROUP}};WorkspaceName={1};ApiKey={2};QuantumEndpoint={3};", args[0], args[1], Key, "{{ENDPOINT}}")));
            """)
        {
            Arguments = ["{{SUBSCRIPTION}}", "{{NAME}}"],
            Variables = { [KeyVariable] = "{{ACCESS}}" },
        },
        new("a string that an argument replaces", EnvironmentOnly,
            """
            Print(Workspace.FromConnectionString(args.Length > 0 ? args[0] : "{{SERVICE}}"));
            """)
        {
            Arguments = ["{{SECOND}}"],
            Variables = { [ConnectionStringVariable] = "{{SERVICE}}" },
        },
        new("a constant of another class", EnvironmentAndEntra, """Print(Workspace.FromConnectionString(Settings.ConnectionString));""")
        {
            Types = """
                static class Settings
                {
                    public const string ConnectionString = "{{SERVICE}}";
                }
                """,
            Variables = { [ConnectionStringVariable] = "{{SERVICE}}" },
        },
        new("a constant that is read elsewhere", EnvironmentOnly,
            """
            Console.WriteLine(Settings.ConnectionString.Contains("{{NAME}}"));
            Print(Workspace.FromConnectionString(Settings.ConnectionString));
            """)
        {
            Types = """
                static class Settings
                {
                    public const string ConnectionString = "{{SERVICE}}";
                }
                """,
            Variables = { [ConnectionStringVariable] = "{{SERVICE}}" },
        },
        new("a property of another project", EnvironmentOnly, """Print(Workspace.FromConnectionString(Settings.ConnectionString));""")
        {
            OtherProject = """
                public static class Settings
                {
                    public static string ConnectionString { get; } = "{{SERVICE}}";
                }
                """,
            Variables = { [ConnectionStringVariable] = "{{SERVICE}}" },
        },
        new("a property of another project that the run completes", EnvironmentOnly,
            """
            Settings.Name = args[0];
            Print(Workspace.FromConnectionString(Settings.ConnectionString));
            """)
        {
            OtherProject = """
                public static class Settings
                {
                    public static string Name { get; set; } = "none";
                    public static string ConnectionString => $"SubscriptionId={{SUBSCRIPTION}};ResourceGroupName={{GROUP}};WorkspaceName={Name};ApiKey={{ACCESS}};QuantumEndpoint={{ENDPOINT}};";
                }
                """,
            Arguments = ["{{NAME}}"],
            Variables = { [KeyVariable] = "{{ACCESS}}" },
        },
        new("the default of a parameter", EnvironmentOnly,
            """
            Connect();
            Connect("{{SECOND}}");

            static void Connect(string connectionString = "{{SERVICE}}") => Print(Workspace.FromConnectionString(connectionString));
            """)
        {
            Variables = { [FirstVariable] = "{{SERVICE}}", [SecondVariable] = "{{SECOND}}" },
        },
        new("options", EnvironmentAndEntra,
            """
            var trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            trust.CustomTrustStore.ImportFromPemFile(args[0]);
            var handler = new SocketsHttpHandler { SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = trust } };
            Print(Workspace.FromConnectionString("{{SERVICE}}", new WorkspaceOptions { Transport = new HttpClientTransport(handler), Diagnostics = { ApplicationId = "options-are-kept" } }));
            """)
        {
            Arguments = ["{{CERTIFICATE}}"],
            IsTrusting = false,
            Variables = { [ConnectionStringVariable] = "{{SERVICE}}" },
        },
        new("the variable, read in another method", EnvironmentOnly,
            """
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{SERVICE}}");
            Print(Connector.Connect());
            """)
        {
            Types = """
                static class Connector
                {
                    public static Workspace Connect() => new();
                }
                """,
            Variables = { [ConnectionStringVariable] = "{{SERVICE}}" },
        },
        new("the variable and options", EnvironmentAndEntra,
            """
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{SERVICE}}");
            Workspace workspace = new(new WorkspaceOptions { Diagnostics = { ApplicationId = "options-are-kept" } });
            Print(workspace);
            """)
        {
            Variables = { [ConnectionStringVariable] = "{{SERVICE}}" },
        },
        new("a credential", EnvironmentOnly,
            """
            Print(new Workspace(new Uri("{{ENDPOINT}}"), "{{SUBSCRIPTION}}", "{{GROUP}}", "{{NAME}}", new AzureKeyCredential("{{ACCESS}}")));
            """)
        {
            Variables = { [KeyVariable] = "{{ACCESS}}" },
        },
        new("two credentials", EnvironmentOnly,
            """
            var test = new AzureKeyCredential("{{ACCESS}}");
            var live = new AzureKeyCredential("{{SECONDACCESS}}");
            Print(new Workspace(new Uri("{{ENDPOINT}}"), "{{SUBSCRIPTION}}", "{{GROUP}}", "{{NAME}}", test));
            Print(new Workspace(new Uri("{{ENDPOINT}}"), "{{SUBSCRIPTION}}", "second-rg", "second-ws", live));
            """)
        {
            Variables = { ["AZURE_QUANTUM_API_KEY_TEST"] = "{{ACCESS}}", ["AZURE_QUANTUM_API_KEY_LIVE"] = "{{SECONDACCESS}}" },
        },
        new("base64", EnvironmentAndEntra,
            """
            var decoded = Encoding.UTF8.GetString(Convert.FromBase64String("{{SERVICE64}}"));
            Print(Workspace.FromConnectionString(decoded));
            """)
        {
            Variables = { [ConnectionStringVariable] = "{{SERVICE}}" },
        },
        new("base64 that is read elsewhere", EnvironmentOnly,
            """
            Console.WriteLine(Settings.Encoded.Length);
            Print(Workspace.FromConnectionString(Encoding.UTF8.GetString(Convert.FromBase64String(Settings.Encoded))));
            """)
        {
            Types = """
                static class Settings
                {
                    public const string Encoded = "{{SERVICE64}}";
                }
                """,
            Variables = { [ConnectionStringVariable] = "{{SERVICE}}" },
        },
        new("the configuration, from the environment", [RepairKeys.Configuration],
            """
            IConfiguration configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
            var connectionString = "{{SERVICE}}";
            Print(Workspace.FromConnectionString(connectionString));
            Print(new Workspace(new Uri("{{ENDPOINT}}"), "{{SUBSCRIPTION}}", "{{GROUP}}", configuration["Name"] ?? "{{NAME}}", new AzureKeyCredential("{{ACCESS}}")));
            """)
        {
            Variables = { [ConnectionStringVariable] = "{{SERVICE}}", [KeyVariable] = "{{ACCESS}}" },
        },
        new("the configuration in memory, for two workspaces", [RepairKeys.Configuration],
            """
            Run(new ConfigurationBuilder().AddInMemoryCollection(args.Select(arg => arg.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]))).Build());

            static void Run(IConfiguration settings)
            {
                Print(Workspace.FromConnectionString("{{SERVICE}}"));
                Print(Workspace.FromConnectionString("{{SECOND}}"));
            }
            """)
        {
            Arguments = ["AZURE_QUANTUM_CONNECTION_STRING_LOOPBACK_WS={{SERVICE}}", "AZURE_QUANTUM_CONNECTION_STRING_SECOND_WS={{SECOND}}"],
        },
        new("the configuration of a host", [RepairKeys.Configuration],
            """
            WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.Configuration.AddEnvironmentVariables();
            builder.Services.AddSingleton(_ => Workspace.FromConnectionString("{{SERVICE}}"));
            Print(builder.Services.BuildServiceProvider().GetRequiredService<Workspace>());
            """)
        {
            Variables = { [ConnectionStringVariable] = "{{SERVICE}}" },
        },
        new("a name that is put in later", EnvironmentOnly,
            """
            var template = "SubscriptionId={{SUBSCRIPTION}};ResourceGroupName={{GROUP}};WorkspaceName={name};ApiKey={{ACCESS}};QuantumEndpoint={{ENDPOINT}};";
            foreach (var name in args)
                Print(Workspace.FromConnectionString(template.Replace("{name}", name)));
            """)
        {
            Arguments = ["{{NAME}}", "other-ws"],
            Variables = { [KeyVariable] = "{{ACCESS}}" },
        },
        new("an array that is gone through", EnvironmentOnly,
            """
            string[] connectionStrings = ["{{SERVICE}}", "{{SECOND}}"];
            foreach (var connectionString in connectionStrings)
                Print(Workspace.FromConnectionString(connectionString));
            """)
        {
            Variables = { [FirstVariable] = "{{SERVICE}}", [SecondVariable] = "{{SECOND}}" },
        },
        new("a choice", EnvironmentOnly,
            """
            var connectionString = args[0] switch { "live" => "{{SECOND}}", _ => "{{SERVICE}}" };
            Print(Workspace.FromConnectionString(connectionString));
            """)
        {
            Arguments = ["live"],
            Variables = { [FirstVariable] = "{{SERVICE}}", [SecondVariable] = "{{SECOND}}" },
        },
        new("a choice of the workspace's name", EnvironmentOnly,
            """
            var name = args.Length > 0 ? "other-ws" : "{{NAME}}";
            Print(Workspace.FromConnectionString($"SubscriptionId={{SUBSCRIPTION}};ResourceGroupName={{GROUP}};WorkspaceName={name};ApiKey={{ACCESS}};QuantumEndpoint={{ENDPOINT}};"));
            """)
        {
            Arguments = ["other"],
            Variables = { [KeyVariable] = "{{ACCESS}}" },
        },
        new("named arguments", EnvironmentAndEntra,
            """
            Print(Workspace.FromConnectionString(options: new WorkspaceOptions { Diagnostics = { ApplicationId = "options-are-kept" } }, connectionString: "{{SERVICE}}"));
            """)
        {
            Variables = { [ConnectionStringVariable] = "{{SERVICE}}" },
        },
        new("constants that make up one another", EnvironmentAndEntra, """Print(Settings.Connect());""")
        {
            Types = """
                static class Settings
                {
                    private const string Place = "SubscriptionId={{SUBSCRIPTION}};ResourceGroupName={{GROUP}};WorkspaceName={{NAME}};";
                    private const string Key = "{{ACCESS}}";
                    private const string ConnectionString = Place + "ApiKey=" + Key + ";QuantumEndpoint={{ENDPOINT}};";

                    public static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
                }
                """,
            Variables = { [ConnectionStringVariable] = "{{SERVICE}}" },
        },
        new("the variable, set to one workspace and then to another", EnvironmentOnly,
            """
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{SERVICE}}");
            Print(new Workspace());
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{SECOND}}");
            Print(new Workspace());
            """)
        {
            Variables = { [FirstVariable] = "{{SERVICE}}", [SecondVariable] = "{{SECOND}}" },
        },
        new("the configuration in a variable without a type", [RepairKeys.Configuration],
            """
            var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
            Print(Workspace.FromConnectionString("{{SERVICE}}"));
            """)
        {
            Variables = { [ConnectionStringVariable] = "{{SERVICE}}" },
        },
    ];

    /// <summary>One program of each way to connect.</summary>
    private static readonly string[] OfEachWay =
    [
        "two workspaces", "parts that the arguments give", "options", "the variable and options", "a credential",
        "the configuration of a host",
    ];

    public static TheoryData<string> ArticleNames => [.. ArticlePrograms.Select(program => program.Name)];

    public static TheoryData<string> Names => [.. OfEachWay];

    public static TheoryData<string> OtherNames => [.. Programs.Select(program => program.Name).Except(OfEachWay)];

    [Theory]
    [MemberData(nameof(ArticleNames))]
    public async Task A_program_of_the_article_prints_the_same_targets(string name)
    {
        var printed = await RunAsync(ArticlePrograms.Single(program => program.Name == name));
        Assert.Equal(7, printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("ionq.qpu (Available, average queue time 1679 s)", printed, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_repaired_program_reaches_the_same_workspaces(string name) => RunAsync(Programs.Single(program => program.Name == name));

    [FullTheory("two or more processes a row; other runs have one row for each way to connect")]
    [MemberData(nameof(OtherNames))]
    public Task A_repaired_program_of_another_shape_reaches_the_same_workspaces(string name) =>
        RunAsync(Programs.Single(program => program.Name == name));

    /// <summary>Runs a program before and after each repair.</summary>
    /// <returns>What it prints.</returns>
    private static async Task<string> RunAsync(RunnableProgram program)
    {
        await using var service = await LoopbackService.StartAsync();
        service.Intercept = AnswerForOthersAsync;
        var fill = Templates(service);
        var original = await HostedSolution.OfCodeAsync(program.Load(fill));
        Assert.NotEmpty(original.Findings);
        if (program.Rule is { } rule)
            Assert.Equal([rule], original.Findings.Select(finding => finding.Id));

        // The original has nothing but its literals.
        var trust = program.IsTrusting ? new Dictionary<string, string> { ["SSL_CERT_FILE"] = service.CertificateFile } : [];
        var before = await ProgramRun.RunAsync(original.Solution, trust, program.ArgumentsWith(fill));
        var expected = RequestsOf(service, 0);
        Assert.NotEmpty(expected);
        Assert.All(expected, request => Assert.NotEmpty(request.Key));

        foreach (var kind in program.Kinds)
        {
            var repaired = await original.OneByOneAsync(kind);
            var texts = string.Join("\n", (await repaired.TextsAsync()).Values);
            Assert.Empty(repaired.Findings);
            Assert.All(
                fill.Where(entry => entry.Template.Contains("ACCESS", StringComparison.Ordinal)),
                entry => Assert.DoesNotContain(entry.Value, texts, StringComparison.Ordinal));

            var usesKey = kind is not (RepairKeys.Entra or RepairKeys.EntraManagedIdentity);
            var environment = new Dictionary<string, string>(trust);
            var given = usesKey
                ? program.Variables.Select(pair => KeyValuePair.Create(pair.Key, Filled(pair.Value, fill)))
                : service.EntraEnvironment.Where(pair => program.IsTrusting || pair.Key != "SSL_CERT_FILE");
            foreach (var (variable, value) in given)
                environment[variable] = value;

            var count = service.Requests.Count;
            Assert.Equal((kind, before), (kind, await ProgramRun.RunAsync(repaired.Solution, environment, program.ArgumentsWith(fill))));

            var requests = RequestsOf(service, count);
            Assert.Equal(
                usesKey ? expected : expected.Select(request => request with { Key = "" }),
                requests.Select(request => request with { HasToken = false }));
            Assert.All(requests, request => Assert.Equal(!usesKey, request.HasToken));
        }

        return before;
    }

    private static (string Template, string Value)[] Templates(LoopbackService service)
    {
        var own = service.ConnectionStringFor(service.SecureEndpoint);
        var secondKey = AccessKeyGenerator.Create();
        var namesake = own.Replace(service.AccessKey, secondKey).Replace(LoopbackService.ResourceGroupName, "second-rg");
        return
        [
            ("{{SERVICE}}", own),
            ("{{SERVICE64}}", Convert.ToBase64String(Encoding.UTF8.GetBytes(own))),
            ("{{NAMESAKE}}", namesake),
            ("{{SECOND}}", namesake.Replace(LoopbackService.WorkspaceName, "second-ws")),
            ("{{ACCESS}}", service.AccessKey),
            ("{{SECONDACCESS}}", secondKey),
            ("{{ENDPOINT}}", service.SecureEndpoint.AbsoluteUri),
            ("{{SUBSCRIPTION}}", LoopbackService.SubscriptionId),
            ("{{GROUP}}", LoopbackService.ResourceGroupName),
            ("{{NAME}}", LoopbackService.WorkspaceName),
            ("{{CERTIFICATE}}", service.CertificateFile),
        ];
    }

    private static string Filled(string template, IEnumerable<(string Template, string Value)> fill) =>
        fill.Aggregate(template, (text, entry) => text.Replace(entry.Template, entry.Value));

    /// <summary>The service has one workspace. Others have no targets here, and take every key: what is sent is compared.</summary>
    private static async Task<bool> AnswerForOthersAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/subscriptions")
            || context.Request.Path.Value!.Contains(
                $"/{LoopbackService.ResourceGroupName}/providers/Microsoft.Quantum/workspaces/{LoopbackService.WorkspaceName}/",
                StringComparison.Ordinal))
        {
            return false;
        }

        await LoopbackService.AnswerJsonAsync(context, """{ "value": [] }""");
        return true;
    }

    /// <summary>The requests to workspaces; those for tokens are Azure.Identity's.</summary>
    private static List<SentRequest> RequestsOf(LoopbackService service, int skip) =>
    [
        .. service.Requests.Skip(skip)
            .Where(request => request.PathAndQuery.StartsWith("/subscriptions/", StringComparison.Ordinal))
            .Select(request => new SentRequest(
                request.Method,
                request.PathAndQuery,
                request.Headers.GetValueOrDefault("x-ms-quantum-api-key", ""),
                request.Headers["User-Agent"].Contains("options-are-kept", StringComparison.Ordinal),
                request.Headers.ContainsKey("Authorization"))),
    ];

    private sealed record SentRequest(string Method, string PathAndQuery, string Key, bool HasApplicationId, bool HasToken);

    /// <param name="Statements">What the program does; <c>Print</c> asks a workspace for its targets.</param>
    private sealed record RunnableProgram(string Name, string[] Kinds, string Statements)
    {
        public string Types { get; init; } = "";

        public string OtherProject { get; init; } = "";

        /// <summary>The rule that finds its key; null for whichever.</summary>
        public string? Rule { get; init; }

        public string[] Arguments { get; init; } = [];

        /// <summary>Whether the environment has the service trusted; the program does it itself otherwise.</summary>
        public bool IsTrusting { get; init; } = true;

        /// <summary>What the environment has to hold once the values are read from there.</summary>
        public Dictionary<string, string> Variables { get; } = [];

        public string[] ArgumentsWith(IEnumerable<(string Template, string Value)> fill) =>
            Array.ConvertAll(Arguments, argument => Filled(argument, fill));

        public Solution Load(IReadOnlyList<(string Template, string Value)> fill)
        {
            string[] files = Types.Length > 0 ? [MainFile, "using QuantumWorkspaces;\n\n" + Types] : [MainFile];
            return CaseSolution.Load(new CodeCase(Name, Array.ConvertAll(files, file => Filled(file, fill)))
            {
                OtherProject = OtherProject.Length > 0 ? [Filled(OtherProject, fill)] : [],
            });
        }

        private string MainFile => $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Net.Http;
            using System.Net.Security;
            using System.Security.Cryptography.X509Certificates;
            using System.Text;
            using Azure;
            using Azure.Core.Pipeline;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using QuantumWorkspaces;

            {{Statements}}

            static void Print(Workspace workspace) => Console.WriteLine($"{workspace.WorkspaceName}: {string.Join(", ", workspace.GetTargets())}");
            """;
    }
}
