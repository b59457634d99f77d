using ConnectionStrings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QuantumKeyAnalyzers.Values;

/// <summary>
/// Tells what strings an expression can evaluate to, reading backwards from it: one text for each arm of a branch. What is not
/// understood is a hole, never a guess; depth and number of texts are bounded, and no input makes it throw.
/// </summary>
internal sealed class ValueResolver
{
    private const int MostDepth = 60;
    private const int MostAlternatives = 16;
    private const int MostReferences = 2000;

    private static readonly IReadOnlyList<ResolvedText> Unknown = [ResolvedText.Unknown];

    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<ISymbol> _inProgress = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly Dictionary<SyntaxNode, IReadOnlyList<ResolvedText>> _locals = [];
    private readonly Dictionary<SyntaxNode, ILookup<string, IdentifierNameSyntax>> _names = [];
    private int _depth;
    private int _references;

    public ValueResolver(Compilation compilation, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The possible values; none where the expression never yields one (<c>throw</c>).</summary>
    public IReadOnlyList<ResolvedText> Resolve(ExpressionSyntax expression)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_depth >= MostDepth)
            return Unknown;

        if (_depth == 0)
            _references = 0;

        _depth++;
        try
        {
            return ResolveCore(Unwrap(expression));
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>What a local variable can hold at a place where it stands.</summary>
    public IReadOnlyList<ResolvedText> ResolveLocal(ILocalSymbol local, ExpressionSyntax place)
    {
        // Each += asks for the value before it: kept, since on the ways through many branches the same question comes again and again.
        if (_locals.TryGetValue(place, out var known))
            return known;

        if (_depth >= MostDepth)
            return Unknown;

        _depth++;
        try
        {
            return _locals[place] = Union(LocalValues.At(local, place, this, _cancellationToken));
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>The one value that an expression is sure to have, or null.</summary>
    public string? ResolveConstant(ExpressionSyntax expression) =>
        Resolve(expression) is [{ IsKnown: true } single] ? single.Text : null;

    public SemanticModel ModelOf(SyntaxTree tree)
    {
        // Only documents with a hit come here, and the few that they refer to; the driver's own model, which a semantic-model action
        // would hand over, costs an IDE the binding of every document. Kept, since each new model binds anew.
        if (!_models.TryGetValue(tree, out var model))
        {
#pragma warning disable RS1030
            _models[tree] = model = _compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
        }

        return model;
    }

    /// <summary>The places in a scope where a name stands, whatever it means there, in the order of the text.</summary>
    public IEnumerable<IdentifierNameSyntax> NamesIn(SyntaxNode scope, string name)
    {
        // Collected once a scope: a method with a thousand variables is not read a thousand times.
        if (!_names.TryGetValue(scope, out var names))
            _names[scope] = names = scope.DescendantNodes().OfType<IdentifierNameSyntax>().ToLookup(identifier => identifier.Identifier.ValueText);

        return names[name];
    }

    /// <summary>Takes off what does not change a string: parentheses, <c>!</c>, casts, <c>checked</c>.</summary>
    public static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                    expression = suppressed.Operand;
                    break;
                case CastExpressionSyntax cast:
                    expression = cast.Expression;
                    break;
                case CheckedExpressionSyntax @checked:
                    expression = @checked.Expression;
                    break;
                default:
                    return expression;
            }
        }
    }

