namespace Benchmarks.Repairs;

/// <summary>Lays findings out in the files of a project: in turn a literal in a call, and a constant of two calls.</summary>
internal static class FindingLayout
{
    /// <summary>All in one file.</summary>
    /// <param name="workspaces">How many workspaces there are; with as many as findings, each has a variable of its own.</param>
    public static IEnumerable<KeyValuePair<int, string>> InOneFile(MeasuredProject project, int findings, int workspaces) =>
        Of(project, findings, workspaces, _ => 0);

    /// <summary>As many files as there are findings, if the project has that many.</summary>
    public static IEnumerable<KeyValuePair<int, string>> Spread(MeasuredProject project, int findings, int workspaces) =>
        Of(project, findings, workspaces, finding => (int)((long)finding * project.Files.Count / findings));

    private static IEnumerable<KeyValuePair<int, string>> Of(
        MeasuredProject project, int findings, int workspaces, Func<int, int> fileOf) =>
        from finding in Enumerable.Range(0, findings)
        let shape = finding % 2 == 0 ? FindingShape.Call : FindingShape.SharedConstant
        group shape.ClassOf($"Jobs{finding}", finding % workspaces) by fileOf(finding) into classes
        select KeyValuePair.Create(classes.Key, FindingFile.In(project.Files[classes.Key], classes));
}
