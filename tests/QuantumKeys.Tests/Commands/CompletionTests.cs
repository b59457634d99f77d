using System.Text.RegularExpressions;
using Processes;

namespace QuantumKeys.Tests.Commands;

/// <summary>What a shell gets when it asks how a line could go on.</summary>
public sealed partial class CompletionTests : ProgramTests
{
    [Theory]
    [InlineData("ke", "keys")]
    [InlineData("keys ro", "rotate")]
    [InlineData("keys list --show", "--show-keys")]
    [InlineData("targets --format ", "json text")]
    [InlineData("jo", "jobs")]
    [InlineData("jobs sub", "submit")]
    [InlineData("jobs submit --job-in", "--job-input-file --job-input-format")]
    [InlineData("jobs list --order ", "asc desc")]
    public async Task Commands_options_and_values_are_completed(string line, string expected)
    {
        var run = await RunHereAsync($"[suggest:{line.Length}]", line);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(expected.Split(' '), run.Lines.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("quantum-keys keys ro", "rotate")]
    [InlineData("quantum-keys keys rotate --no", "--no-hand-over")]
    public async Task The_function_of_the_page_completes_in_bash(string line, string expected)
    {
        if (!File.Exists("/bin/bash"))
            return;

        var page = await File.ReadAllTextAsync(Path.Combine(Programs.Repository, "docs", "tool.md"));
        var function = BashBlock().Match(page).Groups[1].Value;
        var script =
            $$"""
            quantum-keys() { dotnet "{{Programs.QuantumKeys}}" "$@"; }
            {{function}}
            COMP_LINE="{{line}}" COMP_POINT={{line.Length}}
            _quantum_keys
            printf '%s\n' "${COMPREPLY[@]}"
            complete -p quantum-keys
            """;
        var run = await ProcessRun.RunAsync("/bin/bash", ["--norc", "-c", script]);
        Assert.True(run.ExitCode == 0, run.All);
        Assert.Equal([expected, "complete -o default -F _quantum_keys quantum-keys"], run.Lines);
    }

    [GeneratedRegex("```bash\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex BashBlock();
}
