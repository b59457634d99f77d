namespace PackageTests;

/// <summary>All consumers in one solution, restored and built once for all tests.</summary>
public sealed class BuiltConsumers : IDisposable
{
    /// <summary>Why a quick run does without the tests that need it.</summary>
    public const string Why = "a build of twenty projects that install the packages";

    private Consumer? _consumer;
    private Task<BuildOutput>? _build;

    public IEnumerable<string> Logs => _consumer!.Files("sarif").Select(File.ReadAllText);

    /// <summary>The build. Some of the projects have errors, so it fails as a whole.</summary>
    internal async Task<BuildOutput> WithAsync(PackedPackages packages)
    {
        // The task and not its result: a build that throws is not started again by the next test.
        var output = await (_build ??= (_consumer = Consumer.CopyAll(packages)).BuildAsync());
        Assert.True(output.ExitCode == 1, output.Text);
        return output;
    }

    public void Dispose() => _consumer?.Dispose();
}
