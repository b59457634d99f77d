using Microsoft.CodeAnalysis.Diagnostics;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Options;

/// <summary>
/// What <c>.editorconfig</c> or a global configuration says. A value that makes no sense (an id that is none, a word that is neither true
/// nor false) is ignored: an analyzer has no place of its own to complain about it.
/// </summary>
internal sealed class KeyOptions
{
    public const string AdditionalSinksName = Prefix + "additional_sinks";
    public const string AdditionalVariablesName = Prefix + "additional_variables";
    public const string ExcludeTestsName = Prefix + "exclude_tests";

    public const string Prefix = "quantum_key_analyzers.";

    private static readonly string[] TestFrameworks =
    [
        "xunit.core", "xunit.v3.core", "nunit.framework", "TUnit.Core", "MSTest.TestFramework",
        "Microsoft.VisualStudio.TestPlatform.TestFramework",
    ];

    private readonly bool _excludeTests;

    private KeyOptions(IReadOnlyList<SinkId> additionalSinks, IReadOnlyList<string> additionalVariables, bool excludeTests)
    {
        AdditionalSinks = additionalSinks;
        AdditionalVariables = additionalVariables;
        _excludeTests = excludeTests;
        Words =
        [
            .. additionalSinks.Select(sink => new OtherWord(sink.Name, Marker.Sink, StringComparison.Ordinal)),
            .. additionalVariables.Select(variable => new OtherWord(variable, Marker.Variable, StringComparison.OrdinalIgnoreCase)),
        ];
    }

    public static KeyOptions Default { get; } = new([], [], excludeTests: false);

    /// <summary>Methods and constructors that take a connection string or a key, beside the workspace's own.</summary>
    public IReadOnlyList<SinkId> AdditionalSinks { get; }

    /// <summary>Environment variables that hold a connection string or a key, beside the service's own.</summary>
    public IReadOnlyList<string> AdditionalVariables { get; }

    /// <summary>What documents are searched for on top of the words that are always looked for.</summary>
    public IReadOnlyList<OtherWord> Words { get; }

    public static KeyOptions Read(AnalyzerConfigOptions options)
    {
        var sinks = options.TryGetValue(AdditionalSinksName, out var sinkList) ? SinkId.ParseAll(sinkList) : [];
        var variables = options.TryGetValue(AdditionalVariablesName, out var variableList) ? NamesIn(variableList) : [];
        var excludeTests = options.TryGetValue(ExcludeTestsName, out var excludes) && bool.TryParse(excludes, out var value) && value;
        return sinks.Count == 0 && variables.Count == 0 && !excludeTests ? Default : new(sinks, variables, excludeTests);
    }

    /// <summary>Whether a whole project is left alone: it is one of tests, and those are excluded.</summary>
    public bool Exclude(Compilation compilation) =>
        _excludeTests
        && compilation.ReferencedAssemblyNames.Any(assembly => TestFrameworks.Contains(assembly.Name, StringComparer.OrdinalIgnoreCase));

    private static IReadOnlyList<string> NamesIn(string list) =>
    [
        .. list.Split([',', '|', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Where(name => name.All(c => char.IsLetterOrDigit(c) || c is '_' or ':' or '.' or '-')),
    ];
}
