using System.Text;
using Tiers;

namespace QuantumKeys.Tests.Scanning;

/// <summary>Which files are searched, and how.</summary>
public sealed class FileTests : ScanTests
{
    [Theory]
    [InlineData("appsettings.json", """{ "AzureQuantum": { "ConnectionString": "{{CS}}" } }""")]
    [InlineData("launchSettings.json", """{ "environmentVariables": { "AZURE_QUANTUM_API_KEY": "{{KEY}}" } }""")]
    [InlineData(".env", "AZURE_QUANTUM_CONNECTION_STRING={{CS}}")]
    [InlineData("compose.yaml", "services:\n  a:\n    environment:\n      CS: \"{{CS}}\"")]
    [InlineData("Dockerfile", "FROM scratch\nENV AZURE_QUANTUM_API_KEY={{KEY}}")]
    [InlineData("web.config", """<configuration><add key="x" value="{{CS}}" /></configuration>""")]
    [InlineData("notebook.ipynb", """{ "cells": [{ "source": ["cs = \"{{CS}}\"\n"] }] }""")]
    [InlineData("run.sh", "export CS='{{CS}}'")]
    [InlineData("notes.md", "Use this:\n\n    {{CS}}\n")]
    [InlineData("script.py", "workspace = Workspace.from_connection_string('{{CS}}')")]
    [InlineData("Page.razor", "@code { string cs = \"{{CS}}\"; }")]
    [InlineData("no-extension", "{{CS}}")]
    [InlineData("deep/er/than/that.txt", "{{KEY}}")]
    public async Task A_key_is_found_and_a_placeholder_is_not(string name, string template)
    {
        Write(name, template);
        var found = Assert.Single(await FoundAsync());
        Assert.StartsWith($"QKA0004 {name}:", found, StringComparison.Ordinal);

        var placeholder = Sample.Text("<your-key>");
        var clean = template.Replace("{{CS}}", placeholder, StringComparison.Ordinal);
        Write(name, clean.Replace("{{KEY}}", "<key>", StringComparison.Ordinal));
        var run = await ScanAsync();
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("Nothing found, 1 scanned.", run.Output.Trim());
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public async Task Text_of_every_encoding_is_searched_with_and_without_a_mark(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Write("with.txt", "Here:\n{{CS}}", encoding);
        File.WriteAllBytes(PathOf("without.txt"), encoding.GetBytes($"Here:\n{ConnectionString}"));
        Assert.Equal(["QKA0004 with.txt:2", "QKA0004 without.txt:2"], await FoundAsync());
    }

    [Fact]
    public async Task Base64_is_searched()
    {
        Write("secret.yaml", $"data:\n  cs: {Convert.ToBase64String(Encoding.UTF8.GetBytes(ConnectionString))}");
        Assert.Equal(["QKA0004 secret.yaml:2"], await FoundAsync());
    }

    [Fact]
    public async Task A_file_that_is_no_text_is_reported_for_a_whole_connection_string_only()
    {
        byte[] start = [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 0, 1, 2, 0xC3, 0x28, 0];
        File.WriteAllBytes(PathOf("narrow.bin"), [.. start, .. Encoding.UTF8.GetBytes(ConnectionString), 0, 7]);
        File.WriteAllBytes(PathOf("wide.dll"), [.. start, .. Encoding.Unicode.GetBytes(ConnectionString), 0, 7]);
        File.WriteAllBytes(PathOf("key.bin"), [.. start, .. Encoding.UTF8.GetBytes(Key), 0, 7]);
        var found = await FindingsAsync();
        Assert.Equal(["narrow.bin", "wide.dll"], found.Select(finding => finding.GetProperty("path").GetString()));

        // The byte, counted from 1.
        var inText = ConnectionString.IndexOf(Key, StringComparison.Ordinal);
        int[] expected = [start.Length + inText + 1, start.Length + (2 * inText) + 1];
        Assert.Equal(expected, found.Select(finding => finding.GetProperty("column").GetInt32()));
    }

    [FullFact("it reads two gigabytes")]
    public async Task A_key_at_the_end_of_two_gigabytes_is_found()
    {
        const long length = 2_200_000_000;
        await using (var file = File.Create(PathOf("large.img")))
        {
            file.SetLength(length);
            file.Seek(0, SeekOrigin.End);
            file.Write(Encoding.UTF8.GetBytes(ConnectionString));
        }

        Assert.Equal(["QKA0004 large.img:1"], await FoundAsync());
    }

    [Fact]
    public async Task Places_are_those_of_the_key()
    {
        Write("a.env", "A=1\nB=  {{KEY}}\nAZURE_QUANTUM_API_KEY={{KEY}}\n");
        var found = await FindingsAsync();
        Assert.Equal(["2, 5, 91", "3, 23, 109"], found.Select(finding =>
            $"{finding.GetProperty("line")}, {finding.GetProperty("column")}, {finding.GetProperty("endColumn")}"));
    }

    [Fact]
    public async Task Only_the_paths_that_are_named_are_scanned()
    {
        Write("a/x.env", "{{CS}}");
        Write("b/x.env", "{{CS}}");
        Write("c.env", "{{CS}}");
        var run = await ScanPathsAsync(PathOf("a"), PathOf("c.env"), PathOf("c.env"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("2 found in 2 places, 2 scanned.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_allow_comment_counts_on_the_line_and_alone_on_the_line_before()
    {
        Write("a.env", "# quantum-keys:allow the emulator's\nA={{CS}}\nB={{CS}} # quantum-keys:allow\nC={{CS}}\n");
        Write("b.json", "{\n  \"//\": \"quantum-keys:allow\",\n  \"a\": \"{{CS}}\"\n}");
        Write("c.txt", "quantum-keys:allowed {{CS}}\nquantum-keys:allow is a comment\nCS: {{CS}}\n");
        Assert.Equal(
            [
                "QKA0004 a.env:4", "QKA0004 c.txt:1",
                "QKA0004 a.env:2 allowed", "QKA0004 a.env:3 allowed", "QKA0004 b.json:3 allowed", "QKA0004 c.txt:3 allowed",
            ],
            await FoundAsync());
        var allowed = (await FindingsAsync())[2].GetProperty("allowed");
        Assert.Equal("comment: the emulator's", $"{allowed.GetProperty("by")}: {allowed.GetProperty("justification")}");
    }

    [Fact]
    public async Task Severities_of_editorconfig_count()
    {
        Write(".editorconfig", """
            root = true
            [*.env]
            dotnet_diagnostic.QKA0004.severity = error
            [old/*]
            dotnet_diagnostic.QKA0004.severity = none
            """);
        Write("a.env", "{{CS}}");
        Write("b.txt", "{{CS}}");
        Write("old/a.env", "{{CS}}");
        Assert.Equal(
            ["a.env error", "b.txt warning"],
            (await FindingsAsync()).Select(finding => $"{finding.GetProperty("path")} {finding.GetProperty("severity")}"));

        Write(".editorconfig", "root = true\n[*]\ndotnet_analyzer_diagnostic.category-Security.severity = suggestion\n");
        Assert.Empty(await FoundAsync());
    }

    [Fact]
    public async Task A_key_in_the_name_of_a_file_is_not_shown()
    {
        Write($"{Key}.env", "{{CS}}");
        foreach (var format in new[] { "text", "json", "github" })
        {
            var run = await ScanAsync("--format", format);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("(hidden).env", run.Output, StringComparison.Ordinal);
        }
    }
}
