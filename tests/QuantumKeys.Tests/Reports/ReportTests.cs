using System.Text.Json;
using QuantumKeys.Reports;
using QuantumKeys.Tests.Scanning;

namespace QuantumKeys.Tests.Reports;

/// <summary>What other programs read.</summary>
public sealed class ReportTests : ScanTests
{
    [Fact]
    public async Task Sarif_has_rules_places_fingerprints_and_suppressions()
    {
        Write("a b.env", "{{CS}}\n{{CS}} # quantum-keys:allow for the test");
        await CommitAsync("Message {{CS}}");
        await GitAsync("remote", "add", "origin", "https://someone:password@example.com/a/b.git");
        var log = (await ScanAsync("--format", "sarif")).Json;
        Assert.Empty(SarifSchema.FaultsIn(log));
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var run = log.GetProperty("runs")[0];
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.True(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());

        var provenance = run.GetProperty("versionControlProvenance")[0];
        Assert.Equal("https://example.com/a/b.git", provenance.GetProperty("repositoryUri").GetString());
        Assert.Equal(await GitAsync("rev-parse", "HEAD"), provenance.GetProperty("revisionId").GetString());

        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.All(rules.EnumerateArray(), rule =>
        {
            Assert.Matches("^QKA[0-9]{4}$", rule.GetProperty("id").GetString());
            Assert.Matches("^[A-Z][A-Za-z]+$", rule.GetProperty("name").GetString());
            Assert.True(Uri.IsWellFormedUriString(rule.GetProperty("helpUri").GetString(), UriKind.Absolute));
        });
        var results = run.GetProperty("results");
        Assert.Equal(2, results.GetArrayLength());
        Assert.All(results.EnumerateArray(), result =>
        {
            var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(rule.GetProperty("id").GetString(), result.GetProperty("ruleId").GetString());
            var physical = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.Equal("a%20b.env", physical.GetProperty("artifactLocation").GetProperty("uri").GetString());
            var baseId = physical.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString()!;
            Assert.True(run.GetProperty("originalUriBaseIds").TryGetProperty(baseId, out _));
        });
        Assert.Equal(2, results.EnumerateArray().Select(Fingerprint).Distinct().Count());
        Assert.False(results[0].TryGetProperty("suppressions", out _));
        var suppression = results[1].GetProperty("suppressions")[0];
        Assert.Equal("inSource for the test", $"{suppression.GetProperty("kind")} {suppression.GetProperty("justification")}");

        var history = (await ScanAsync("--history", "--format", "sarif")).Json;
        Assert.Empty(SarifSchema.FaultsIn(history));
        var found = history.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal(await GitAsync("rev-parse", "HEAD"), found.GetProperty("properties").GetProperty("firstCommit").GetString());
    }

