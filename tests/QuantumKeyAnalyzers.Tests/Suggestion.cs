using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>The suggestion to use Microsoft Entra. It is about no key, and nearly every case would have it.</summary>
internal static class Suggestion
{
    public static string Rule => QKA0007_KeyAuthentication.Descriptor.Id;

    public static bool Is(Diagnostic finding) => finding.Id == Rule;
}
