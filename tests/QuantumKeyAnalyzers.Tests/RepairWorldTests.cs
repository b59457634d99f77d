using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>
/// A file is compiled in more worlds than the one in which it is repaired: with other symbols, by an older compiler, without nullable
/// annotations, beside projects that the solution does not have. A repair that is offered in one of them compiles in all of its language.
/// </summary>
public class RepairWorldTests
{
    private const string Usings = "using System;\nusing QuantumWorkspaces;\n";

    /// <summary>Members of a class, in which DEBUG and NET are symbols that some worlds have.</summary>
    public static TheoryData<string, string> Members => new()
    {
        {
            "a constant that both branches read",
            """
            private const string Cs = "{{CS}}";
            #if DEBUG
            public object Connect() => Workspace.FromConnectionString(Cs);
            #else
            public object Connect() => Workspace.FromConnectionString(Cs, new WorkspaceOptions());
            #endif
            """
        },
        {
            "a constant that one branch needs as a constant",
            """
            private const string Cs = "{{CS}}";
            #if DEBUG
            public bool Is(string s) { switch (s) { case Cs: return true; default: return false; } }
            #else
            public object Connect() => Workspace.FromConnectionString(Cs);
            #endif
            """
        },
        {
            "a constant that another constant of one branch is made of",
            """
            private const string Key = "{{KEY}}";
            #if DEBUG
            private const string Header = "x-ms-quantum-api-key: " + Key;
            #endif
            public string Get() => Key;
            """
        },
        {
            "a local that only one branch reads",
            """
            public object Connect()
            {
                string cs = "{{CS}}";
            #if DEBUG
                Console.WriteLine(cs.Length);
            #endif
                return Workspace.FromConnectionString(cs);
            }
            """
        },
        {
            "a local that a static function of one branch reads",
            """
            public object Connect()
            {
                const string cs = "{{CS}}";
            #if NET
                static string Get() => cs;
                Console.WriteLine(Get().Length);
            #endif
                Console.WriteLine(cs.Length);
                return Workspace.FromConnectionString(cs);
            }
            """
        },
        {
            "what the connection string is made of, read by one branch",
            """
            private static readonly string Name = "ws";
            private static readonly string Cs = $"SubscriptionId=00000000-0000-0000-0000-000000000001;ResourceGroupName=rg;WorkspaceName={Name};ApiKey={{KEY}};QuantumEndpoint=https://eastus.quantum.azure.com/;";
            public object Connect() => Workspace.FromConnectionString(Cs);
            #if !DEBUG
            public string Show() => Name;
            #endif
            """
        },
        {
            "a parameter that one branch reads",
            """
            public int Connect(string key = "{{KEY}}")
            {
            #if DEBUG
                Console.WriteLine(key.Length);
            #endif
                return key.Length;
            }
            """
        },
        {
            "a parameter that is read more than once",
            """
            public int Connect(string key = "{{KEY}}")
            {
                Console.WriteLine(key.Length);
                return key.Length;
            }
            """
        },
        {
            "a constant whose name is taken",
            """
            /// <summary>As <see cref="Cs"/>.</summary>
            public string Name => nameof(Cs);
            private const string Cs = "{{CS}}";
            public object Connect() => Workspace.FromConnectionString(Cs);
            """
        },
        {
            "a branch inside an argument list",
            """
            public object Connect() => Workspace.FromConnectionString(
            #if DEBUG
                "{{CS}}"
            #else
                "{{CS2}}"
            #endif
                );
            """
        },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_repair_of_one_world_compiles_in_all(string what, string members)
    {
        Assert.NotEmpty(what);
        var code = FakeKey.Fill($"{Usings}public class Program\n{{\n{members}\n}}\n");
        var worlds = World.All.Where(world => Errors(world.Load(code)).Count == 0).ToList();
        Assert.True(worlds.Count > 3);
        foreach (var world in worlds)
        {
            var solution = await HostedSolution.OfCodeAsync(world.Load(code));
            foreach (var kind in new[] { RepairKeys.Environment, RepairKeys.Entra })
            {
                var repaired = (await HostedSolution.TextsOfAsync((await solution.OneByOneAsync(kind)).Solution)).Single().Value;
                Assert.All(worlds.Where(other => other.Version == world.Version), other => Assert.True(
                    Errors(other.Load(repaired)).Count == 0,
                    $"{kind} in {world} does not compile in {other}:\n{string.Join('\n', Errors(other.Load(repaired)))}\n{FakeKey.Mask(repaired)}"));
            }
        }
    }

    [Theory]
    [InlineData("public", true)]
    [InlineData("protected", true)]
    [InlineData("internal", false)]
    public async Task What_a_library_shows_to_others_stays(string visibility, bool stays)
    {
        var code = FakeKey.Fill($$$"""
            {{{Usings}}}public class Settings
            {
                {{{visibility}}} const string Cs = "{{CS}}";
                public static object Connect() => Workspace.FromConnectionString(Cs);
            }
            """);
        Assert.Equal(stays, (await RepairAsync(World.Newest.Load(code))).Contains(" string Cs", StringComparison.Ordinal));
        Assert.DoesNotContain(" string Cs", await RepairAsync(World.Newest.Load("Console.WriteLine();\n" + code)), StringComparison.Ordinal);

        static async Task<string> RepairAsync(Solution solution) =>
            (await (await (await HostedSolution.OfCodeAsync(solution)).OneByOneAsync(RepairKeys.Environment)).TextsAsync()).Single().Value;
    }

    private static List<string> Errors(Solution solution) =>
    [
        .. solution.Projects.Single().GetCompilationAsync().Result!.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(error => error.ToString()),
    ];

    private sealed record World(LanguageVersion Version, bool IsNullable, params string[] Symbols)
    {
        public static World Newest { get; } = new(LanguageVersion.Preview, IsNullable: true);

        public static IReadOnlyList<World> All { get; } =
        [
            Newest,
            new(LanguageVersion.Preview, IsNullable: true, "DEBUG"),
            new(LanguageVersion.Preview, IsNullable: true, "NET"),
            new(LanguageVersion.CSharp7_3, IsNullable: false),
            new(LanguageVersion.CSharp7_3, IsNullable: false, "DEBUG"),
            new(LanguageVersion.CSharp7_3, IsNullable: false, "NET", "DEBUG"),
        ];

        public Solution Load(string code)
        {
            var isProgram = code.StartsWith("Console", StringComparison.Ordinal);
            var text = isProgram ? Usings + code.Replace(Usings, "", StringComparison.Ordinal) : code;
            var solution = CaseSolution.Load(isProgram, [("Program.cs", "/Program.cs", SourceText.From(text))]);
            var project = solution.ProjectIds.Single();
            return solution
                .WithProjectParseOptions(project, CaseSolution.ParseOptions.WithLanguageVersion(Version).WithPreprocessorSymbols(Symbols))
                .WithProjectCompilationOptions(project, ((CSharpCompilationOptions)solution.Projects.Single().CompilationOptions!)
                    .WithNullableContextOptions(IsNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable));
        }

        public override string ToString() => $"C# {Version} {string.Join(' ', Symbols)}";
    }
}
