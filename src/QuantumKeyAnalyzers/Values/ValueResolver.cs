using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>
/// Tells what strings an expression can evaluate to, reading backwards from it: one text for each arm of a branch. What is not
/// understood is a hole, never a guess; depth and number of texts are bounded, and no input makes it throw.
/// </summary>
internal sealed class ValueResolver(CompilationModel code)
{
    private const int MostDepth = 60;
    private const int MostOperands = 1000;
    private const int MostReferences = 2000;
    private const int MostReferencesOfDocument = 50_000;

    private readonly HashSet<ISymbol> _inProgress = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, IReadOnlyList<ResolvedText>> _variables = [];
    private readonly Dictionary<(ISymbol, SyntaxTree), IReadOnlyList<ExpressionSyntax>> _assigned = [];
    private readonly Dictionary<IParameterSymbol, IReadOnlyList<ResolvedText>> _arguments = new(SymbolEqualityComparer.Default);
    private int _depth;
    private int _references;
    private int _allReferences;

    /// <summary>The sources that values are looked for in.</summary>
    public CompilationModel Code { get; } = code;

    /// <summary>The possible values; none where the expression never yields one (<c>throw</c>).</summary>
    public IReadOnlyList<ResolvedText> Resolve(ExpressionSyntax expression) =>
        WithinDepth(() => ResolveUnwrapped(WholeString.Unwrap(expression)));

