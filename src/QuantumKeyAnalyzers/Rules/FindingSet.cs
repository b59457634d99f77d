using System.Collections.Immutable;
using ConnectionStrings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>The findings of one document: each literal is reported once, by the first rule that claims it.</summary>
internal sealed class FindingSet
{
    private readonly SyntaxTree _tree;
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<SyntaxNode, int> _claims = [];

    public FindingSet(SyntaxTree tree)
    {
        _tree = tree;
    }

    /// <summary>Reports the keys of whatever an expression can be that goes where a connection string belongs.</summary>
    /// <param name="isCertain">Whether nothing but a connection string belongs there, so that a short test value counts as well.</param>
    public void AddUse(DiagnosticDescriptor rule, SyntaxNode place, string name, ExpressionSyntax value, ValueResolver values, bool isCertain = true)
    {
        foreach (var text in values.Resolve(value))
            Add(rule, isCertain ? Secret.FindInValue(text.Text) : Secret.FindAnywhere(text.Text), text, value, new Use(place, name));
    }

    /// <summary>Reports the keys of a value, at the literal with the key if that is in this document, else at the value's expression.</summary>
    /// <param name="use">Where the value goes, or null.</param>
    public void Add(DiagnosticDescriptor rule, IEnumerable<Secret> secrets, ResolvedText text, ExpressionSyntax value, Use? use)
    {
        foreach (var secret in secrets)
        {
            var origins = text.OriginsOf(secret.Key).Select(LiteralOf).ToList();
            var here = origins.FindAll(origin => origin.SyntaxTree == _tree);
            var node = here.Count > 0 ? here[0] : value;
            if (_claims.TryGetValue(node, out var index))
                Extend(index, rule, use);
            else
                Add(new Finding(rule, node.GetLocation(), node, secret, text, use is null ? ImmutableArray<Use>.Empty : ImmutableArray.Create(use)), here);
        }
    }

    /// <summary>Reports a key in a comment or in inactive text.</summary>
    public void Add(DiagnosticDescriptor rule, Secret secret, Location location) =>
        _findings.Add(new Finding(rule, location, null, secret, null, ImmutableArray<Use>.Empty));

    public ImmutableArray<Finding> ToImmutable() =>
        _findings.OrderBy(finding => finding.Location.SourceSpan.Start).ToImmutableArray();

    private void Add(Finding finding, List<SyntaxNode> origins)
    {
        // A key that is cut in two is reported at its first part, and the second is not reported again.
        _claims[finding.Node!] = _findings.Count;
        foreach (var origin in origins.Where(origin => !_claims.ContainsKey(origin)))
            _claims[origin] = _findings.Count;

        _findings.Add(finding);
    }

    private void Extend(int index, DiagnosticDescriptor rule, Use? use)
    {
        var finding = _findings[index];
        if (use is not null && finding.Rule == rule && finding.Uses.All(other => other.Place != use.Place))
            _findings[index] = finding with { Uses = finding.Uses.Add(use) };
    }

    /// <summary>The text inside an interpolated string is reported as the whole string.</summary>
    private static SyntaxNode LiteralOf(SyntaxNode origin) => origin is InterpolatedStringTextSyntax ? origin.Parent! : origin;
}
