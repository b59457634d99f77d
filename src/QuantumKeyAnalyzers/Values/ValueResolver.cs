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
    private readonly Dictionary<(ISymbol, SyntaxTree), IReadOnlyList<IdentifierNameSyntax>> _elementWrites = [];
    private readonly Dictionary<IParameterSymbol, Passed> _arguments = new(SymbolEqualityComparer.Default);
    private Reading? _text;
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

    /// <summary>What is read of the values that a local variable or a parameter can have at a place where it stands.</summary>
    public IReadOnlyList<ResolvedText> ReadVariable(ISymbol variable, ExpressionSyntax place, Reading read)
    {
        // Each += asks for the value before it: on the ways through many branches the same question comes again and again.
        return ReferenceEquals(read, Text) ? Remember(place, At) : At();

        IReadOnlyList<ResolvedText> At() => WithinDepth(() => Alternatives.Union(
            [
                .. ComparedValues.At(variable, place, this).Select(value => read(value)),
                VariableValues.At(variable, Place.Of(place), this, read),
            ]));
    }

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

    /// <summary>What is read of what is passed to a parameter: by the call that is being looked into, else by any that is known.</summary>
    public IReadOnlyList<ResolvedText> ReadParameter(IParameterSymbol parameter, Reading read) =>
        !_arguments.TryGetValue(parameter.OriginalDefinition, out var passed)
            ? UnlessInProgress(parameter, () => ParameterValues.Of(parameter, this, read))
            : ReferenceEquals(read, Text) ? passed.Texts
            : UnlessInProgress(parameter, () => read(passed.Argument));

    /// <summary>Looks into a function with the arguments of one call.</summary>
    /// <param name="passed">By the names of the function's parameters.</param>
    public IReadOnlyList<ResolvedText> WithArguments(
        IMethodSymbol function,
        Dictionary<string, Passed> passed,
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
    public IReadOnlyList<ExpressionSyntax> AssignedNear(ISymbol member, SyntaxTree tree)
    {
        if (!_assigned.TryGetValue((member, tree), out var values))
            _assigned[(member, tree)] = values = [.. MemberValues.AssignedNear(member, tree, this).Take(Alternatives.Most)];

        return values;
    }

    /// <summary>The places in a document that can change what a list or a dictionary holds.</summary>
    public IReadOnlyList<IdentifierNameSyntax> ElementWritesOf(ISymbol list, SyntaxTree tree)
    {
        if (!_elementWrites.TryGetValue((list, tree), out var writes))
            _elementWrites[(list, tree)] = writes = [.. ElementWrites.Of(list, tree.GetRoot(Code.CancellationToken), Code)];

        return writes;
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
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax binding } => ReadReference(binding, Text),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: RangeExpressionSyntax range }] } slice =>
            Slices.Of(slice.Expression, range, this),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [var index] } element =>
            Slices.OfSplit(element.Expression, index.Expression, this) ?? Entries.At(element.Expression, index.Expression, this, Text),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" or "Result" } access =>
            CallValues.OfWrapper(access, this, Text) ?? ReadReference(access, Text),
        NameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax => ReadReference(expression, Text),
        InvocationExpressionSyntax call when CountReference() => CallValues.Of(call, this),
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var copied] } creation when IsString(creation) =>
            Elements.Of(copied.Expression, this) is { } characters
                ? Alternatives.Concat(characters.Select(Resolve)) : Resolve(copied.Expression),
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var result] } creation when IsTask(creation) =>
            Resolve(result.Expression),
        BaseObjectCreationExpressionSyntax creation => OwnText.Converted(creation, this) ?? Alternatives.Unknown,
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
        InterpolationSyntax interpolation => ResolvePart(interpolation.Expression),
        _ => Alternatives.Unknown,
    };

    /// <summary>A part of a larger text: an object shows as what its own type makes of it.</summary>
    private IReadOnlyList<ResolvedText> ResolvePart(ExpressionSyntax part) =>
        part is LiteralExpressionSyntax ? Resolve(part)
        : WithinDepth(() => OwnText.Shown(part, this) ?? Resolve(part));

    /// <remarks>The compiler looks up a name the slower the deeper it stands: in a very long chain only the literals count.</remarks>
    private IReadOnlyList<ResolvedText> ResolveSum(List<ExpressionSyntax> operands) => Alternatives.Concat(operands.Select(operand =>
        operands.Count <= MostOperands ? ResolvePart(operand)
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

    /// <summary>What is read of the values of a variable or a member.</summary>
    public IReadOnlyList<ResolvedText> ReadReference(ExpressionSyntax reference, Reading read)
    {
        var symbol = CountReference() ? Code.SymbolOf(reference) : null;
        return symbol switch
        {
            // What is read here was written before: that comes to an end by itself.
            ILocalSymbol { IsConst: false } or IParameterSymbol => ReadVariable(symbol, reference, read),
            ILocalSymbol => UnlessInProgress(symbol, () => Alternatives.Union(Code.DeclaredValuesOf(symbol).Select(value => read(value)))),
            IFieldSymbol or IPropertySymbol
                when reference is MemberAccessExpressionSyntax part && Parts.PositionOf(symbol) is { } position =>
                StructMembers.OfPart(part, symbol, position, this, read),
            IPropertySymbol property when PositionalParameterOf(property, reference.SyntaxTree) is { } parameter => Alternatives.Union(
                ReadParameter(parameter, read), UnlessInProgress(symbol, () => MemberValues.Of(symbol, reference, this, read))),
            IFieldSymbol or IPropertySymbol => UnlessInProgress(symbol, () => MemberValues.Of(symbol, reference, this, read)),
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

    /// <summary>What reads the text itself: the one reading whose answers are remembered.</summary>
    private Reading Text => _text ??= Resolve;

    private bool IsTask(BaseObjectCreationExpressionSyntax creation) =>
        Code.SymbolOf(creation) is IMethodSymbol { ContainingType: { Name: "ValueTask", Arity: 1 } };

    private bool IsString(BaseObjectCreationExpressionSyntax creation) =>
        Code.SymbolOf(creation) is IMethodSymbol { ContainingType.SpecialType: SpecialType.System_String };
}
