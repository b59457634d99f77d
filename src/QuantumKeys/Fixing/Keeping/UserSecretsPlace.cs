using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Configuration.UserSecrets;
using QuantumKeys.CommandLine;
using QuantumKeys.Fixing.Changes;

namespace QuantumKeys.Fixing.Keeping;

/// <summary>
/// The user secrets of the programs that read the strings. A program that has none yet gets an id for them in its project file.
/// </summary>
internal sealed class UserSecretsPlace(Solution solution) : IKeepPlace
{
    private const string Attribute = "Microsoft.Extensions.Configuration.UserSecrets.UserSecretsIdAttribute";

    public async Task<KeepPlan> PlanAsync(IReadOnlyList<KeptString> strings, CancellationToken cancellationToken)
    {
        var byProject = new SortedDictionary<string, List<KeptString>>(StringComparer.Ordinal);
        foreach (var kept in strings)
        {
            foreach (var project in ProgramsOf(kept))
            {
                byProject.TryAdd(project, []);
                byProject[project].Add(kept);
            }
        }

        var files = new List<SecretFile>();
        var projects = new List<ChangedFile>();
        var lines = new List<string>();
        foreach (var (project, values) in byProject)
        {
            var (id, change) = await IdOfAsync(project, cancellationToken);
            var file = new SecretFile(PathHelper.GetSecretsPathFromSecretsId(id));
            lines.Add($"user secrets of {Path.GetFileName(project)}: {string.Join(", ", file.Add(values).Distinct())}");
            files.Add(file);
            if (change is not null)
                projects.Add(change);
        }

        var fromEnvironment = strings.Where(kept => !kept.IsConfiguration).Select(kept => kept.Name).Distinct().ToList();
        if (fromEnvironment.Count > 0)
        {
            var names = string.Join(", ", fromEnvironment);
            lines.Add($"user secrets, which are configuration: what reads the environment needs these set there: {names}");
        }

        return new KeepPlan(files, projects, lines);
    }

    /// <summary>
    /// The project files of the programs that a string's code can be a part of; the code's own where there is no program. A file of no
    /// project, such as that of a container, is for all programs.
    /// </summary>
    private List<string> ProgramsOf(KeptString kept)
    {
        var own = kept.Projects.Select(solution.GetProject).OfType<Project>().Where(project => project.FilePath is not null).ToList();
        var graph = solution.GetProjectDependencyGraph();
        var reached = own.Count == 0
            ? solution.Projects
            : own.SelectMany(project => graph.GetProjectsThatTransitivelyDependOnThisProject(project.Id).Prepend(project.Id))
                .Select(id => solution.GetProject(id)!);
        var programs = reached.Where(IsProgram).ToList();
        List<string> files = [.. (programs.Count > 0 ? programs : own).Select(project => project.FilePath!).Distinct()];
        return files.Count > 0 ? files : throw new UsageException(
            $"--keep user-secrets: there is no project whose user secrets could have {kept.Name}. Use --keep FILE.");
    }

    /// <summary>Tests are run by a program that reads no user secrets.</summary>
    private static bool IsProgram(Project project) =>
        project.FilePath is not null
        && project.CompilationOptions?.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication
        && project.MetadataReferences.All(
            reference => Path.GetFileName(reference.Display) is not ("xunit.core.dll" or "nunit.framework.dll"));

    private async Task<(string Id, ChangedFile? Change)> IdOfAsync(string path, CancellationToken cancellationToken)
    {
        var project = solution.Projects.First(project => project.FilePath == path);
        var compilation = await project.GetCompilationAsync(cancellationToken);
        var attribute = compilation!.Assembly.GetAttributes().FirstOrDefault(data => data.AttributeClass?.ToDisplayString() == Attribute);
        if (attribute?.ConstructorArguments is [{ Value: string { Length: > 0 } id }])
            return (id, null);

        if (compilation.GetTypeByMetadataName(Attribute) is null)
        {
            throw new UsageException(
                $"--keep user-secrets: {Path.GetFileName(path)} does not read user secrets. "
                + "Add the package Microsoft.Extensions.Configuration.UserSecrets and call AddUserSecrets, or use --keep FILE.");
        }

        return UserSecretsId.In(path);
    }
}
