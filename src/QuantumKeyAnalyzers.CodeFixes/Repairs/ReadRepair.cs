using System.Globalization;
using QuantumKeyAnalyzers.CodeFixes.Edits;
using QuantumKeyAnalyzers.CodeFixes.Tracing;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>
/// Puts a read of the environment variable, or of the configuration, in the value's place. A constant becomes a static property, and an
/// entry of a child process's environment takes this process's value.
/// </summary>
internal sealed class ReadRepair
{
    private readonly FindingContext _context;
    private readonly Target _target;
    private readonly RepairPlan _plan;
    private readonly Semantics _semantics;
    private readonly ValueRead _read;

    /// <summary>Whether what was found is a whole connection string in base64.</summary>
    private readonly bool _isEncoded;

    private ReadRepair(FindingContext context, Target target, RepairPlan plan, CompilationModel code, string? configuration)
    {
        _context = context;
        _target = target;
        _plan = plan;
        _semantics = code.SemanticsOf(context.Source.SyntaxTree);
        _read = new ValueRead(new CodeWriter(plan, target.Node, code), configuration);
        _isEncoded = IsEncoded(context);
    }

    /// <param name="title">With the name of what is read in the place of <c>{0}</c>.</param>
    /// <param name="configuration">The expression for the configuration that is read; null for the environment.</param>
    public static async Task<RepairPlan?> PlanAsync(FindingContext context, string title, string? configuration)
    {
        if (await FindTargetAsync(context).ConfigureAwait(false) is not { } target)
            return null;

        var plan = new RepairPlan(string.Format(CultureInfo.InvariantCulture, title, target.Name), context.Solution);
        var values = await context.ValuesOfAsync(target.Node.SyntaxTree).ConfigureAwait(false);
        var repair = new ReadRepair(context, target, plan, values.Code, configuration);
        return await repair.TryAddAsync(values).ConfigureAwait(false) && plan.IsSound ? plan : null;
    }

    /// <summary>Adds the read of the environment to the plan of another repair; false where it is not sound.</summary>
    public static async Task<bool> TryAddAsync(RepairPlan plan, FindingContext context)
    {
        if (await FindTargetAsync(context).ConfigureAwait(false) is not { } target)
            return false;

        var values = await context.ValuesOfAsync(target.Node.SyntaxTree).ConfigureAwait(false);
        return await new ReadRepair(context, target, plan, values.Code, configuration: null).TryAddAsync(values).ConfigureAwait(false)
            && plan.IsSound;
    }

    private async Task<bool> TryAddAsync(ValueResolver values)
    {
        if (!await TryReplaceAsync(values).ConfigureAwait(false))
            return false;

        foreach (var (number, value) in _target.Key?.Values.Select(pair => (pair.Key, pair.Value)) ?? [(0, ValueIn(values))])
            _plan.Expect(_target.Node, NameOf(number), value, _read.IsConfiguration);

        return true;
    }

    /// <summary>What the target was: the text that is encoded, where it is; null where a part is not known.</summary>
    private string? ValueIn(ValueResolver values) => _isEncoded
        ? EncodedText.FindAll(_context.Finding.Text!.Text).First(found => found.Range == _context.Finding.Secret!.Key).Text
        : values.ResolveConstant(_target.Node);

    private async Task<bool> TryReplaceAsync(ValueResolver values)
    {
        if (ParameterDefault.Of(_target.Node) is { } parameter)
            return _target.Key is null && !_isEncoded
                && ParameterDefault.TryAdd(_plan, parameter, values, () => _read.Required(_target.Name));

        if (Comparison.IsWithRead(_target.Node, read => _read.IsReadOf(_target.Name, read), values))
            return false;

        // What is compared with a pattern has to be a constant, with an operator it has not.
        if (ExpressionContext.PatternTestOf(_target.Node) is { } test
            && _semantics.TypeOf(test.Expression) is { SpecialType: SpecialType.System_String }
            && !ExpressionContext.IsInExpressionTree(test, _semantics)
            && Replacement() is { } compared)
        {
            var operand = _target.Key is null ? $"({compared})" : compared;
            _plan.In(test.SyntaxTree).Replace(test.IsKeyword.SpanStart, test.Span.End, "== " + operand);
            return true;
        }

        var holder = ExpressionContext.HolderOf(_target.Node);
        if (!TakesAnExpression()
            || (holder is not null && !await ExpressionContext.CanBecomeVariableAsync(holder, _context).ConfigureAwait(false))
            || Replacement() is not { } replacement)
        {
            return false;
        }

        _plan.Replace(_target.Node, replacement);
        foreach (var span in _target.Key?.Rest ?? [])
            _plan.In(_target.Node.SyntaxTree).Replace(span, "");

        if (holder is FieldDeclarationSyntax field)
            MakeProperty(field);
        else if (holder is LocalDeclarationStatementSyntax local)
            MakeVariable(local);

        return true;
    }

