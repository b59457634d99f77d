using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Benchmarks.Repairs;

/// <summary>A finding in a project where the light bulb's menu is opened.</summary>
internal sealed record MenuPlace(string Name, Document Document, string Rule)
{
    /// <summary>The file of the project that has the finding: of ordinary code, some hundred lines.</summary>
    private const int File = 2;

    private const int LinesOfLongFile = 2_000;
    private const int OtherFindings = 40;

    /// <summary>All that are measured in a project.</summary>
    public static async Task<IReadOnlyList<MenuPlace>> OfAsync(MeasuredProject project)
    {
        var places = new List<MenuPlace>();
        foreach (var shape in FindingShape.All)
            places.Add(await OfAsync(shape.Name, project, shape, []));

        var call = FindingShape.Call;
        var longFile = KeyValuePair.Create(File, FindingFile.InLong(LinesOfLongFile, [call.ClassOf("Jobs", 0)]));
        places.Add(await OfAsync($"the same call in a file of {LinesOfLongFile} lines", project, call, [longFile]));
        var others = FindingLayout.Spread(project, OtherFindings, workspaces: OtherFindings).Where(file => file.Key != File);
        places.Add(await OfAsync($"the same call, up to {OtherFindings} other keys in the project", project, call, others));
        return places;
    }

    /// <summary>The finding as an editor has it, which has also asked for what the compiler says of the document.</summary>
    public async Task<(Document Document, Diagnostic Finding)> OpenAsync(Fixer fixer)
    {
        (await Document.GetSemanticModelAsync())!.GetDiagnostics();
        var findings = await fixer.FindAsync(Document);
        return (Document, fixer == Fixer.Least ? findings[0] : findings.Single(finding => finding.Id == Rule));
    }

    /// <summary>The same place after an edit behind it: of a solution that no menu was opened in.</summary>
    public async Task<MenuPlace> EditedAsync()
    {
        var text = await Document.GetTextAsync();
        return this with { Document = Document.WithText(text.Replace(text.Length, 0, "// Edited.\n")) };
    }

    private static async Task<MenuPlace> OfAsync(
        string name, MeasuredProject project, FindingShape shape, IEnumerable<KeyValuePair<int, string>> texts)
    {
        var own = KeyValuePair.Create(File, FindingFile.In(project.Files[File], [shape.ClassOf("Jobs", 0)]));
        var changed = await project.WithAsync(ImmutableDictionary<int, string>.Empty.Add(own.Key, own.Value).SetItems(texts));
        return new MenuPlace(name, changed.GetDocument(project.Document(File))!, shape.Rule);
    }
}
