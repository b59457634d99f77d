namespace QuantumKeyAnalyzers.Rules;

/// <summary>A rule in the list of rules: its descriptor, and how it looks at a C# document, a configuration file, or both.</summary>
internal sealed record Rule(DiagnosticDescriptor Descriptor)
{
    public const string Security = "Security";
    public const string Reliability = "Reliability";
    public const string HelpLink = "https://learn.microsoft.com/azure/quantum/security-manage-access-keys";

    public Action<AnalyzedDocument, FindingSet>? InCode { get; init; }

    public Func<AnalyzedFile, IEnumerable<Diagnostic>>? InConfiguration { get; init; }
}
