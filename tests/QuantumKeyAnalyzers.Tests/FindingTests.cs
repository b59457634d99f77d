using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>What is found, and where; what is left alone.</summary>
public class FindingTests
{
    public static TheoryData<string> Names => CodeCases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Reported_where_it_is_marked_and_nowhere_else(string name) => FindingVerifier.VerifyAsync(CodeCases.Named(name));
}
