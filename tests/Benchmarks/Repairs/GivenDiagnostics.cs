using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Benchmarks.Repairs;

/// <summary>Diagnostics that were found before, as <c>dotnet format</c> hands them on: analysis is no part of Fix All's time.</summary>
internal sealed class GivenDiagnostics(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
{
    private readonly ILookup<SyntaxTree?, Diagnostic> _diagnostics = diagnostics.ToLookup(diagnostic => diagnostic.Location.SourceTree);

    public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
        Document document, CancellationToken cancellationToken) =>
        _diagnostics[await document.GetSyntaxTreeAsync(cancellationToken)];

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        Task.FromResult<IEnumerable<Diagnostic>>([]);
}