    /// <summary>
    /// The argument of the call that the string is made into something else for; the whole string where that is a connection string or a
    /// key and nothing more; else the literal by itself; else the key inside of the literal, also where the string is a part of a
    /// connection string or leaves it to the run of the program which workspace is meant.
    /// </summary>
    private static async Task<Target?> FindTargetAsync(FindingContext context)
    {
        var names = await context.NamesAsync().ConfigureAwait(false);
        var trace = await context.TraceAsync().ConfigureAwait(false);
        if (trace is { IsComplete: true, Calls: [{ Value: var argument }], Assignments: [] }
            && argument != context.Source && argument.Contains(context.Source)
            && await context.ValuesOfAsync(argument.SyntaxTree).ConfigureAwait(false) is var values
            && ComposedConnectionString.Of(argument, values) is { ConnectionString: var passed } && IsWhole(passed))
        {
            return new Target(argument, names.ForConnectionString(), null);
        }

        var isOne = await trace.NamesOneWorkspaceAsync().ConfigureAwait(false);
        if (isOne && NameFor(context.SourceText.Text, names, trace, context) is { } whole)
            return new Target(context.Source, whole, null);

        if (isOne && context.Finding.Node is LiteralExpressionSyntax literal && context.Source.Contains(literal)
            && NameFor(literal.Token.ValueText, names, trace, context) is { } part)
        {
            return new Target(literal, part, null);
        }

        if (await MadeKeyAsync(context).ConfigureAwait(false) is { } made)
            return new Target(made, NameForKey(names, context), null);

        return KeyInLiteral.Of(context.Finding) is { } key && key.Literal.SyntaxTree == context.Source.SyntaxTree
            ? new Target(key.Literal, NameForKey(names, context), key) : null;
    }

    /// <summary>What calls around the string make the key of and nothing else: they decode it, or put it together.</summary>
    private static async Task<ExpressionSyntax?> MadeKeyAsync(FindingContext context)
    {
        var values = await context.ValuesOfAsync(context.Source.SyntaxTree).ConfigureAwait(false);
        return context.Source.Ancestors()
            .TakeWhile(ancestor => ancestor is not (StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax))
            .OfType<ExpressionSyntax>()
            .FirstOrDefault(outer => values.Code.TypeOf(outer) is { SpecialType: SpecialType.System_String }
                && values.Resolve(outer) is [{ IsKnown: true } only] && context.IsKey(only.Text));
    }

    private static string? NameFor(string text, VariableNames names, ValueTrace trace, FindingContext context)
    {
        var connectionString = ConnectionString.Parse(text);
        if (connectionString.Fields.Count == 0)
            return context.IsKey(text) ? NameForKey(names, context) : null;

        // A part of a connection string is made into a whole one elsewhere, unless it is used as if it were one.
        return connectionString.Stray.Count == 0 && (trace.IsComplete ? connectionString.IsRecognizable : IsWhole(connectionString))
            && WorkspaceFields.NameOne(connectionString)
            ? names.ForConnectionString() : null;
    }

    private static string NameForKey(VariableNames names, FindingContext context) =>
        IsEncoded(context) ? names.ForConnectionString() : names.ForKey();

    private static bool IsEncoded(FindingContext context) =>
        EncodedText.FindAll(context.Finding.Text!.Text).Any(found => found.Range == context.Finding.Secret!.Key);

    private static bool IsWhole(ConnectionString connectionString) => FieldNames.All.All(name => connectionString[name] is not null);

