namespace QuantumKeyAnalyzers.Tests.EndToEnd;

/// <summary>A folder outside the repository that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("QuantumKeyAnalyzers-").FullName;

    public string this[string file] => System.IO.Path.Combine(Path, file);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
