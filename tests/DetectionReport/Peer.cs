using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DetectionReport;

/// <summary>An analyzer package, and its rules about secrets in code.</summary>
/// <param name="Rules">The ids; those that are off by default are turned on.</param>
/// <param name="Settings">The <c>SonarLint.xml</c> that says which rules run, and with which parameters.</param>
internal sealed record Peer(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers, ImmutableHashSet<string> Rules, string Settings = "")
{
    /// <summary>Loads the analyzers of a package that have one of some rules.</summary>
    public static Peer FromPackage(string package, string version, params string[] rules)
    {
        var folders = typeof(Peer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>();
        var folder = folders.Single(metadata => metadata.Key == package).Value!;
        var assemblies = Directory.EnumerateFiles(Path.Combine(folder, "analyzers"), "*.dll", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/vb/", StringComparison.Ordinal) && !file.EndsWith(".resources.dll", StringComparison.Ordinal))
            .ToList();
        var context = new PackageContext(package, assemblies);
        var ids = rules.ToImmutableHashSet();
        return new Peer(
            $"{package} {version}",
            [
                .. from assembly in assemblies.Select(context.LoadFromAssemblyPath)
                   from type in TypesOf(assembly)
                   where IsAnalyzer(type)
                   let analyzer = (DiagnosticAnalyzer)Activator.CreateInstance(type)!
                   where analyzer.SupportedDiagnostics.Any(rule => ids.Contains(rule.Id))
                   select analyzer,
            ],
            ids);
    }

    /// <summary>The <c>SonarLint.xml</c> that turns S2068 on with words that mean a secret.</summary>
    public static string SonarSettings(string words) => $"""
        <AnalysisInput>
          <Settings />
          <Rules>
            <Rule>
              <Key>S2068</Key>
              <Parameters><Parameter><Key>credentialWords</Key><Value>{words}</Value></Parameter></Parameters>
            </Rule>
          </Rules>
        </AnalysisInput>
        """;

    private static bool IsAnalyzer(Type type) =>
        !type.IsAbstract
        && type.IsSubclassOf(typeof(DiagnosticAnalyzer))
        && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true;

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            // Code fixes need assemblies of an IDE.
            return exception.Types.OfType<Type>();
        }
    }

    /// <summary>A package's own assemblies from its folder; the compiler's are this process's.</summary>
    private sealed class PackageContext(string name, IReadOnlyList<string> assemblies) : AssemblyLoadContext(name)
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblies.FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == assemblyName.Name) is { } file
            && !IsCompiler(assemblyName.Name!)
                ? LoadFromAssemblyPath(file)
                : null;

        private static bool IsCompiler(string name) =>
            name == "Microsoft.CodeAnalysis" || name.StartsWith("Microsoft.CodeAnalysis.CSharp", StringComparison.Ordinal);
    }
}