    private bool TakesAnExpression() =>
        !ExpressionContext.NeedsConstant(_target.Node)
        && !_target.Node.IsKind(SyntaxKind.Utf8StringLiteralExpression)
        && !_target.Node.DescendantNodes().OfType<VariableDesignationSyntax>().Any()
        && (_target is { Key: not null } or { Node: not InterpolatedStringExpressionSyntax } || IsString(_target.Node))
        && ((CSharpParseOptions)_target.Node.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp7;

    /// <summary>An interpolated string can be made into something else than a string; one with one more interpolation still can.</summary>
    private bool IsString(ExpressionSyntax interpolated) =>
        _semantics.TypeInfoOf(interpolated).ConvertedType is { SpecialType: SpecialType.System_String or SpecialType.System_Object };

    private string? Replacement()
    {
        var (node, name, key) = _target;
        var isInTree = ExpressionContext.IsInExpressionTree(node, _semantics);
        if (_isEncoded && isInTree)
            return null;

        // What sets an entry cannot read it for that.
        if (node.Parent is AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax entry } && _read.IsReadOf(name, entry))
            return null;

        var required = _isEncoded ? _read.Encoded : (Func<string, string>)_read.Required;
        if (key is not null)
            return key.ReplacedBy(number => isInTree ? _read.Plain(NameOf(number)) : required(NameOf(number)));

        if (_isEncoded)
            return required(name);

        // The read of the same variable, ?? "the string": the fall-back goes.
        if (node.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } fallBack && fallBack.Right == node
            && _read.IsReadOf(name, fallBack.Left))
        {
            return _read.Throw(name);
        }

        // There no throw is possible.
        if (isInTree)
            return _read.Plain(name) + ((_semantics.NullableContextAt(node.SpanStart) & NullableContext.WarningsEnabled) != 0 ? "!" : "");

        if (TakesNull(node))
            return _read.Plain(name);

        if (FallBack.Is(node, _semantics))
            return _read.OrEmpty(name);

        return ExpressionContext.StandsAlone(node) ? required(name) : $"({required(name)})";
    }

    /// <param name="number">That of a key among several in one literal; 0 where it is the only one.</param>
    private string NameOf(int number) => number == 0 ? _target.Name : $"{_target.Name}_{number}";

    /// <summary>Whether no value is a value too: an environment that is handed on lacks what this process's lacks.</summary>
    private bool TakesNull(ExpressionSyntax target) => target.Parent switch
    {
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax or ImplicitElementAccessSyntax } assignment =>
            _semantics.SymbolOf(assignment.Left) is IPropertySymbol { IsIndexer: true } indexer
            && IsNullable(indexer.Type, indexer.ContainingType),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument =>
            _semantics.SymbolOf(call) is IMethodSymbol method
            && new CallArguments(method, call.ArgumentList.Arguments).ParameterOf(argument) is { } parameter
            && IsNullable(parameter.Type, parameter.ContainingType) && IsEnvironment(parameter.ContainingSymbol),
        _ => false,
    };

    private static bool IsNullable(ITypeSymbol type, INamedTypeSymbol owner) =>
        type.NullableAnnotation == NullableAnnotation.Annotated || owner.Name == "StringDictionary";

    private static bool IsEnvironment(ISymbol member) =>
        member.Name == nameof(Environment.SetEnvironmentVariable) || member.ContainingType is { Name: "StringDictionary" or "IDictionary" };

    private void MakeVariable(LocalDeclarationStatementSyntax constant)
    {
        var keyword = constant.Modifiers.First(modifier => modifier.IsKind(SyntaxKind.ConstKeyword));
        var edit = _plan.In(constant.SyntaxTree);
        edit.KeepWhole(constant);
        edit.Replace(keyword.SpanStart, keyword.FullSpan.End, "");
    }

    private void MakeProperty(FieldDeclarationSyntax constant)
    {
        var variable = constant.Declaration.Variables[0];
        var edit = _plan.In(constant.SyntaxTree);
        edit.KeepWhole(constant);
        edit.Replace(constant.Modifiers.First(modifier => modifier.IsKind(SyntaxKind.ConstKeyword)).Span, "static");
        edit.Replace(variable.Identifier.Span.End, variable.Initializer!.EqualsToken.Span.End, " =>");
    }

    /// <summary>What is replaced, and what the value is read from.</summary>
    /// <param name="Key">The part that is replaced; null for the whole.</param>
    private sealed record Target(ExpressionSyntax Node, string Name, KeyInLiteral? Key);
}
