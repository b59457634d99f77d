using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>All places that write to a local variable or a parameter: looked for once, however many uses ask.</summary>
internal sealed class VariableWrites
{
    /// <summary>So many places are passed over in the time of one step.</summary>
    private const int PlacesPerStep = 16;

    private readonly SyntaxNode _declaration;
    private readonly SyntaxNode _home;
    private readonly Dictionary<StatementSyntax, bool> _alwaysAssigned = [];

    /// <summary>In the variable's own function, in the order of the text.</summary>
    private readonly List<Write> _own = [];

    /// <summary>In functions inside that, by the outermost one.</summary>
    private readonly Dictionary<SyntaxNode, List<Write>> _inner = [];

    /// <summary>What is assigned as it is, with the function and the outermost loop that the assignment is in.</summary>
    private readonly List<(int Position, ExpressionSyntax Value, SyntaxNode Function, TextSpan? Loop)> _assigned = [];

    private readonly HashSet<SyntaxNode> _functions = [];
    private bool _hasLoops;
    private List<(SyntaxNode Mention, SyntaxNode Function)>? _calls;

    private VariableWrites(SyntaxNode declaration)
    {
        _declaration = declaration;
        _home = Declarations.FunctionAround(declaration);
    }

    /// <param name="names">The places where the variable's name occurs.</param>
    public static VariableWrites Of(Occurrences names, SyntaxNode declaration)
    {
        var writes = new VariableWrites(declaration);
        foreach (var name in names)
        {
            if (VariableWrite.Of(name) is { } write)
                writes.Add(name, write);
        }

        foreach (var list in writes._inner.Values.Append(writes._own))
            list.Sort((one, other) => one.Span.Start.CompareTo(other.Span.Start));

        return writes;
    }

    /// <summary>The writes before a use, the last one first.</summary>
    public IEnumerable<VariableWrite> Before(Place use, ISymbol variable, CompilationModel model)
    {
        var own = Before(_own, use);
        var writes = _inner.Count == 0 ? own : LastFirst(own, Inside(use), Called(use, model));
        return writes.Select(write => new VariableWrite(write.Target, write.Position, variable, _declaration));
    }

    /// <summary>
    /// What is assigned behind a use in the text, but may be before it in time: in another function, or in a loop that goes round.
    /// </summary>
    public IEnumerable<ExpressionSyntax> Behind(Place use, ValueResolver resolver)
    {
        if (!_hasLoops && _functions.All(function => function == use.Function))
            yield break;

        for (var i = IndexOf(_assigned, assigned => assigned.Position, use.Span.End + 1); i < _assigned.Count; i++)
        {
            if (i % PlacesPerStep == 0 && !resolver.Budget.TryStep())
                yield break;

            if (_assigned[i].Function != use.Function || _assigned[i].Loop?.Contains(use.Span) == true)
                yield return _assigned[i].Value;
        }
    }

    /// <summary>Whether each way through a statement assigns the variable, or does not come out at its end.</summary>
    public bool AreOnEachWayThrough(StatementSyntax? statement, string name)
    {
        if (statement is null)
            return false;

        if (!_alwaysAssigned.TryGetValue(statement, out var isAssigned))
            _alwaysAssigned[statement] = isAssigned = AlwaysAssigns(statement, name);

        return isAssigned;
    }

