using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace PackageTests;

/// <summary>A debugger finds its way from each assembly to the sources, and a second build gives the same assembly.</summary>
[Collection(SharedPackages.Name)]
public sealed class SymbolTests(PackedPackages packages)
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Theory, InlineData("QuantumKeyAnalyzers.dll"), InlineData("QuantumKeyAnalyzers.CodeFixes.dll")]
    public void The_analyzers_have_their_symbols_in_them(string file)
    {
        using var assembly = Open(packages.FolderOf("QuantumKeyAnalyzers"), "analyzers", "dotnet", "cs", file);
        var embedded = assembly.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        AssertSymbols(assembly, symbols.GetMetadataReader());
    }

    [Theory, InlineData("netstandard2.0"), InlineData("net8.0")]
    public void The_client_has_a_package_of_symbols(string framework)
    {
        using var assembly = Open(packages.FolderOf("QuantumWorkspaces"), "lib", framework, "QuantumWorkspaces.dll");
        var folder = packages.FolderOf("QuantumWorkspaces.symbols");
        using var file = File.OpenRead(Path.Combine(folder, "lib", framework, "QuantumWorkspaces.pdb"));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(file);
        AssertSymbols(assembly, symbols.GetMetadataReader());
    }

    private void AssertSymbols(PEReader assembly, MetadataReader symbols)
    {
        Assert.Contains(assembly.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);

        var link = symbols.CustomDebugInformation
            .Select(symbols.GetCustomDebugInformation)
            .Single(information => symbols.GetGuid(information.Kind) == SourceLink);
        Assert.Contains(
            $"https://raw.githubusercontent.com/contoso/quantum-key-analyzers/{packages.Commit}/*",
            Encoding.UTF8.GetString(symbols.GetBlobBytes(link.Value)),
            StringComparison.Ordinal);

        // Paths of the machine would make the assembly another one on the next.
        var paths = symbols.Documents.Select(document => symbols.GetString(symbols.GetDocument(document).Name));
        Assert.All(paths, path => Assert.StartsWith("/_", path, StringComparison.Ordinal));
    }

    private static PEReader Open(params string[] path) => new(File.OpenRead(Path.Combine(path)));
}