    private IReadOnlyList<ResolvedText> ResolveCore(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax literal:
                return ResolveLiteral(literal);
            case InterpolatedStringExpressionSyntax interpolated:
                return Concat(interpolated.Contents.Select(ResolveContent));
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                return Concat(OperandsOf(sum).Select(Resolve));
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                return Union(Resolve(coalesce.Left), Resolve(coalesce.Right));
            case ConditionalExpressionSyntax conditional:
                return Union(Resolve(conditional.WhenTrue), Resolve(conditional.WhenFalse));
            case SwitchExpressionSyntax @switch:
                return Union(@switch.Arms.Select(arm => Resolve(arm.Expression)).ToArray());
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.CoalesceAssignmentExpression } assignment:
                return Resolve(assignment.Right);
            case ThrowExpressionSyntax:
                return [];
            case NameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax:
                return ResolveReference(expression);
            case InvocationExpressionSyntax:
                return ResolveCompilerConstant(expression);
            default:
                return Unknown;
        }
    }

    private static IReadOnlyList<ResolvedText> ResolveLiteral(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        string text => [ResolvedText.Known(text, literal)],
        char character => [ResolvedText.Known(character.ToString(), literal)],
        null => [ResolvedText.Empty],
        _ => Unknown,
    };

    private IReadOnlyList<ResolvedText> ResolveContent(InterpolatedStringContentSyntax content) => content switch
    {
        InterpolatedStringTextSyntax text => [ResolvedText.Known(text.TextToken.ValueText, text)],
        InterpolationSyntax interpolation => Resolve(interpolation.Expression),
        _ => Unknown,
    };

    /// <summary>The operands of a chain of <c>+</c>, which the parser nests to the left as deep as the chain is long.</summary>
    private static List<ExpressionSyntax> OperandsOf(BinaryExpressionSyntax sum)
    {
        var operands = new List<ExpressionSyntax>();
        ExpressionSyntax rest = sum;
        while (Unwrap(rest) is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } inner)
        {
            operands.Add(inner.Right);
            rest = inner.Left;
        }

        operands.Add(rest);
        operands.Reverse();
        return operands;
    }

    private IReadOnlyList<ResolvedText> ResolveReference(ExpressionSyntax reference)
    {
        var symbol = ModelOf(reference.SyntaxTree).GetSymbolInfo(reference, _cancellationToken).Symbol;
        if (symbol is null || ++_references > MostReferences)
            return Unknown;

        // What is read here was written before: that comes to an end by itself.
        if (symbol is ILocalSymbol { IsConst: false } local)
            return ResolveLocal(local, reference);

        if (!_inProgress.Add(symbol))
            return Unknown;

        try
        {
            return symbol switch
            {
                _ when Declarations.ValueOf(symbol, _compilation, _cancellationToken) is { } value => Resolve(value),
                IFieldSymbol { HasConstantValue: true, ConstantValue: string text } => [ResolvedText.Known(text, reference)],
                IFieldSymbol { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } => [ResolvedText.Empty],
                _ => Unknown,
            };
        }
        finally
        {
            _inProgress.Remove(symbol);
        }
    }

    /// <summary><c>nameof</c>, which alone of all invocations is a constant.</summary>
    private IReadOnlyList<ResolvedText> ResolveCompilerConstant(ExpressionSyntax expression) =>
        ModelOf(expression.SyntaxTree).GetConstantValue(expression, _cancellationToken) is { HasValue: true, Value: string text }
            ? [ResolvedText.Known(text, expression)]
            : Unknown;

    /// <summary>Every combination of the parts' values, up to a bound.</summary>
    internal static IReadOnlyList<ResolvedText> Concat(IEnumerable<IReadOnlyList<ResolvedText>> parts)
    {
        // A list for each combination, extended part by part: linear in the number of parts.
        List<List<ResolvedText>> combinations = [[]];
        foreach (var alternatives in parts)
        {
            if (alternatives.Count == 0)
                return [];

            var fork = combinations.Count * (alternatives.Count - 1) + combinations.Count <= MostAlternatives ? alternatives.Count : 1;
            for (var i = combinations.Count - 1; i >= 0; i--)
            {
                for (var other = 1; other < fork; other++)
                    combinations.Add([.. combinations[i], alternatives[other]]);

                combinations[i].Add(alternatives[0]);
            }
        }

        return combinations.ConvertAll(ResolvedText.Concat);
    }

    internal static IReadOnlyList<ResolvedText> Union(params IReadOnlyList<ResolvedText>[] alternatives) =>
        alternatives.SelectMany(texts => texts).Take(MostAlternatives).ToArray();
}
