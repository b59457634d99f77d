using Microsoft.CodeAnalysis;

namespace Pictures.Code;

/// <summary>A method of the sample with a finding, and the same method after the repair that is offered first.</summary>
/// <param name="Repairs">The titles in the light bulb's menu; a group has an arrow.</param>
internal sealed record CodeScene(
    string File, Diagnostic Finding, IReadOnlyList<CodeLine> Before, IReadOnlyList<string> Repairs, IReadOnlyList<CodeLine> After)
{
    private const string Method = "PrintTargets";

    private static readonly Lazy<Task<CodeScene>> Loaded = new(ReadAsync);

    /// <summary>The same for each picture.</summary>
    public static Task<CodeScene> LoadAsync() => Loaded.Value;

    private static async Task<CodeScene> ReadAsync()
    {
        var document = Sample.Load("ConnectByString.cs");
        var finding = (await Sample.FindAsync(document)).Single();
        var repairs = await Sample.RepairsAsync(document, finding);
        return new CodeScene(
            document.Name,
            finding,
            await CodeReader.BodyAsync(document, Method, finding),
            [.. repairs.Select(repair => repair.NestedActions.IsEmpty ? repair.Title : $"{repair.Title} ▸")],
            await CodeReader.BodyAsync(await Sample.ApplyAsync(document, repairs[0]), Method));
    }
}
