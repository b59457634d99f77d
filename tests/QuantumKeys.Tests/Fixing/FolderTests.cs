namespace QuantumKeys.Tests.Fixing;

/// <summary>
/// <c>fix</c> over files of no project: what it shows, writes, keeps and leaves. Each run's whole output is searched for keys.
/// </summary>
public class FolderTests
{
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Fact]
    public async Task Every_format_is_repaired_and_a_second_run_has_nothing_to_do()
    {
        using var folder = FixFolder.OfEveryFormat();
        var files = folder.Texts().Keys;

        var first = await folder.FixAsync(folder.Kept);
        Assert.Equal(0, first.ExitCode);
        Assert.Empty(folder.Leaks());
        Assert.Equal(files, folder.Texts().Keys);
        var (texts, kept) = (folder.Texts(), await File.ReadAllTextAsync(folder.Kept));

        var second = await folder.FixAsync(folder.Kept);
        Assert.Equal(0, second.ExitCode);
        Assert.Contains("nothing to repair", second.Output, StringComparison.Ordinal);
        Assert.Equal(texts, folder.Texts());
        Assert.Equal(kept, await File.ReadAllTextAsync(folder.Kept));
    }

    [Fact]
    public async Task A_dry_run_shows_each_change_and_writes_nothing()
    {
        using var folder = FixFolder.OfEveryFormat();
        var before = folder.Texts();

        var run = await folder.DryRunAsync(folder.Kept);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(before, folder.Texts());
        Assert.False(File.Exists(folder.Kept));
        Assert.All(EveryFormat.Files.Keys, file => Assert.Contains($"--- a/{file}\n", run.Output, StringComparison.Ordinal));
        Assert.Contains("AZURE_QUANTUM_CONNECTION_STRING", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_changes_are_a_patch_of_the_text_with_masked_keys()
    {
        using var folder = FixFolder.Of(
            ("appsettings.json", "{\n  \"Cs\": \"WorkspaceName=my-workspace;ApiKey={{KEY}};\",\n  \"A\": 1\n}\n"));

        var run = await folder.DryRunAsync();

        Assert.Equal(
            """
            --- a/appsettings.json
            +++ b/appsettings.json
            @@ -1,4 +1,4 @@
             {
            -  "Cs": "WorkspaceName=my-workspace;ApiKey=***;",
            +  "Cs": "",
               "A": 1
             }

            """,
            run.Output);
    }

    [Fact]
    public async Task Nothing_is_changed_unless_the_user_agrees()
    {
        using var folder = FixFolder.OfEveryFormat();
        var before = folder.Texts();
        var question = "";

        var run = await folder.AskAsync(asked =>
        {
            question = asked;
            return false;
        });

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"Change these {before.Count} files?", question);
        Assert.Equal(before, folder.Texts());
    }

    [Fact]
    public async Task All_that_is_removed_is_kept_under_the_name_that_is_read()
    {
        using var folder = FixFolder.Of(
            ("appsettings.json", """{ "ConnectionStrings": { "Quantum": "{{CS}}" }, "AzureQuantum": { "ApiKey": "{{OTHER}}" } }"""),
            ("docker-compose.yml", "services:\n  a:\n    environment:\n      CS: {{CS2}}\n"),
            ("notes.md", "{{KEY}}: the AZURE_QUANTUM_API_KEY={{HEX}}\n"));

        await folder.FixAsync(folder.Kept);

        Assert.Equal(
            PlantedKey.Fill("""
                AzureQuantum__ApiKey={{OTHER}}
                CS={{CS2}}
                ConnectionStrings__Quantum={{CS}}
                AZURE_QUANTUM_API_KEY_REMOVED={{HEX}}
                """).Split('\n').Order(StringComparer.Ordinal),
            (await File.ReadAllLinesAsync(folder.Kept)).Order(StringComparer.Ordinal));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(OnlyOwner, File.GetUnixFileMode(folder.Kept));
    }

    [Fact]
    public async Task Two_keys_of_one_name_do_not_overwrite_each_other()
    {
        using var folder = FixFolder.Of(
            ("appsettings.Development.json", """{ "Cs": "{{CS}}" }"""),
            ("appsettings.json", """{ "Cs": "{{CS2}}" }"""),
            ("appsettings.Test.json", """{ "Cs": "{{CS}}" }"""));
        await File.WriteAllTextAsync(folder.Kept, PlantedKey.Fill("# mine\nA=b\nCs={{CSOTHER}}"));

        await folder.FixAsync(folder.Kept);

        Assert.Equal(
            PlantedKey.Fill("# mine\nA=b\nCs={{CSOTHER}}\nCs_2={{CS}}\nCs_3={{CS2}}\n"), await File.ReadAllTextAsync(folder.Kept));
    }

    [Fact]
    public async Task A_json_file_gets_the_names_of_the_configuration()
    {
        using var folder = FixFolder.Of(("appsettings.json", """{ "ConnectionStrings": { "Quantum": "{{CS}}" } }"""));
        var kept = Path.ChangeExtension(folder.Kept, ".json");
        await File.WriteAllTextAsync(kept, """{ "ConnectionStrings": { "Other": "a+b" }, }""");

        await folder.FixAsync(kept);

        Assert.Equal(
            PlantedKey.Fill("""
                {
                  "ConnectionStrings": {
                    "Other": "a+b"
                  },
                  "ConnectionStrings:Quantum": "{{CS}}"
                }

                """),
            await File.ReadAllTextAsync(kept));
    }

    [Theory]
    [InlineData("environment", "Environment.GetEnvironmentVariable(\"AZURE_QUANTUM_API_KEY\")")]
    [InlineData("entra", "new DefaultAzureCredential()")]
    public async Task A_kind_of_repair_can_be_preferred(string prefer, string expected)
    {
        using var folder = FixFolder.Of(("a.cs", """
            using Azure;
            using QuantumWorkspaces;
            var workspace = new Workspace(
                new Uri("https://eastus.quantum.azure.com/"),
                "11111111-2222-3333-4444-555555555555",
                "g",
                "w",
                new AzureKeyCredential("{{KEY}}"));
            Console.WriteLine(workspace.WorkspaceName);
            """));

        var run = await folder.FixAsync(prefer: prefer);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, folder.Texts()["a.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_is_not_understood_is_left_with_the_page_of_the_rule()
    {
        using var folder = FixFolder.Of(
            ("a.cs", """class C : Missing { string Key => "{{KEY}}"; }"""), ("b.cs", """class D { string Key => "{{KEY}}"; }"""));

        var run = await folder.FixAsync(folder.Kept);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["a.cs"], folder.Leaks());
        Assert.Contains("Left: a.cs:1: QKA0003 is in code of no project", run.Output, StringComparison.Ordinal);
        Assert.Contains("https://", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_no_repair_is_left_with_the_reason()
    {
        using var folder = FixFolder.Of(("a.cs", """Console.WriteLine(Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY"));"""));

        var run = await folder.FixAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("a.cs:1: QKA0005 has no repair: do not write the value.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_git_ignores_is_left_alone_and_a_place_to_keep_strings()
    {
        using var folder = FixFolder.Of((".gitignore", "secrets.env\n"), ("a.yml", "AZURE_QUANTUM_API_KEY: {{OTHER}}\n"));
        await GitCommand.RunAsync(folder.Path, "init", "--quiet");

        var first = await folder.FixAsync(folder["secrets.env"]);
        var second = await folder.FixAsync(folder["secrets.env"]);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal(["secrets.env"], folder.Leaks());
    }
}