    /// <summary>What the schema would not let pass.</summary>
    [Theory]
    [InlineData("\"2.1.0\"", "\"2.2.0\"")]
    [InlineData("\"startLine\": 1", "\"startLine\": 0")]
    [InlineData("\"text\"", "\"texts\"")]
    [InlineData("\"kind\": \"inSource\"", "\"kind\": \"comment\"")]
    [InlineData("https://learn", "not an address")]
    public async Task A_report_that_is_no_sarif_would_be_noticed(string part, string wrong)
    {
        Write("a.env", "{{CS}} # quantum-keys:allow");
        var report = (await ScanAsync("--format", "sarif")).Output;
        Assert.Contains(part, report, StringComparison.Ordinal);
        Assert.NotEmpty(SarifSchema.FaultsIn(JsonElement.Parse(report.Replace(part, wrong, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Sarif_of_a_message_has_no_file()
    {
        Write("a.txt", "nothing");
        await CommitAsync("Message {{CS}}");
        var log = (await ScanAsync("--history", "--format", "sarif")).Json;
        Assert.Empty(SarifSchema.FaultsIn(log));
        var result = log.GetProperty("runs")[0].GetProperty("results")[0];
        var location = result.GetProperty("locations")[0];
        Assert.False(location.TryGetProperty("physicalLocation", out _));
        var name = location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString();
        Assert.StartsWith("the message of commit ", name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sarif_says_what_could_not_be_scanned()
    {
        Write("x.env", "{{CS}}");
        await CommitAsync();
        File.WriteAllText(PathOf(".git/index"), "no index");
        var log = (await ScanAsync("--format", "sarif")).Json;
        Assert.Empty(SarifSchema.FaultsIn(log));
        var invocation = log.GetProperty("runs")[0].GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal("error", invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("level").GetString());
    }

    [Fact]
    public async Task Github_commands_name_file_and_line()
    {
        Write("a/100%, b:c\nd.env", "A=1\nB={{CS}}");
        var run = await ScanAsync("--format", "github");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("::warning file=a/100%25%2C b%3Ac%0Ad.env,line=2,endLine=2,col=", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains(",title=QKA0004::The access key of the Azure Quantum workspace", run.Lines[0], StringComparison.Ordinal);
        Assert.Equal(2, run.Lines.Length);
    }

    [Theory]
    [InlineData("a:b,c%d", "a%3Ab%2Cc%25d")]
    [InlineData("a\r\nb", "a%0D%0Ab")]
    [InlineData("a\u001bb", "a\\u001Bb")]
    [InlineData("plain/path.cs", "plain/path.cs")]
    public void Properties_of_commands_are_escaped(string value, string escaped) =>
        Assert.Equal(escaped, GithubReport.EscapeProperty(value));

    [Fact]
    public async Task Fingerprints_stay_when_lines_move_and_have_nothing_of_the_key()
    {
        Write("a.env", "A={{CS}}\nB={{CS}}");
        var before = (await FindingsAsync()).Select(FingerprintOf).ToList();
        Assert.Equal(2, before.Distinct().Count());

        Write("a.env", "\n\n# moved\nA={{CS}}\n\nB={{CS}}");
        Assert.Equal(before, (await FindingsAsync()).Select(FingerprintOf));

        // Another key of the same workspace: whoever has a fingerprint cannot tell which key it is of.
        Write("a.env", $"A={Sample.Text(NewKey())}\nB={Sample.Text(NewKey())}");
        Assert.Equal(before, (await FindingsAsync()).Select(FingerprintOf));

        Write("b.env", "A={{CS}}");
        Assert.Equal(3, (await FindingsAsync()).Select(FingerprintOf).Distinct().Count());
    }

    [Fact]
    public async Task A_baseline_leaves_out_what_it_lists_and_names_what_is_gone()
    {
        var baseline = Path.Combine(Outside, "baseline.json");
        Write("a.env", "{{CS}}");
        Write("b.env", "{{CS}}");
        Write("c.env", "{{CS}} # quantum-keys:allow");
        var run = await ScanAsync("--baseline", baseline, "--write-baseline");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Output);
        KeyParts.AssertAbsent(Key, File.ReadAllText(baseline));
        Assert.Equal(2, JsonElement.Parse(File.ReadAllText(baseline)).GetProperty("findings").GetArrayLength());

        run = await ScanAsync("--baseline", baseline);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("Nothing found, 1 allowed by the source, 2 in the baseline, 3 scanned.", run.Output.Trim());

        Write("d.env", "{{CS}}");
        File.Delete(PathOf("a.env"));
        run = await ScanAsync("--baseline", baseline);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1 found in 1 place, 1 allowed by the source, 1 in the baseline", run.Output, StringComparison.Ordinal);
        Assert.Equal("The baseline lists what is not found any more: QKA0004 in a.env.", run.Error.Trim());
    }

    [Fact]
    public async Task What_was_not_scanned_is_not_gone_from_the_baseline()
    {
        var baseline = Path.Combine(Outside, "baseline.json");
        Write("a/x.env", "{{CS}}");
        Write("b/x.env", "{{CS}}");
        await CommitAsync();
        await ScanAsync("--baseline", baseline, "--write-baseline");
        var run = await ScanPathsAsync(PathOf("a"), "--baseline", baseline);
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);

        File.Delete(PathOf("a/x.env"));
        run = await ScanPathsAsync(PathOf("a"), "--baseline", baseline);
        Assert.Contains("QKA0004 in a/x.env.", Assert.Single(run.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("{}")]
    [InlineData("""{ "version": 2, "findings": [] }""")]
    [InlineData("""{ "version": 1, "findings": [{}] }""")]
    public async Task A_file_that_is_no_baseline_is_refused(string content)
    {
        Write("baseline.json", content + " {{KEY}}");
        var run = await ScanAsync("--baseline", PathOf("baseline.json"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is no baseline of this version", run.Error, StringComparison.Ordinal);
    }

    private static string? Fingerprint(JsonElement result) =>
        Assert.Single(result.GetProperty("partialFingerprints").EnumerateObject()).Value.GetString();

    private static string? FingerprintOf(JsonElement finding) => finding.GetProperty("fingerprint").GetString();
}
