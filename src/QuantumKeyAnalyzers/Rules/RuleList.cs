using System.Collections.Immutable;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>
/// The rules, in the order in which they look at a document: a literal that one has reported is not reported by the next. Whatever else
/// lists the rules (the presets, the release ledger, the tables of the READMEs) is written from this list by a test.
/// </summary>
internal static class RuleList
{
    public static ImmutableArray<Rule> All { get; } = ImmutableArray.Create<Rule>(
        new(QKA0001_KeyPassedToWorkspace.Descriptor) { InCode = QKA0001_KeyPassedToWorkspace.Run },
        new(QKA0002_KeyInEnvironmentVariable.Descriptor) { InCode = QKA0002_KeyInEnvironmentVariable.Run },
        new(QKA0003_KeyInCode.Descriptor) { InCode = QKA0003_KeyInCode.Run },
        new(QKA0004_KeyInConfigurationFile.Descriptor) { InConfiguration = QKA0004_KeyInConfigurationFile.Run },
        new(QKA0005_KeyInClearText.Descriptor) { InCode = QKA0005_KeyInClearText.Run },
        new(QKA0006_MalformedConnectionString.Descriptor) { InCode = QKA0006_MalformedConnectionString.Run },
        new(QKA0007_KeyAuthentication.Descriptor) { InCode = QKA0007_KeyAuthentication.Run });

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = DescriptorsOf(_ => true);

    /// <summary>The descriptors of the rules that a condition holds for.</summary>
    public static ImmutableArray<DiagnosticDescriptor> DescriptorsOf(Func<Rule, bool> isIncluded) =>
        All.Where(isIncluded).Select(rule => rule.Descriptor).ToImmutableArray();
}
