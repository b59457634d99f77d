using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Sinks;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>The findings of one document: each literal is reported once, by the first rule that claims it.</summary>
/// <param name="budget">What is looked through is counted there.</param>
internal sealed class FindingSet(SyntaxTree tree, WorkBudget budget)
{
    private readonly Dictionary<(ResolvedText, SinkKind), IReadOnlyList<Located>> _secrets = [];
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<SyntaxNode, int> _claims = [];
    private readonly Dictionary<TextSpan, int> _others = [];
    private readonly HashSet<SyntaxNode> _places = [];
    private readonly HashSet<(int Finding, SyntaxNode Place)> _placesByFinding = [];
    private readonly List<(int Finding, Sink Use)> _uses = [];

    /// <summary>Reports the keys among the values that go where a connection string or a key belongs.</summary>
    public void AddUse(DiagnosticDescriptor rule, Sink sink, IReadOnlyList<ResolvedText> texts)
    {
        foreach (var text in texts)
            Add(rule, SecretsIn(text, sink), text, sink.Value, sink);
    }

    /// <summary>Reports the keys of a value, at the literal with the key if that is in this document, else at the value.</summary>
    /// <param name="use">Where the value goes, or null.</param>
    public void Add(DiagnosticDescriptor rule, IEnumerable<Secret> secrets, ResolvedText text, ExpressionSyntax value, Sink? use) =>
        Add(rule, Locate(secrets, text), text, value, use);

    /// <summary>Reports a key in a comment or in inactive text.</summary>
    public void Add(DiagnosticDescriptor rule, Secret secret, Location location) =>
        _findings.Add(new Finding(rule, location, null, secret, null, ImmutableArray<Sink>.Empty));

    /// <summary>Reports what is no key by itself: a fault, an output in clear text, a way to authenticate.</summary>
    /// <param name="detail">What the message names.</param>
    /// <param name="use">The call that it is about, where that is not its own place.</param>
    public void Add(DiagnosticDescriptor rule, Location location, string detail, Sink? use = null)
    {
        // Two calls with one literal, or two outputs of one argument, are one finding.
        if (!_others.TryGetValue(location.SourceSpan, out var index))
        {
            _others[location.SourceSpan] = index = _findings.Count;
            _findings.Add(new Finding(rule, location, null, null, null, ImmutableArray<Sink>.Empty, detail));
        }

        AddUse(index, rule, use);
    }

    /// <summary>Whether something is reported of what goes to a place.</summary>
    public bool HasFindingAt(SyntaxNode place) => _places.Contains(place);

    public ImmutableArray<Finding> ToImmutable()
    {
        var uses = _uses.ToLookup(use => use.Finding, use => use.Use);
        return _findings.Select((finding, index) => finding with { Uses = uses[index].ToImmutableArray() })
            .OrderBy(finding => finding.Location.SourceSpan.Start)
            .ToImmutableArray();
    }

    private void Add(DiagnosticDescriptor rule, IEnumerable<Located> secrets, ResolvedText text, ExpressionSyntax value, Sink? use)
    {
        foreach (var (secret, origins) in secrets)
        {
            var node = origins.Count > 0 ? origins[0] : value;
            if (!_claims.TryGetValue(node, out var index))
                index = Add(new Finding(rule, node.GetLocation(), node, secret, text, ImmutableArray<Sink>.Empty), origins);

            AddUse(index, rule, use);
        }
    }

    /// <summary>The keys in a text, which is looked through once however many places it goes to.</summary>
    private IReadOnlyList<Located> SecretsIn(ResolvedText text, Sink sink)
    {
        if (!_secrets.TryGetValue((text, sink.Kind), out var secrets))
        {
            budget.Spend(text.Text.Length);
            _secrets[(text, sink.Kind)] = secrets = [.. Locate(sink.SecretsIn(text.Text), text)];
        }

        return secrets;
    }

    private IEnumerable<Located> Locate(IEnumerable<Secret> secrets, ResolvedText text) => secrets.Select(secret => new Located(
        secret, text.OriginsOf(secret.Key).Select(WholeString.LiteralOf).Where(origin => origin.SyntaxTree == tree).ToList()));

    private int Add(Finding finding, IReadOnlyList<SyntaxNode> origins)
    {
        // A key that is cut in two is reported at its first part, and the second is not reported again.
        _claims[finding.Node!] = _findings.Count;
        foreach (var origin in origins.Where(origin => !_claims.ContainsKey(origin)))
            _claims[origin] = _findings.Count;

        _findings.Add(finding);
        return _findings.Count - 1;
    }

    /// <summary>Adds a place that the value of a finding goes to, unless another rule has reported it.</summary>
    private void AddUse(int finding, DiagnosticDescriptor rule, Sink? use)
    {
        if (use is null || _findings[finding].Rule != rule)
            return;

        _places.Add(use.Place);
        if (_placesByFinding.Add((finding, use.Place)))
            _uses.Add((finding, use));
    }

    /// <param name="Origins">The literals of the document that the key is in.</param>
    private sealed record Located(Secret Secret, IReadOnlyList<SyntaxNode> Origins);
}
