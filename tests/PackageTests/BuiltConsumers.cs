namespace PackageTests;

/// <summary>The one build of a consumer that the tests of a class look at.</summary>
/// <param name="template">What the consumer is made from.</param>
public abstract class BuiltConsumer(string template) : IDisposable
{
    private Consumer? _consumer;
    private BuildOutput? _output;

    public IEnumerable<string> Logs => _consumer!.Files("sarif").Select(File.ReadAllText);

    internal async Task<BuildOutput> Of(PackedPackages packages) =>
        _output ??= await (_consumer = Consumer.From(packages, template)).BuildAsync();

    public void Dispose()
    {
        _consumer?.Dispose();
        GC.SuppressFinalize(this);
    }
}
