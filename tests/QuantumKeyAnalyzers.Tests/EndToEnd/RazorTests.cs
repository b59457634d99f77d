using System.Text.RegularExpressions;

namespace QuantumKeyAnalyzers.Tests.EndToEnd;

/// <summary>Pages of a web project: keys in their code and markup are found in the documents that Razor makes of them.</summary>
public partial class RazorTests
{
    [Fact]
    public async Task Keys_in_pages_and_their_comments_are_found_once()
    {
        using var folder = new TemporaryFolder();
        Write("web.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <Analyzer Include="{Path.Combine(AppContext.BaseDirectory, "QuantumKeyAnalyzers.dll")}" />
              </ItemGroup>
            </Project>
            """);
        Write("Program.cs", "WebApplication.Create(args).Run();");
        Write("Page.cshtml", """
            @page
            @* {{CSOTHER}} *@
            @* SubscriptionId=<id>;WorkspaceName=<name>;ApiKey=<key>; *@
            @{
                var text = "{{CSHEX}}";
                var template = "SubscriptionId=<id>;WorkspaceName=<name>;ApiKey=<key>;";
            }
            <p title="@template">@text.Length</p>
            """);
        Write("Markup.cshtml", """
            @page
            <p data-connection="{{CSBASE64}}">Hello</p>
            <p title="WorkspaceName=...;ApiKey=...;">World</p>
            """);
        Write("Part.razor", """
            <p>@Text</p>
            @code {
                string Text = "{{CSLONG}}";
            }
            """);

        var (exitCode, output) = await Dotnet.RunAsync(folder.Path, new Dictionary<string, string>(), "build");
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("AD0001", output, StringComparison.Ordinal);
        Assert.False(FakeKey.IsLeakedBy(output));

        // Code is mapped to its place in the page; markup is reported in the generated document.
        var findings = Finding()
            .Matches(output)
            .Select(match => $"{match.Groups["file"]}:{match.Groups["line"]} {match.Groups["rule"]}")
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.Equal(4, findings.Count);
        Assert.StartsWith("Markup_cshtml.g.cs:", findings[0], StringComparison.Ordinal);
        Assert.EndsWith(" QKA0003", findings[0], StringComparison.Ordinal);
        Assert.Equal(["Page.cshtml:2 QKA0004", "Page.cshtml:5 QKA0003", "Part.razor:3 QKA0003"], findings.Skip(1));

        void Write(string file, string text) => File.WriteAllText(folder[file], FakeKey.Fill(text));
    }

    [GeneratedRegex(@"(?<file>[A-Za-z_.]+)\((?<line>\d+),\d+\): warning (?<rule>QKA\d+)")]
    private static partial Regex Finding();
}
