using QuantumKeyAnalyzers.Sinks;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>A key that an environment variable (or what stands for one: a configuration entry by its name) is set to.</summary>
internal static class QKA0002_KeyInEnvironmentVariable
{
    public static void Run(CodeDocument document, FindingSet findings)
    {
        // An assignment is met by the variable's name or, where that comes from elsewhere, by the value. Methods that set variables are no way
        // to it: they are all over code that has nothing to do with Azure Quantum.
        foreach (var assignment in VariableAssignment.In(document))
        {
            findings.AddUse(
                Descriptors.QKA0002_KeyInEnvironmentVariable,
                assignment.Place,
                assignment.Variable,
                assignment.Value,
                document.Values,
                assignment.IsCertain);
        }
    }
}
