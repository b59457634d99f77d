using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Sinks;
using QuantumKeyAnalyzers.Text;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.Rules;

/// <summary>A document as the rules see it: its code, its values, and the places that keys go to, looked for when a rule asks.</summary>
internal sealed class AnalyzedDocument(CodeDocument code)
{
    private IReadOnlyList<Sink>? _connections;
    private IReadOnlyList<Sink>? _credentials;
    private IReadOnlyList<Sink>? _variables;

    public CodeDocument Code { get; } = code;

    public ValueResolver Values { get; } = new(code.Model, code.Budget);

    /// <summary>The calls that connect to a workspace with a connection string.</summary>
    public IReadOnlyList<Sink> Connections => _connections ??= [.. ConnectionStringSink.In(Code)];

    /// <summary>The workspaces that are given a key as a credential.</summary>
    public IReadOnlyList<Sink> Credentials => _credentials ??= [.. CredentialSink.In(Code)];

    /// <summary>The environment variables and headers that are set.</summary>
    public IReadOnlyList<Sink> Variables => _variables ??= [.. VariableSink.In(Code, Values)];

    /// <summary>The string expressions that markers are in, each once: the largest that is put together from the literal.</summary>
    public IEnumerable<ExpressionSyntax> StringsAt(params Marker[] markers)
    {
        var steps = new Dictionary<ExpressionSyntax, ExpressionSyntax>();
        return Code.LiteralsAt(markers).Select(literal => ComposedString.Around(literal, steps)).Distinct();
    }
}
