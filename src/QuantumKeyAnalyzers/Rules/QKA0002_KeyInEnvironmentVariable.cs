using ConnectionStrings;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>A key that an environment variable (or what stands for one: a configuration entry by its name) is set to.</summary>
internal static class QKA0002_KeyInEnvironmentVariable
{
    public static void Run(AnalyzedDocument document, FindingSet findings)
    {
        foreach (var variable in document.Variables.Where(variable => variable.Name != NamedKey.Header))
            findings.AddUse(Descriptors.QKA0002_KeyInEnvironmentVariable, variable, document.Values.Resolve(variable.Value));
    }
}
