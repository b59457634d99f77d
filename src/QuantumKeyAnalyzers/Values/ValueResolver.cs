using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>
/// Tells what strings an expression can evaluate to, reading backwards from it: one text for each arm of a branch. What is not
/// understood is a hole, never a guess; depth and number of texts are bounded, and no input makes it throw.
/// </summary>
/// <param name="budget">What may be spent on all that is asked.</param>
internal sealed class ValueResolver(CompilationModel code, WorkBudget budget)
{
    private const int MostDepth = 60;
    private const int MostOperands = 1000;
    private const int MostReferences = 2000;

    /// <summary>What a piece costs besides its text.</summary>
    private const int CharactersPerPiece = 16;

    private readonly HashSet<ISymbol> _inProgress = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, IReadOnlyList<ResolvedText>> _texts = [];
    private readonly Dictionary<(ISymbol, object), IReadOnlyList<ResolvedText>> _symbols = [];
    private readonly Dictionary<SyntaxNode, IReadOnlyList<ResolvedText>> _variables = [];
    private readonly Dictionary<ExpressionSyntax, EntryList?> _entries = [];
    private readonly Dictionary<(ISymbol, SyntaxTree), IReadOnlyList<ExpressionSyntax>> _assigned = [];
    private readonly Dictionary<(SyntaxNode, string), ILookup<ISymbol?, ExpressionSyntax>> _assignedByMember = [];
    private readonly Dictionary<(ISymbol, SyntaxTree), IReadOnlyList<ExpressionSyntax>> _overrides = [];
    private readonly Dictionary<(ISymbol, SyntaxTree), IReadOnlyList<IdentifierNameSyntax>> _elementWrites = [];
    private readonly Dictionary<SyntaxNode, VariableWrites> _writes = [];
    private readonly Dictionary<IParameterSymbol, Passed> _arguments = new(SymbolEqualityComparer.Default);
    private Reading? _text;
    private int _depth;
    private int _references;
    private int _cuts;

    /// <summary>The sources that values are looked for in.</summary>
    public CompilationModel Code { get; } = code;

    /// <summary>What may be spent on all that is asked.</summary>
    public WorkBudget Budget { get; } = budget;

    /// <summary>The possible values; none where the expression never yields one (<c>throw</c>).</summary>
    public IReadOnlyList<ResolvedText> Resolve(ExpressionSyntax expression)
    {
        var unwrapped = WholeString.Unwrap(expression);
        if (unwrapped is LiteralExpressionSyntax literal)
            return ResolveLiteral(literal);

        return Once(_texts, unwrapped, () => WithinDepth(() => ResolveUnwrapped(unwrapped)));
    }

    /// <summary>What is worked out once, unless something was cut off that another way of asking may reach.</summary>
    private IReadOnlyList<ResolvedText> Once<TKey>(
        Dictionary<TKey, IReadOnlyList<ResolvedText>> known, TKey key, Func<IReadOnlyList<ResolvedText>> resolve)
        where TKey : notnull
    {
        // Inside a function that is called with certain arguments the answer holds for that call alone.
        if (_arguments.Count > 0)
            return resolve();

        if (known.TryGetValue(key, out var texts))
            return texts;

        var cuts = _cuts;
        texts = resolve();
        if (_cuts == cuts)
            known[key] = texts;

        return texts;
    }

    /// <summary>One text behind the other, in every combination.</summary>
    public IReadOnlyList<ResolvedText> Concat(IEnumerable<IReadOnlyList<ResolvedText>> parts) => Alternatives.Combine(parts, Concat);

    /// <summary>One text behind the other, as a method puts them together; unknown once the budget is spent.</summary>
    public ResolvedText Concat(IReadOnlyList<ResolvedText> parts) => Budget.IsSpent ? ResolvedText.Unknown : ConcatWritten(parts);

    /// <summary>
    /// What an operator puts together, which is always found. Of a text that is longer than anything that is written down only the
    /// beginning is made.
    /// </summary>
    private ResolvedText ConcatWritten(IReadOnlyList<ResolvedText> parts)
    {
        if (parts.Count == 1)
            return parts[0];

        // Unknown text beside unknown text would grow without end as well.
        if (parts.All(part => ReferenceEquals(part, ResolvedText.Unknown)))
            return ResolvedText.Unknown;

        if (parts.Sum(part => (long)part.Text.Length) > Budget.LongestText)
            parts = BeginningOf(parts);

        Budget.Spend(parts.Sum(part => part.Text.Length + CharactersPerPiece * (1L + part.Pieces.Length)));
        return ResolvedText.Concat(parts);
    }

