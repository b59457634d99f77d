using System.Text.RegularExpressions;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.Documents;

/// <summary>Links inside the repository lead somewhere.</summary>
public class LinkTests
{
    [Fact]
    public void Each_link_to_a_file_or_a_heading_has_one()
    {
        var broken = from document in Document.All
                     from link in document.Links
                     where !link.Contains("://", StringComparison.Ordinal) && !Exists(document, link)
                     select $"{document.Path}: {link}";

        Assert.Empty(broken);
    }

    [Fact]
    public void Each_document_can_be_reached_from_the_readme()
    {
        var reached = new HashSet<string>();
        var next = new Queue<string>(["README.md"]);
        while (next.TryDequeue(out var path))
        {
            if (!reached.Add(path))
                continue;

            foreach (var link in Document.Named(path).Links.Where(link => !link.Contains("://", StringComparison.Ordinal)))
            {
                var (target, _) = TargetOf(path, link);
                if (target.EndsWith(".md", StringComparison.Ordinal))
                    next.Enqueue(target);
            }
        }

        Assert.Empty(Document.All.Select(document => document.Path)
            .Where(path => path.StartsWith("docs/", StringComparison.Ordinal))
            .Except(reached));
    }

    [Fact]
    public void Each_source_file_that_the_walk_through_the_code_names_exists()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Folder, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(file => file.Replace('\\', '/'))
            .ToList();
        var names = Regex.Matches(Document.Named("docs/how-it-works.md").Text, @"`([\w/.]+\.cs)`")
            .Select(match => match.Groups[1].Value)
            .ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains(sources, file => file.EndsWith($"/{name}", StringComparison.Ordinal)));
    }

    private static bool Exists(Document document, string link)
    {
        var (path, anchor) = TargetOf(document.Path, link);
        var file = Path.Combine(Repository.Folder, path);
        return (File.Exists(file) || Directory.Exists(file)) && (anchor is null || Document.Named(path).Anchors.Contains(anchor));
    }

    private static (string Path, string? Anchor) TargetOf(string document, string link)
    {
        var parts = link.Split('#', 2);
        var path = parts[0].Length == 0
            ? document
            : Path.GetRelativePath(
                Repository.Folder,
                Path.GetFullPath(Path.Combine(Repository.Folder, Path.GetDirectoryName(document)!, parts[0]))).Replace('\\', '/');
        return (path, parts.Length == 2 ? parts[1] : null);
    }
}
