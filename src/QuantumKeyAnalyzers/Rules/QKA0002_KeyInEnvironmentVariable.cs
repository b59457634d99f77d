namespace QuantumKeyAnalyzers.Rules;

/// <summary>A key that an environment variable (or what stands for one: a configuration entry by its name) is set to.</summary>
internal static class QKA0002_KeyInEnvironmentVariable
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "QKA0002",
        "An Azure Quantum access key is hard-coded in the value of an environment variable",
        "{0} is hard-coded in the value of the environment variable '{1}'. Set the variable outside the code, or use Microsoft Entra.",
        Rule.Security,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The variable keeps the key out of the code only if the code does not set it. Set it where the process is started: in the shell, "
        + "in the launch profile of your machine, or in the secret store of the build.",
        Rule.HelpLink);

    public static void Run(AnalyzedDocument document, FindingSet findings)
    {
        foreach (var variable in document.Variables.Where(variable => variable.Name != NamedKey.Header))
            findings.AddUse(Descriptor, variable, document.Values.Resolve(variable.Value));
    }
}
