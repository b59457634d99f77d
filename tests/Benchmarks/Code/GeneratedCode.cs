using Benchmarks.Code.Templates;

namespace Benchmarks.Code;

/// <summary>
/// Code as people write it, by the thousand files: the same in each run, without errors, and without anything of Azure Quantum. One module
/// in five has an <c>ApiKey</c> and a connection string of another service, one in fifty calls a <c>FromConnectionString</c> of its own.
/// </summary>
internal static class GeneratedCode
{
    private static readonly Func<Module, string>[] Templates =
    [
        EntityTemplate.Write, RepositoryTemplate.Write, ServiceTemplate.Write,
        ClientTemplate.Write, ParserTemplate.Write, ReportTemplate.Write,
    ];

    /// <param name="lines">How many lines there are at least: whole modules are made.</param>
    /// <param name="filesPerSecret">One file in so many is added that has a hard-coded access key, and one at least; 0: none.</param>
    public static IEnumerable<string> Files(int lines, int filesPerSecret = 0)
    {
        var files = 0;
        var secrets = 0;
        for (var index = 1; lines > 0; index++)
        {
            var module = new Module(index);
            foreach (var template in Templates)
            {
                var file = template(module);
                lines -= LinesOf(file);
                files++;
                yield return file;
            }

            while (filesPerSecret > 0 && secrets <= files / filesPerSecret)
            {
                // Each in a module of its own, so that there can be several of them between two of the others.
                secrets++;
                yield return SecretTemplate.Write(new Module(1_000_000 + secrets));
            }
        }
    }

    public static int LinesOf(string text) => text.AsSpan().Count('\n');
}