    private void Add(IdentifierNameSyntax name, SyntaxNode node)
    {
        var write = new Write(name, node, node.Span);
        if (name.Ancestors().TakeWhile(node => node != _home).LastOrDefault(Declarations.IsInnerFunction) is not { } inner)
            _own.Add(write);
        else if (_inner.TryGetValue(inner, out var others))
            others.Add(write);
        else
            _inner[inner] = [write];

        if (node is AssignmentExpressionSyntax
            {
                RawKind: (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.CoalesceAssignmentExpression,
            } assignment && assignment.Left == name)
        {
            var loop = name.Ancestors().TakeWhile(node => !node.FullSpan.Contains(_declaration.Span))
                .LastOrDefault(VariableValues.IsLoop);
            var function = Declarations.FunctionAround(name);
            _assigned.Add((name.SpanStart, assignment.Right, function, loop?.FullSpan));
            _functions.Add(function);
            _hasLoops |= loop is not null;
        }
    }

    /// <summary>In the inner function that the use is in itself.</summary>
    private IEnumerable<Write> Inside(Place use) =>
        use.Function.AncestorsAndSelf().FirstOrDefault(_inner.ContainsKey) is { } inner ? Before(_inner[inner], use) : [];

    /// <summary>
    /// In the other inner functions. They count from where on the function is mentioned, by which it is called; from the function itself
    /// on where it has no name.
    /// </summary>
    private IEnumerable<Write> Called(Place use, CompilationModel model)
    {
        _calls ??= [.. _inner.Keys.SelectMany(function => MentionsOf(function, model).Select(mention => (mention, function)))
            .OrderBy(call => call.mention.SpanStart)];
        for (var i = IndexOf(_calls, call => call.Mention.SpanStart, use.Span.Start) - 1; i >= 0; i--)
        {
            var (mention, function) = _calls[i];
            if (mention.Span.End > use.Span.Start || function.FullSpan.Contains(use.Span))
                continue;

            foreach (var write in Before(_inner[function], use))
                yield return write with { Position = mention };
        }
    }

    private IEnumerable<SyntaxNode> MentionsOf(SyntaxNode function, CompilationModel model)
    {
        var name = function switch
        {
            LocalFunctionStatementSyntax local => local.Identifier.ValueText,
            { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } } => variable.Identifier.ValueText,
            _ => null,
        };
        return name is null ? [function] : model.NamesIn(_home, name).Where(mention => !function.FullSpan.Contains(mention.Span));
    }

    private static IEnumerable<Write> Before(List<Write> writes, Place use)
    {
        for (var i = IndexOf(writes, write => write.Span.Start, use.Span.Start) - 1; i >= 0; i--)
        {
            if (writes[i].Span.End <= use.Span.Start)
                yield return writes[i];
        }
    }

    /// <summary>Several sequences as one, each with the last write first.</summary>
    private static IEnumerable<Write> LastFirst(params IEnumerable<Write>[] sequences)
    {
        var sources = sequences.Select(sequence => sequence.GetEnumerator()).Where(source => source.MoveNext()).ToList();
        while (sources.Count > 0)
        {
            var last = sources.OrderByDescending(source => source.Current.Position.SpanStart).First();
            yield return last.Current;
            if (!last.MoveNext())
                sources.Remove(last);
        }
    }

    private bool AlwaysAssigns(StatementSyntax statement, string name) => statement switch
    {
        BlockSyntax block => block.Statements.Any(inner => AreOnEachWayThrough(inner, name)),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } assignment } =>
            target.Identifier.ValueText == name && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
        IfStatementSyntax { Else: { } @else } @if =>
            AreOnEachWayThrough(@if.Statement, name) && AreOnEachWayThrough(@else.Statement, name),
        SwitchStatementSyntax choice => choice.Sections.Any(section => section.Labels.Any(SyntaxKind.DefaultSwitchLabel))
            && choice.Sections.All(section => section.Statements.Any(inner => AreOnEachWayThrough(inner, name))),
        ReturnStatementSyntax or ThrowStatementSyntax => true,
        _ => false,
    };

    /// <summary>The first of a list in the order of the text that begins at or behind a position.</summary>
    private static int IndexOf<T>(List<T> sorted, Func<T, int> positionOf, int position)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (positionOf(sorted[middle]) < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <param name="Position">From where on it is written.</param>
    /// <param name="Span">Of the write itself, which is asked for often.</param>
    private sealed record Write(IdentifierNameSyntax Target, SyntaxNode Position, TextSpan Span);
}
