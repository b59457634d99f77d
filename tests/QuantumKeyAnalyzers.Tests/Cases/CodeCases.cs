namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>All code cases of the suite.</summary>
internal static class CodeCases
{
    public static IReadOnlyList<CodeCase> All { get; } =
    [
        .. ValueCases.All,
        .. PlacementCases.All,
        .. FlowCases.All,
        .. EnvironmentCases.All,
        .. NotASecretCases.All,
        .. BrokenCodeCases.All,
        .. AnywhereCases.All,
        .. ContextCases.All,
        .. MalformedCases.All,
        .. ClearTextCases.All,
        .. RepairCases.All,
    ];

    public static IEnumerable<CodeCase> Supported { get; } = All.Where(test => !test.NeedsNewestCompiler || References.IsNewestCompiler);

    /// <summary>Names, which a test runner can show and pass on.</summary>
    public static TheoryData<string> Names { get; } = new(Supported.Select(test => test.Name));

    public static CodeCase Named(string name) => All.Single(test => test.Name == name);
}
