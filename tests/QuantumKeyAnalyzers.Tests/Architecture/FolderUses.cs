using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.Architecture;

/// <summary>Which types of the product's sources use which others, by the folders that both are in.</summary>
internal sealed class FolderUses
{
    // With those of the product's own namespaces that the projects have.
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks; "
        + "global using ConnectionStrings; global using QuantumKeyAnalyzers.Code;";

    private FolderUses(IReadOnlyCollection<string> folders, ILookup<(string From, string To), string> uses)
    {
        Folders = folders;
        Uses = uses;
    }

    public IReadOnlyCollection<string> Folders { get; }

    /// <summary>The uses between different folders, each as <c>Type → Type</c>.</summary>
    public ILookup<(string From, string To), string> Uses { get; }

    /// <summary>Reads what compiles together: the sources of some folders of <c>src</c>, with all below them.</summary>
    public static FolderUses Of(params string[] roots)
    {
        var trees = roots.SelectMany(root => SourcesIn(Path.Combine(Repository.Folder, "src", root)))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file))
            .ToList();
        var compilation = CSharpCompilation.Create("Sources", trees.Append(CSharpSyntaxTree.ParseText(ImplicitUsings)), PlatformReferences);
        var uses = trees.AsParallel().SelectMany(tree => UsesIn(tree, compilation.GetSemanticModel(tree))).ToHashSet();
        return new FolderUses(
            trees.ConvertAll(tree => FolderOf(tree.FilePath)).ToHashSet(),
            uses.ToLookup(use => (FolderOf(use.From.Path), FolderOf(use.To.Path)), use => $"{use.From.Name} → {use.To.Name}"));
    }

    private static IEnumerable<MetadataReference> PlatformReferences =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(file => MetadataReference.CreateFromFile(file));

    private static IEnumerable<string> SourcesIn(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string FolderOf(string file) =>
        Path.GetRelativePath(Path.Combine(Repository.Folder, "src"), Path.GetDirectoryName(file)!).Replace('\\', '/');

    private static IEnumerable<(TypeIn From, TypeIn To)> UsesIn(SyntaxTree tree, SemanticModel model) =>
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        let user = name.Ancestors().OfType<BaseTypeDeclarationSyntax>().LastOrDefault()
        where user is not null
        let used = TypeOf(model.GetSymbolInfo(name))
        where used is not null && FolderOf(used.Path) != FolderOf(tree.FilePath)
        select (new TypeIn(user.Identifier.ValueText, tree.FilePath), used);

    private static TypeIn? TypeOf(SymbolInfo info)
    {
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        while (type?.ContainingType is { } outer)
            type = outer;

        return type?.DeclaringSyntaxReferences is [var declaration, ..] ? new TypeIn(type.Name, declaration.SyntaxTree.FilePath) : null;
    }

    private sealed record TypeIn(string Name, string Path);
}
