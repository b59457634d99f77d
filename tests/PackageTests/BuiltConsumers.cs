namespace PackageTests;

/// <summary>All consumers in one solution, restored and built once for all tests.</summary>
public sealed class BuiltConsumers : IDisposable
{
    private Consumer? _consumer;
    private BuildOutput? _output;

    public IEnumerable<string> Logs => _consumer!.Files("sarif").Select(File.ReadAllText);

    /// <summary>The build. Some of the projects have errors, so it fails as a whole.</summary>
    internal async Task<BuildOutput> WithAsync(PackedPackages packages)
    {
        _output ??= await (_consumer = Consumer.CopyAll(packages)).BuildAsync();
        Assert.True(_output.ExitCode == 1, _output.Text);
        return _output;
    }

    public void Dispose() => _consumer?.Dispose();
}
