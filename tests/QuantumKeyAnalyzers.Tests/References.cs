using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>What test code compiles against: the .NET that the tests run on, QuantumWorkspaces and what that brings along.</summary>
internal static class References
{
    private static readonly string[] Prefixes =
    [
        "System.", "mscorlib.", "netstandard.", "Microsoft.Win32.", "Microsoft.AspNetCore.", "Microsoft.Extensions.", "Azure.",
        "QuantumWorkspaces.",
    ];

    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Array.Exists(Prefixes, prefix => Path.GetFileName(file).StartsWith(prefix, StringComparison.Ordinal)))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>A reference to an assembly that has nothing but a name.</summary>
    public static MetadataReference EmptyAssembly(string name)
    {
        var image = new MemoryStream();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        Assert.True(CSharpCompilation.Create(name, references: All, options: options).Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    /// <summary>A reference to a compiled library, under the alias <c>Library</c> as well.</summary>
    public static MetadataReference Compiled(string code)
    {
        var image = new MemoryStream();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        var library = CSharpCompilation.Create("Library", [CSharpSyntaxTree.ParseText(FakeKey.Fill(code))], All, options);
        Assert.True(library.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray()).WithAliases(["global", "Library"]);
    }

    public static bool IsNewestCompiler { get; } = typeof(CSharpCompilation).Assembly.GetName().Version!.Major >= 5;
}
