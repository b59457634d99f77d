using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.Architecture;

/// <summary>What can be measured of how well the product's code reads.</summary>
public sealed class ReadabilityTests
{
    private const int MostColumns = 140;
    private const int MostLinesOfMethod = 40;
    private const int MostLongMethods = 5;

    private static readonly string[] Folders = ["src", "samples"];

    /// <summary>All but the sample that is made of mistakes: whole connection strings in a literal are its purpose.</summary>
    private static IReadOnlyList<string> Files { get; } =
    [
        .. Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Folder, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "LeakyApp")),
    ];

    [Fact]
    public void No_line_is_too_long()
    {
        var tooLong = from file in Files
                      from line in File.ReadAllLines(file).Select((text, index) => (Text: text, Number: index + 1))
                      where line.Text.Length > MostColumns
                      select $"{Path.GetRelativePath(Repository.Folder, file)}:{line.Number} has {line.Text.Length} columns";
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Few_methods_are_long()
    {
        var tooLong = from file in Files
                      from method in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes()
                      where method is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
                      let lines = method.GetText().Lines.Count(line => line.ToString().Trim().Length > 0)
                      where lines > MostLinesOfMethod
                      select $"{Path.GetRelativePath(Repository.Folder, file)}: {lines} lines from {method.SpanStart}";
        Assert.True(tooLong.Count() <= MostLongMethods, string.Join('\n', tooLong));
    }
}
