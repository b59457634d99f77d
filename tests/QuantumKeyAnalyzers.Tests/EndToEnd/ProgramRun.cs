using Microsoft.CodeAnalysis;

namespace QuantumKeyAnalyzers.Tests.EndToEnd;

/// <summary>Builds the program of a case, and runs it as a process of its own.</summary>
internal static class ProgramRun
{
    /// <summary>Runs to the end, and returns all that was printed.</summary>
    public static async Task<string> RunAsync(Solution solution, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync();
            var result = compilation!.Emit(folder[project.AssemblyName + ".dll"]);
            Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        }

        // Without a list of its dependencies the host takes what lies beside the program.
        foreach (var file in References.All.Select(reference => reference.Display!).Where(
            file => Path.GetDirectoryName(file) == Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)))
            File.Copy(file, folder[Path.GetFileName(file)]);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "Microsoft.Identity*.dll"))
            File.Copy(file, folder[Path.GetFileName(file)]);

        var program = solution.Projects.Single(project => project.CompilationOptions!.OutputKind == OutputKind.ConsoleApplication)
            .AssemblyName;
        await File.WriteAllTextAsync(
            folder[program + ".runtimeconfig.json"],
            """{ "runtimeOptions": { "tfm": "net10.0", "framework": { "name": "Microsoft.AspNetCore.App", "version": "10.0.0" } } }""");

        var (exitCode, output) = await Dotnet.RunAsync(folder.Path, environment, ["exec", folder[program + ".dll"], .. arguments]);
        Assert.True(exitCode == 0, output);
        return output;
    }
}
