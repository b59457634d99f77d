using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.Rules;

namespace HostTests;

/// <summary>
/// The engine of Visual Studio, of its code and of the C# extension of VS Code: what analyzes while it is typed, and offers what is in the
/// light bulb. It is not public, so it is called by reflection.
/// </summary>
internal sealed class IdeEngine : IDisposable
{
    private static readonly Assembly Features = Assembly.Load("Microsoft.CodeAnalysis.Features");

    private static readonly MefHostServices Services = MefHostServices.Create(
        MefHostServices.DefaultAssemblies.Append(Features).Append(Assembly.Load("Microsoft.CodeAnalysis.CSharp.Features")).Distinct());

    private readonly AdhocWorkspace _workspace = new(Services);

    public IdeEngine(params ProjectFiles[] projects)
    {
        var solution = _workspace.CurrentSolution;
        var ids = projects.ToDictionary(project => project.Name, _ => ProjectId.CreateNewId());
        foreach (var project in projects)
            solution = Add(solution, project, ids[project.Name]);

        foreach (var project in projects)
        {
            foreach (var other in project.RefersTo)
                solution = solution.AddProjectReference(ids[project.Name], new ProjectReference(ids[other]));
        }

        Assert.True(_workspace.TryApplyChanges(solution));
    }

    public Solution Solution => _workspace.CurrentSolution;

    /// <summary>What is offered in a file: the titles with their equivalence keys.</summary>
    public static async Task<IReadOnlyList<Offer>> OffersAsync(TextDocument file)
    {
        var service = Export("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService");
        var text = await file.GetTextAsync();
        var stream = (IAsyncEnumerable<object>)Call(
            service, "StreamFixesAsync", file, new TextSpan(0, text.Length), null, CancellationToken.None)!;
        var offers = new List<Offer>();
        await foreach (var collection in stream)
        {
            if (Get(collection, "Provider") is not CodeFixProvider provider
                || provider.GetType().Assembly != typeof(KeyCodeFixProvider).Assembly)
            {
                continue;
            }

            foreach (var fix in (IEnumerable)Get(collection, "Fixes")!)
            {
                var found = (ImmutableArray<Diagnostic>)Get(fix, "Diagnostics")!;
                offers.Add(new Offer(found[0].Id, (CodeAction)Get(fix, "Action")!, provider, file, Get(collection, "FixAllState")));
            }
        }

        return offers;
    }

    /// <summary>What is found in a span of a file, as the host asks for it again and again.</summary>
    public async Task<int> CountAsync(TextDocument file, TextSpan span)
    {
        var service = Service("Microsoft.CodeAnalysis.Diagnostics.IDiagnosticAnalyzerService");
        var method = service.GetType().GetMethods(Everything)
            .Single(method => method.Name.EndsWith("GetDiagnosticsForSpanAsync", StringComparison.Ordinal));
        var parameters = method.GetParameters();
        var filter = parameters[2].ParameterType.GetField("All", Everything)?.GetValue(null)
            ?? parameters[2].ParameterType.GetProperty("All", Everything)?.GetValue(null)
            ?? Activator.CreateInstance(parameters[2].ParameterType);
        var kind = Enum.Parse(parameters[4].ParameterType, "All");
        var task = (Task)method.Invoke(service, [file, span, filter, null, kind, CancellationToken.None])!;
        await task;
        var found = ((IEnumerable)Get(task, "Result")!).Cast<object>();
        return found.Count(diagnostic => ((string)Get(diagnostic, "Id")!).StartsWith("QKA", StringComparison.Ordinal));
    }

    /// <summary>Applies what is offered, as the host does: with the merging of the documents of one file.</summary>
    public async Task ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(Solution, new Progress<CodeAnalysisProgress>(), CancellationToken.None);
        foreach (var operation in operations)
            operation.Apply(_workspace, CancellationToken.None);
    }

    /// <summary>Fix All in a scope, started from what is offered.</summary>
    public async Task FixAllAsync(Offer offer, FixAllScope scope)
    {
        var found = (FixAllContext.DiagnosticProvider)Get(offer.FixAllState!, "DiagnosticProvider")!;
        var context = new FixAllContext(
            (Document)offer.File,
            offer.Provider,
            scope,
            offer.Action.EquivalenceKey,
            [offer.Rule],
            found,
            CancellationToken.None);
        await ApplyAsync((await offer.Provider.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    public async Task<IReadOnlyList<string>> TextsAsync()
    {
        var texts = new List<string>();
        foreach (var file in Solution.Projects.SelectMany(project => project.Documents.Concat(project.AdditionalDocuments)))
            texts.Add((await file.GetTextAsync()).ToString());

        return texts;
    }

    public void Dispose() => _workspace.Dispose();

    private static Solution Add(Solution solution, ProjectFiles project, ProjectId id)
    {
        var info = ProjectInfo.Create(
            id,
            VersionStamp.Default,
            project.Name,
            project.Name,
            LanguageNames.CSharp,
            filePath: $"/{project.Name}/{project.Name}.csproj",
            compilationOptions: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: project.Symbols),
            metadataReferences: References.All,
            analyzerReferences:
            [
                new AnalyzerFileReference(typeof(QuantumKeyAnalyzer).Assembly.Location, Loader.Instance),
                new AnalyzerFileReference(typeof(KeyCodeFixProvider).Assembly.Location, Loader.Instance),
            ]);
        solution = solution.AddProject(info);
        foreach (var (path, text) in project.Code)
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), TextOf(text), filePath: path);

        foreach (var (path, text) in project.Configuration)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), TextOf(text), filePath: path);

        return solution;
    }

    private static SourceText TextOf(string template) => SourceText.From(FakeKey.Fill(template));

    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    private static object Export(string contract)
    {
        var provider = typeof(Workspace).Assembly.GetType("Microsoft.CodeAnalysis.Host.Mef.IMefHostExportProvider", throwOnError: true)!;
        var exports = provider.GetMethods().Single(method => method.GetGenericArguments().Length == 1)
            .MakeGenericMethod(Features.GetType(contract, throwOnError: true)!);
        return Get(((IEnumerable)exports.Invoke(Services, [])!).Cast<object>().First(), "Value")!;
    }

    private object Service(string contract)
    {
        var services = Get(Solution, "Services")!;
        return services.GetType().GetMethod("GetRequiredService", Everything)!
            .MakeGenericMethod(Features.GetType(contract, throwOnError: true)!).Invoke(services, [])!;
    }

    private static object? Call(object target, string name, params object?[] arguments) => target.GetType().GetMethods(Everything)
        .Single(method => method.Name == name && method.GetParameters().Length == arguments.Length
            && method.GetParameters()[1].ParameterType == typeof(TextSpan))
        .Invoke(target, arguments);

    private static object? Get(object target, string name) => target.GetType().GetProperty(name, Everything) is { } property
        ? property.GetValue(target) : target.GetType().GetField(name, Everything)!.GetValue(target);

    /// <summary>The assemblies are loaded already: the tests refer to them.</summary>
    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public static Loader Instance { get; } = new();

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => AssemblyLoadContext.Default.LoadFromAssemblyPath(fullPath);
    }
}
