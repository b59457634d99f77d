using QuantumKeyAnalyzers.CodeFixes;

namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>A file, and what a careful person makes of it: to the letter, and written before the repair was ever run on it.</summary>
/// <remarks>
/// The templates of <see cref="FakeKey.Fill"/> stand for keys. In <paramref name="After"/>, <c>{{ENTRA}}</c> is the creation with Microsoft Entra,
/// <c>{{ENTRA_ARGUMENTS}}</c> what stands in its parentheses, <c>{{READ}}</c> the read of the environment variable, and <c>{{THROW}}</c> the exception where
/// it is not set.
/// </remarks>
/// <param name="Name">A sentence, with underscores.</param>
/// <param name="Kind">One of <see cref="RepairKeys"/>.</param>
public sealed record LayoutCase(string Name, string Kind, string Before, string After)
{
    private const string EntraArguments =
        "new Uri(\"https://eastus.quantum.azure.com/\"), \"11111111-2222-3333-4444-555555555555\", \"my-group\", \"my-workspace\", new DefaultAzureCredential()";

    private const string Throw = "throw new InvalidOperationException(\"Set the AZURE_QUANTUM_CONNECTION_STRING environment variable.\")";

    /// <summary>Lines of <c>.editorconfig</c>.</summary>
    public string[] Options { get; init; } = [];

    /// <summary>Another document of the project.</summary>
    public string? OtherFile { get; init; }

    /// <summary>What becomes of the other document, if anything.</summary>
    public string? OtherFileAfter { get; init; }

    /// <summary>The source of a library that the project refers to, under the alias <c>Library</c> as well.</summary>
    public string? Library { get; init; }

    /// <summary>The line ends are those of the texts; else the case is run with each kind.</summary>
    public bool HasOwnLineEnds { get; init; }

    /// <summary>A program of one file, with <c>#:</c> lines.</summary>
    public bool IsFileBased { get; init; }

    /// <summary>The code needs a compiler newer than the oldest.</summary>
    public bool NeedsNewestCompiler { get; init; }

    /// <summary>What the repair does instead so far.</summary>
    public string? Known { get; init; }

    public static string FillAfter(string template) => FakeKey.Fill(template
        .Replace("{{ENTRA}}", "new Workspace({{ENTRA_ARGUMENTS}})")
        .Replace("{{ENTRA_ARGUMENTS}}", EntraArguments)
        .Replace("{{READ}}", "Environment.GetEnvironmentVariable(\"AZURE_QUANTUM_CONNECTION_STRING\") ?? {{THROW}}")
        .Replace("{{THROW}}", Throw));

    public override string ToString() => Name;
}