    /// <summary>What repeats itself so often has its fields and its keys in the beginning.</summary>
    private static List<ResolvedText> BeginningOf(IReadOnlyList<ResolvedText> parts)
    {
        const int longest = 16 * 1024;
        var beginning = new List<ResolvedText>();
        var length = 0;
        for (var i = 0; length < longest; i++)
        {
            beginning.Add(parts[i].Slice(0, Math.Min(parts[i].Text.Length, longest - length)));
            length += beginning[i].Text.Length;
        }

        beginning.Add(ResolvedText.Unknown);
        return beginning;
    }

    /// <summary>A part of a text.</summary>
    public ResolvedText Slice(ResolvedText text, int start, int end)
    {
        Budget.Spend(end - start);
        return text.Slice(start, end);
    }

    /// <summary>Goes one step further back; unknown once the number of steps is <see cref="MostDepth"/>.</summary>
    public IReadOnlyList<ResolvedText> WithinDepth(Func<IReadOnlyList<ResolvedText>> resolve)
    {
        Code.CancellationToken.ThrowIfCancellationRequested();
        if (_depth >= MostDepth)
            return CutOff();

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

    /// <summary>Unknown, not because it is: what this is a part of would have more values if it were asked for from elsewhere.</summary>
    private IReadOnlyList<ResolvedText> CutOff()
    {
        _cuts++;
        return Alternatives.Unknown;
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
        if (Remembered(place) is { } known)
            return known;

        var values = resolve();
        if (_arguments.Count == 0 && _depth < MostDepth)
            _variables[place] = values;

        return values;
    }

    /// <summary>What was worked out for a place, or null.</summary>
    public IReadOnlyList<ResolvedText>? Remembered(ExpressionSyntax place) =>
        // Inside a function that is called with certain arguments the answer holds for that call alone.
        _arguments.Count == 0 && _variables.TryGetValue(place, out var known) ? known : null;

    /// <summary>What is read of what is passed to a parameter: by the call that is being looked into, else by any that is known.</summary>
    public IReadOnlyList<ResolvedText> ReadParameter(IParameterSymbol parameter, Reading read) =>
        !_arguments.TryGetValue(parameter.OriginalDefinition, out var passed)
            ? UnlessInProgress(parameter, () => OnceFor(parameter, parameter, read, () => ParameterValues.Of(parameter, this, read)))
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

    /// <summary>What is assigned to a field or a property in a document that uses it, and in its own type's declarations.</summary>
    public IReadOnlyList<ExpressionSyntax> AssignedNear(ISymbol member, SyntaxTree tree)
    {
        if (_assigned.TryGetValue((member, tree), out var values))
            return values;

        var root = tree.GetRoot(Code.CancellationToken);
        var others = Code.DeclarationsOf(member.ContainingType)
            .Where(declaration => declaration.SyntaxTree != tree && AssignedNames.In(declaration.SyntaxTree).Contains(member.Name));
        return _assigned[(member, tree)] =
            [.. others.Prepend(root).SelectMany(scope => AssignedIn(scope, member)).Take(Alternatives.Most)];
    }

    /// <summary>What the types of a document make of a property or a method that they override or implement.</summary>
    public IReadOnlyList<ExpressionSyntax> OverridesNear(ISymbol member, SyntaxTree tree)
    {
        if (!_overrides.TryGetValue((member, tree), out var values))
            _overrides[(member, tree)] = values = [.. MemberValues.OverridesOf(member, tree, Code).Take(Alternatives.Most)];

        return values;
    }

    /// <summary>Where a local variable or a parameter is written to.</summary>
    public VariableWrites WritesOf(string variable, SyntaxNode declaration)
    {
        if (!_writes.TryGetValue(declaration, out var writes))
        {
            var scope = VariableValues.ScopeOf(declaration);
            _writes[declaration] = writes = VariableWrites.Of(Code.NamesIn(scope, variable), declaration);
        }

        return writes;
    }

    /// <summary>The places in a document that can change what a list or a dictionary holds.</summary>
    public IReadOnlyList<IdentifierNameSyntax> ElementWritesOf(ISymbol list, SyntaxTree tree)
    {
        if (!_elementWrites.TryGetValue((list, tree), out var writes))
            _elementWrites[(list, tree)] = writes = [.. ElementWrites.Of(list, tree.GetRoot(Code.CancellationToken), Code)];

        return writes;
    }

    /// <summary>The entries that a list is made with; null where they are not known.</summary>
    public EntryList? EntriesOf(ExpressionSyntax list)
    {
        if (_arguments.Count > 0)
            return Entries.MadeWith(list, this);

        if (!_entries.TryGetValue(list, out var entries))
            _entries[list] = entries = Entries.MadeWith(list, this);

        return entries;
    }

    private IEnumerable<ExpressionSyntax> AssignedIn(SyntaxNode scope, ISymbol member)
    {
        if (!_assignedByMember.TryGetValue((scope, member.Name), out var assigned))
            _assignedByMember[(scope, member.Name)] = assigned = MemberValues.AssignedIn(scope, member.Name, Code);

        return assigned[member.OriginalDefinition];
    }

    private IReadOnlyList<ResolvedText> ResolveUnwrapped(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => ResolveLiteral(literal),
        InterpolatedStringExpressionSyntax interpolated =>
            Alternatives.Combine(interpolated.Contents.Select(ResolveContent), ConcatWritten),
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
                ? Concat(characters.Select(Resolve)) : Resolve(copied.Expression),
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
    private IReadOnlyList<ResolvedText> ResolveSum(List<ExpressionSyntax> operands)
    {
        var texts = operands.Select(operand =>
            operands.Count <= MostOperands ? ResolvePart(operand)
            : WholeString.Unwrap(operand) is LiteralExpressionSyntax literal ? ResolveLiteral(literal)
            : Alternatives.Unknown);
        return Alternatives.Combine(texts, ConcatWritten);
    }

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
                ReadParameter(parameter, read), ReadMember(symbol, reference, read)),
            IFieldSymbol or IPropertySymbol => ReadMember(symbol, reference, read),
            _ => Alternatives.Unknown,
        };
    }

    private IReadOnlyList<ResolvedText> ReadMember(ISymbol member, ExpressionSyntax use, Reading read) => UnlessInProgress(member, () =>
    {
        // What a structure's member holds is another thing in each copy; a constant of another project is read at its use.
        var isAnywhereAlike = member is not IFieldSymbol { IsConst: true } && !member.ContainingType.IsValueType;
        return isAnywhereAlike ? OnceFor(member, use.SyntaxTree, read, Values) : Values();

        IReadOnlyList<ResolvedText> Values() => MemberValues.Of(member, use, this, read);
    });

    /// <summary>What is read of a symbol, whatever the place; only the text itself is remembered.</summary>
    private IReadOnlyList<ResolvedText> OnceFor(ISymbol symbol, object scope, Reading read, Func<IReadOnlyList<ResolvedText>> resolve) =>
        ReferenceEquals(read, Text) ? Once(_symbols, (symbol, scope), resolve) : resolve();

    /// <summary>Counts a reference that is followed; false once there are too many for an expression or for the document.</summary>
    private bool CountReference()
    {
        if (++_references <= MostReferences && Budget.TryStep())
            return true;

        _cuts++;
        return false;
    }

    /// <summary>Resolves what a symbol stands for, unless that is just being done: values that need one another have none.</summary>
    private IReadOnlyList<ResolvedText> UnlessInProgress(ISymbol symbol, Func<IReadOnlyList<ResolvedText>> resolve)
    {
        if (!_inProgress.Add(symbol))
            return CutOff();

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
    public Reading Text => _text ??= Resolve;

    private bool IsTask(BaseObjectCreationExpressionSyntax creation) =>
        Code.SymbolOf(creation) is IMethodSymbol { ContainingType: { Name: "ValueTask", Arity: 1 } };

    private bool IsString(BaseObjectCreationExpressionSyntax creation) =>
        Code.SymbolOf(creation) is IMethodSymbol { ContainingType.SpecialType: SpecialType.System_String };
}
