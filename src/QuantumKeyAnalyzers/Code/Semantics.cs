using System.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace QuantumKeyAnalyzers.Code;

/// <summary>
/// What the compiler knows of a document. At some code that is just being typed the compiler throws an exception, instead of finding it
/// wrong: what it fails at is not known here, as what it finds no meaning for is not.
/// </summary>
internal sealed class Semantics(Compilation compilation, SyntaxTree tree, CancellationToken cancellationToken)
{
    /// <summary>Code that has failed so often is not asked about any more: each time the compiler binds all of it again.</summary>
    private const int MostFailures = 20;

    // Only documents with a hit come here, and the few that they refer to; the driver's own model, which a semantic-model action would
    // hand over, costs an IDE the binding of every document.
#pragma warning disable RS1030, RS0030
    private readonly SemanticModel _model = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030, RS0030
    private readonly Dictionary<SyntaxNode, ISymbol?> _symbols = [];
    private int _failures;

    /// <summary>Whether there was a question that the compiler failed at: then what was not known may be anything.</summary>
    public bool HasFailed => _failures > 0;

    /// <summary>What a name, a call or an operator refers to.</summary>
    public ISymbol? SymbolOf(SyntaxNode node)
    {
        // Each rule asks, and the compiler looks a name up the slower the deeper it is nested.
        if (!_symbols.TryGetValue(node, out var symbol))
            _symbols[node] = symbol = AskAbout(node, () => _model.GetSymbolInfo(node, cancellationToken).Symbol);

        return symbol;
    }

    public ISymbol? DeclaredSymbolOf(SyntaxNode declaration) =>
        AskAbout(declaration, () => _model.GetDeclaredSymbol(declaration, cancellationToken));

    /// <summary>The type of an expression, the one that it is converted to, and whether it may be null.</summary>
    public TypeInfo TypeInfoOf(SyntaxNode expression) => AskAbout(expression, () => _model.GetTypeInfo(expression, cancellationToken));

    public ITypeSymbol? TypeOf(SyntaxNode expression) => TypeInfoOf(expression).Type;

    /// <summary>The value of a constant expression; null where it is none.</summary>
    public object? ConstantOf(ExpressionSyntax expression) =>
        AskAbout(expression, () => _model.GetConstantValue(expression, cancellationToken)).Value;

    public NullableContext NullableContextAt(int position) => Ask(() => _model.GetNullableContext(position));

    /// <summary>Everything that a name, or that one name, could refer to at a place.</summary>
    public IReadOnlyList<ISymbol> SymbolsInScope(int position, string? name = null) =>
        Ask<IReadOnlyList<ISymbol>>(() => _model.LookupSymbols(position, name: name)) ?? [];

    public IReadOnlyList<ISymbol> TypesInScope(int position, string name) =>
        Ask<IReadOnlyList<ISymbol>>(() => _model.LookupNamespacesAndTypes(position, name: name)) ?? [];

    /// <summary>What the compiler says of a part of the document, or of all of it; null where it fails to.</summary>
    public IReadOnlyList<Diagnostic>? Diagnostics(TextSpan? part) =>
        Ask<IReadOnlyList<Diagnostic>>(() => _model.GetDiagnostics(part, cancellationToken));

    /// <summary>The answer to a question to the compiler; nothing where it fails to give one.</summary>
    public static T? Ask<T>(Func<T> question) => Ask(question, out _);

    /// <summary>The same for what the compiler's workspace is asked.</summary>
    public static async Task<T?> AskAsync<T>(Func<Task<T>> question)
    {
        try
        {
            return await question().ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            return default;
        }
    }

    private T? AskAbout<T>(SyntaxNode node, Func<T> question)
    {
        // That would be a mistake of ours, which the compiler throws at as well.
        Debug.Assert(node.SyntaxTree == _model.SyntaxTree, "The node is of another document.");
        if (_failures >= MostFailures)
            return default;

        var answer = Ask(question, out var hasFailed);
        if (hasFailed)
            _failures++;

        return answer;
    }

    private static T? Ask<T>(Func<T> question, out bool hasFailed)
    {
        hasFailed = false;
        try
        {
            return question();
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            hasFailed = true;
            return default;
        }
    }

    private static bool IsFailure(Exception exception) => exception is not (OperationCanceledException or OutOfMemoryException);
}
