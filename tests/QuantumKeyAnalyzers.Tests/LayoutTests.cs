using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>What a repair looks like, to the letter.</summary>
public class LayoutTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Line_ends_stay_as_the_file_has_them(string lineEnd)
    {
        const string source = """
            using QuantumWorkspaces;

            class Program
            {
                static void Main()
                {
                    var connectionString = "{{CS}}";
                    var workspace = Workspace.FromConnectionString(connectionString);
                }
            }

            """;
        const string repaired = """
            using System;
            using Azure.Identity;
            using QuantumWorkspaces;

            class Program
            {
                static void Main()
                {
                    var workspace = new Workspace(new Uri("https://eastus.quantum.azure.com/"), "11111111-2222-3333-4444-555555555555", "my-group", "my-workspace", new DefaultAzureCredential());
                }
            }

            """;
        Assert.Equal(repaired.ReplaceLineEndings(lineEnd), await RepairAsync(source.ReplaceLineEndings(lineEnd), RepairKeys.Entra));
    }

    [Fact]
    public async Task Mixed_line_ends_stay_mixed() => Assert.Equal(
        "using QuantumWorkspaces;\r\nclass Program\n{\r\n    object A() => new Workspace();\n}\r\n",
        await RepairAsync("using QuantumWorkspaces;\r\nclass Program\n{\r\n    object A() => Workspace.FromConnectionString(\"{{CS}}\");\n}\r\n", RepairKeys.Environment));

    [Fact]
    public async Task Tabs_stay_tabs() => Assert.Equal(
        "class Program\n{\n\tstatic string Value => System.Environment.GetEnvironmentVariable(\"AZURE_QUANTUM_CONNECTION_STRING\") ?? throw new System.InvalidOperationException(\"Set the AZURE_QUANTUM_CONNECTION_STRING environment variable.\");\n}\n".Replace("System.", ""),
        (await RepairAsync("class Program\n{\n\tconst string Value = \"{{CS}}\";\n}\n", RepairKeys.Environment)).Replace("using System;\n\n", ""));

    [Fact]
    public async Task Comments_and_directives_round_what_goes_stay()
    {
        const string source = """
            using QuantumWorkspaces;

            class Program
            {
            #if DEBUG
                // Only while developing.
                private const string ConnectionString = "{{CS}}"; // mine
            #endif

                // Opens the workspace.
                static object Connect() => Workspace.FromConnectionString(ConnectionString /* the string */);
            }
            """;
        const string repaired = """
            using QuantumWorkspaces;

            class Program
            {
            #if DEBUG
                // Only while developing.
            #endif

                // Opens the workspace.
                static object Connect() => new Workspace();
            }
            """;
        Assert.Equal(repaired, await RepairAsync("#define DEBUG\n" + source, RepairKeys.Environment) is var text ? text.Replace("#define DEBUG\n", "") : "");
    }

    [Fact]
    public async Task The_menu_says_what_happens()
    {
        var solution = CaseSolution.Load(new CodeCase("titles", """
            using System;
            using QuantumWorkspaces;
            class Program
            {
                object A() => Workspace.FromConnectionString("{{CS}}");
                void B() { Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}"); var workspace = new Workspace(); }
                string C() => "{{CS}}";
            }
            """));
        var titles = new List<string>();
        foreach (var finding in await CaseSolution.FindingsAsync(solution))
        {
            foreach (var action in await RepairBench.OffersAsync(solution, finding))
            {
                titles.Add($"{finding.Id}: {action.Title}");
                titles.AddRange(RepairBench.NestedOf(action).Select(nested => $"- {nested.Title}"));
            }
        }

        Assert.Equal(
            [
                "QKA0001: Connect with 'new Workspace()', which reads AZURE_QUANTUM_CONNECTION_STRING",
                "QKA0001: Use Microsoft Entra instead of the access key",
                "- Use Microsoft Entra (DefaultAzureCredential) instead of the access key",
                "- Use Microsoft Entra (ManagedIdentityCredential) instead of the access key",
                "QKA0002: Remove the assignment: set AZURE_QUANTUM_CONNECTION_STRING outside the code",
                "QKA0002: Use Microsoft Entra instead of the access key",
                "- Use Microsoft Entra (DefaultAzureCredential) instead of the access key",
                "- Use Microsoft Entra (ManagedIdentityCredential) instead of the access key",
                "QKA0003: Read AZURE_QUANTUM_CONNECTION_STRING from the environment",
            ],
            titles);
    }

    private static async Task<string> RepairAsync(string source, string kind)
    {
        var repaired = await RepairBench.OneByOneAsync(CaseSolution.Load(new CodeCase("layout", source)), kind, (_, _, _) => Task.CompletedTask);
        return Assert.Single((await CaseSolution.TextsAsync(repaired)).Values);
    }
}
