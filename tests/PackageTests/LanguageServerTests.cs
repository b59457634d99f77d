using System.Diagnostics;
using QuantumKeyAnalyzers.Tests;
using Tiers;
using Xunit.Abstractions;

namespace PackageTests;

/// <summary>An editor with a language server: what is found while somebody types.</summary>
[Collection(SharedPackages.Name)]
public sealed class LanguageServerTests(PackedPackages packages, ITestOutputHelper output)
{
    private const string Clean = "class Program { static void Main() => System.Console.WriteLine(); string Text = \"\"; }";

    [FullFact("it installs a language server and loads a project into it")]
    public async Task Keys_are_found_while_they_are_typed_and_each_once()
    {
        using var consumer = new Consumer(packages);
        consumer.Write("App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup>
              <ItemGroup><PackageReference Include="QuantumKeyAnalyzers" Version="{{VERSION}}" PrivateAssets="all" /></ItemGroup>
            </Project>
            """);
        consumer.Write("Program.cs", Clean);
        Assert.Equal(0, (await consumer.BuildAsync()).ExitCode);

        var leaky = Clean.Replace("\"\"", $"\"{FakeKey.Fill("{{CS}}")}\"", StringComparison.Ordinal);
        using var server = await LanguageServer.OpenAsync(consumer, "Program.cs", leaky);
        var found = await server.WaitAsync(isFound: true);
        Assert.Single(found, "QKA0003");

        // Hosts keep what they were told; what is asked for again must not be one more.
        for (var i = 0; i < 3; i++)
            Assert.Equal(found.Order(), (await server.FindAsync()).Order());

        var delays = new List<TimeSpan>();
        for (var i = 0; i < 15; i++)
        {
            await server.TypeAsync(Clean);
            await server.WaitAsync(isFound: false);
            var watch = Stopwatch.StartNew();
            await server.TypeAsync(leaky);
            Assert.Single(await server.WaitAsync(isFound: true), "QKA0003");
            delays.Add(watch.Elapsed);
        }

        // No limit: that is a matter of the machine.
        delays.Sort();
        var (median, slowest) = (delays[7].TotalMilliseconds, delays[14].TotalMilliseconds);
        output.WriteLine($"From the text to the finding: median {median:0} ms, slowest {slowest:0} ms.");
        Assert.False(server.HasExited);
    }
}