    /// <summary>Goes one step further back; unknown once the number of steps is <see cref="MostDepth"/>.</summary>
    public IReadOnlyList<ResolvedText> WithinDepth(Func<IReadOnlyList<ResolvedText>> resolve)
    {
        Code.CancellationToken.ThrowIfCancellationRequested();
        if (_depth >= MostDepth)
            return Alternatives.Unknown;

        if (_depth == 0)
            _references = 0;

        _depth++;
        try
        {
            return resolve();
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>What a local variable or a parameter can hold at a place where it stands.</summary>
    public IReadOnlyList<ResolvedText> ResolveVariable(ISymbol variable, ExpressionSyntax place) =>
        // Each += asks for the value before it: on the ways through many branches the same question comes again and again.
        Remember(place, () => WithinDepth(() => Alternatives.Union(VariableValues.At(variable, place, this))));

    /// <summary>What is worked out for a place once, however often it is asked for.</summary>
    public IReadOnlyList<ResolvedText> Remember(ExpressionSyntax place, Func<IReadOnlyList<ResolvedText>> resolve)
    {
        // Inside a function that is called with certain arguments the answer holds for that call alone.
        if (_arguments.Count == 0 && _variables.TryGetValue(place, out var known))
            return known;

        var values = resolve();
        if (_arguments.Count == 0 && _depth < MostDepth)
            _variables[place] = values;

        return values;
    }

    /// <summary>What is passed to a parameter: by the call that is being looked into, or else by any that is known.</summary>
    public IReadOnlyList<ResolvedText> ResolveParameter(IParameterSymbol parameter) =>
        _arguments.TryGetValue(parameter.OriginalDefinition, out var passed) ? passed
        : UnlessInProgress(parameter, () => ParameterValues.Of(parameter, this));

    /// <summary>Looks into a function with the arguments of one call.</summary>
    /// <param name="passed">By the names of the function's parameters.</param>
    public IReadOnlyList<ResolvedText> WithArguments(
        IMethodSymbol function,
        IReadOnlyDictionary<string, IReadOnlyList<ResolvedText>> passed,
        Func<IReadOnlyList<ResolvedText>> resolve) =>
        UnlessInProgress(function, () =>
        {
            var parameters = function.Parameters.Where(parameter => passed.ContainsKey(parameter.Name)).ToList();
            foreach (var parameter in parameters)
                _arguments[parameter] = passed[parameter.Name];

            try
            {
                return resolve();
            }
            finally
            {
                parameters.ForEach(parameter => _arguments.Remove(parameter));
            }
        });

    /// <summary>The one value that an expression is sure to have, or null.</summary>
    public string? ResolveConstant(ExpressionSyntax expression) => Resolve(expression) is [{ IsKnown: true } single] ? single.Text : null;

    /// <summary>What is assigned to a field or a property near a use of it.</summary>
    public IReadOnlyList<ExpressionSyntax> AssignedNear(ISymbol member, ExpressionSyntax use)
    {
        if (!_assigned.TryGetValue((member, use.SyntaxTree), out var values))
            _assigned[(member, use.SyntaxTree)] = values = [.. MemberValues.AssignedNear(member, use, this).Take(Alternatives.Most)];

        return values;
    }

    private IReadOnlyList<ResolvedText> ResolveUnwrapped(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => ResolveLiteral(literal),
        InterpolatedStringExpressionSyntax interpolated => Alternatives.Concat(interpolated.Contents.Select(ResolveContent)),
        BinaryExpressionSyntax binary => ResolveBinary(binary),
        ConditionalExpressionSyntax conditional => Alternatives.Union(Resolve(conditional.WhenTrue), Resolve(conditional.WhenFalse)),
        SwitchExpressionSyntax @switch => Alternatives.Union(@switch.Arms.Select(arm => Resolve(arm.Expression))),
        AssignmentExpressionSyntax assignment
            when assignment.RawKind is (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.CoalesceAssignmentExpression =>
            Resolve(assignment.Right),
        ThrowExpressionSyntax => [],
        AwaitExpressionSyntax await => Resolve(await.Expression),
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax binding } => ResolveReference(binding),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: RangeExpressionSyntax range }] } slice =>
            Slices.Of(slice.Expression, range, this),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [var index] } element =>
            Elements.At(element.Expression, index.Expression, this),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" or "Result" } access =>
            CallValues.OfWrapper(access, this) ?? ResolveReference(access),
        NameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax => ResolveReference(expression),
        InvocationExpressionSyntax call when CountReference() => CallValues.Of(call, this),
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var copied] } creation when IsString(creation) =>
            Elements.Of(copied.Expression, this) is { } characters
                ? Alternatives.Concat(characters.Select(Resolve)) : Resolve(copied.Expression),
        _ => Alternatives.Unknown,
    };

    private IReadOnlyList<ResolvedText> ResolveBinary(BinaryExpressionSyntax binary) => binary.Kind() switch
    {
        SyntaxKind.AddExpression => ResolveSum(OperandsOf(binary)),
        SyntaxKind.CoalesceExpression => Alternatives.Union(Resolve(binary.Left), Resolve(binary.Right)),
        SyntaxKind.AsExpression => Resolve(binary.Left),
        _ => Alternatives.Unknown,
    };

    private static IReadOnlyList<ResolvedText> ResolveLiteral(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        null => Alternatives.Empty,
        _ when literal.IsKind(SyntaxKind.DefaultLiteralExpression) => Alternatives.Empty,
        string text => [ResolvedText.Known(text, literal)],
        char character => [ResolvedText.Known(character.ToString(), literal)],
        _ => Alternatives.Unknown,
    };

    private IReadOnlyList<ResolvedText> ResolveContent(InterpolatedStringContentSyntax content) => content switch
    {
        InterpolatedStringTextSyntax text => [ResolvedText.Known(text.TextToken.ValueText, text)],
        InterpolationSyntax interpolation => Resolve(interpolation.Expression),
        _ => Alternatives.Unknown,
    };

    /// <remarks>The compiler looks up a name the slower the deeper it stands: in a very long chain only the literals count.</remarks>
    private IReadOnlyList<ResolvedText> ResolveSum(List<ExpressionSyntax> operands) => Alternatives.Concat(operands.Select(operand =>
        operands.Count <= MostOperands ? Resolve(operand)
        : WholeString.Unwrap(operand) is LiteralExpressionSyntax literal ? ResolveLiteral(literal)
        : Alternatives.Unknown));

    /// <summary>The operands of a chain of <c>+</c>, which the parser nests to the left as deep as the chain is long.</summary>
    private static List<ExpressionSyntax> OperandsOf(BinaryExpressionSyntax sum)
    {
        var operands = new List<ExpressionSyntax>();
        ExpressionSyntax rest = sum;
        while (WholeString.Unwrap(rest) is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } inner)
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
        var symbol = CountReference() ? Code.SymbolOf(reference) : null;
        return symbol switch
        {
            // What is read here was written before: that comes to an end by itself.
            ILocalSymbol { IsConst: false } or IParameterSymbol => ResolveVariable(symbol, reference),
            ILocalSymbol => UnlessInProgress(symbol, () => Alternatives.Union(Code.DeclaredValuesOf(symbol).Select(Resolve))),
            IPropertySymbol property when PositionalParameterOf(property, reference.SyntaxTree) is { } parameter => Alternatives.Union(
                ResolveParameter(parameter), UnlessInProgress(symbol, () => MemberValues.Of(symbol, reference, this))),
            IFieldSymbol or IPropertySymbol => UnlessInProgress(symbol, () => MemberValues.Of(symbol, reference, this)),
            _ => Alternatives.Unknown,
        };
    }

    /// <summary>Counts a reference that is followed; false once there are too many for an expression or for the document.</summary>
    private bool CountReference() => ++_references <= MostReferences && ++_allReferences <= MostReferencesOfDocument;

    /// <summary>Resolves what a symbol stands for, unless that is just being done: values that need one another have none.</summary>
    private IReadOnlyList<ResolvedText> UnlessInProgress(ISymbol symbol, Func<IReadOnlyList<ResolvedText>> resolve)
    {
        if (!_inProgress.Add(symbol))
            return Alternatives.Unknown;

        try
        {
            return resolve();
        }
        finally
        {
            _inProgress.Remove(symbol);
        }
    }

    /// <summary>The parameter of a record that a property is made of; in another file it is created for other uses than this one.</summary>
    private IParameterSymbol? PositionalParameterOf(IPropertySymbol property, SyntaxTree tree) =>
        property.DeclaringSyntaxReferences is [var reference] && reference.SyntaxTree == tree
        && reference.GetSyntax(Code.CancellationToken) is ParameterSyntax
            ? property.ContainingType.InstanceConstructors.SelectMany(constructor => constructor.Parameters)
                .FirstOrDefault(parameter => parameter.DeclaringSyntaxReferences.Any(declaration => declaration.Span == reference.Span))
            : null;

    private bool IsString(BaseObjectCreationExpressionSyntax creation) =>
        Code.SymbolOf(creation) is IMethodSymbol { ContainingType.SpecialType: SpecialType.System_String };
}
