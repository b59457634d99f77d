using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>Where a repair that compiles would still do something else than the program did.</summary>
public class RepairSoundnessTests
{
    private const string Read = """var cs = Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING");""";

    /// <summary>What is read from the variable would be compared with itself.</summary>
    [Theory]
    [InlineData("""bool Is() { {{READ}} return cs == "{{CS}}"; }""")]
    [InlineData("""bool Is() { {{READ}} return "{{CS}}" != cs; }""")]
    [InlineData("""bool Is() { {{READ}} return cs is "{{CS}}"; }""")]
    [InlineData("""bool Is() { {{READ}} return string.Equals(cs, "{{CS}}", StringComparison.Ordinal); }""")]
    [InlineData("""bool Is() { {{READ}} return "{{CS}}".Equals(cs); }""")]
    [InlineData("""bool Is() => Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING") == "{{CS}}";""")]
    [InlineData("""
        readonly string? _cs = Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING");
        bool Is() => _cs == "{{CS}}";
        """)]
    public async Task A_comparison_with_the_variable_has_no_repair(string member) =>
        Assert.Empty(await KindsAsync(member.Replace("{{READ}}", Read, StringComparison.Ordinal)));

    [Theory]
    [InlineData("""bool Is(string cs) => cs == "{{CS}}";""")]
    [InlineData("""bool Is() { var cs = Environment.GetEnvironmentVariable("OTHER"); return cs == "{{CS}}"; }""")]
    public async Task A_comparison_with_something_else_has_one(string member) =>
        Assert.Equal([RepairKeys.Environment], await KindsAsync(member));

    /// <summary>Fields that only the run of the program knows are kept: only the key is read.</summary>
    [Theory]
    [InlineData("""object Connect() => Workspace.FromConnectionString(Start() + ";WorkspaceName=ws;ApiKey={{KEY}};");""")]
    [InlineData("""object Connect() => Workspace.FromConnectionString($"{Start()};WorkspaceName=ws;ApiKey={{KEY}};");""")]
    [InlineData("""object Connect() => Workspace.FromConnectionString("WorkspaceName=ws;ApiKey={{KEY}};" + Start());""")]
    public async Task What_the_run_decides_is_kept(string member)
    {
        var repaired = await RepairAsync(member + " static string Start() => Console.ReadLine()!;");
        Assert.Contains("Start()", repaired.Replace("static string Start()", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("AZURE_QUANTUM_API_KEY", repaired, StringComparison.Ordinal);
        Assert.DoesNotContain("new Workspace()", repaired, StringComparison.Ordinal);
    }

    /// <summary>It is worked out before the call, so it must not throw where the call needs none.</summary>
    [Theory]
    [InlineData("""string? Key() => ReadOr("NAME", "{{KEY}}"); static string ReadOr(string name, string otherwise) => name + otherwise.Length;""")]
    [InlineData("""string? Key() => GetValue("NAME", "{{KEY}}"); static string GetValue(string a, string b) => a + b.Length;""")]
    [InlineData("""string? Key() => "NAME".Or(defaultValue: "{{KEY}}");""")]
    public async Task A_fall_back_is_read_without_a_throw(string member)
    {
        var repaired = await RepairAsync(member);
        Assert.Contains("""Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY") ?? "")""", repaired, StringComparison.Ordinal);
        Assert.DoesNotContain("throw", repaired, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""int Key() => Send("NAME", "{{KEY}}"); static int Send(string name, string key) => key.Length;""")]
    [InlineData("""string? Key() => Format("{{KEY}}"); static string Format(string key) => key;""")]
    public async Task Another_argument_is_required(string member) => Assert.Contains("throw", await RepairAsync(member), StringComparison.Ordinal);

    /// <summary>A key that is written in parts is as much of a key.</summary>
    [Theory]
    [InlineData("""string Key() => "{{HALF}}" + "{{REST}}";""")]
    [InlineData("""string Key() => string.Concat("{{HALF}}", "{{REST}}");""")]
    [InlineData("""string Header() => "x-ms-quantum-api-key: " + "{{HALF}}" + "{{REST}}";""")]
    [InlineData("""object Connect(string name) => Workspace.FromConnectionString($"SubscriptionId=00000000-0000-0000-0000-000000000001;ResourceGroupName=rg;WorkspaceName={name};ApiKey={{HALF}}" + "{{REST}};QuantumEndpoint=https://eastus.quantum.azure.com/;");""")]
    [InlineData("""string Keys() => "primary={{KEY}} secondary={{KEY2}}";""")]
    [InlineData("""object Connect(Uri endpoint) => new Workspace(endpoint, "s", "g", "w", new Azure.AzureKeyCredential(Encoding.UTF8.GetString(Convert.FromBase64String("{{KEY64}}"))));""")]
    [InlineData("""int Key(string key = "{{KEY}}") { if (key.Length > 1) key = key.Trim(); return key.Length; }""")]
    public async Task A_key_in_parts_has_a_repair(string member)
    {
        var repaired = await RepairAsync(member);
        Assert.False(FakeKey.IsLeakedBy(repaired), FakeKey.Mask(repaired));
        Assert.True(repaired.Contains("AZURE_QUANTUM_API_KEY", StringComparison.Ordinal), FakeKey.Mask(repaired));
    }

    private static async Task<IEnumerable<string?>> KindsAsync(string member)
    {
        var solution = await LoadAsync(member);
        return (await solution.OffersAsync(solution.Findings.First())).Select(action => action.EquivalenceKey);
    }

    private static async Task<string> RepairAsync(string member)
    {
        var repaired = await (await LoadAsync(member)).OneByOneAsync(RepairKeys.Environment);
        return (await repaired.TextsAsync()).Single().Value;
    }

    private static Task<HostedSolution> LoadAsync(string member)
    {
        var (half, rest) = (FakeKey.Shaped[..40], FakeKey.Shaped[40..]);
        var code = member.Replace("{{HALF}}", half, StringComparison.Ordinal).Replace("{{REST}}", rest, StringComparison.Ordinal)
            .Replace("{{KEY64}}", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(FakeKey.Shaped)), StringComparison.Ordinal);
        return HostedSolution.OfCodeAsync(CaseSolution.Load(new CodeCase("sound", $$"""
            using System;
            using System.Text;
            using QuantumWorkspaces;
            class Program { {{code}} }
            static class Extensions { public static string Or(this string name, string defaultValue) => name + defaultValue; }
            """)));
    }
}
