using System.Globalization;
using ConnectionStrings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.CodeFixes.Tracing;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>
/// Puts a read of the environment variable, or of the configuration, where the value stands. A constant becomes a static property, and an entry
/// of a child process's environment takes this process's value.
/// </summary>
internal sealed class ReadRepair
{
    private readonly RepairContext _context;
    private readonly Compilation _compilation;
    private readonly Semantics _semantics;
    private readonly ValueRead _read;

    /// <summary>Whether what was found is a whole connection string in base64.</summary>
    private readonly bool _isEncoded;

    private ReadRepair(RepairContext context, Compilation compilation, ValueRead read)
    {
        _context = context;
        _compilation = compilation;
        _semantics = new Semantics(compilation, context.Source.SyntaxTree, context.CancellationToken);
        _read = read;
        _isEncoded = EncodedText.FindAll(context.Finding.Text!.Text).Any(found => found.Range == context.Finding.Secret!.Key);
    }

    /// <param name="title">With the name of what is read in the place of <c>{0}</c>.</param>
    public static async Task<RepairPlan?> PlanAsync(RepairContext context, RepairKind kind, string title, Func<Compilation, SyntaxGenerator, ValueRead?> reader)
    {
        var compilation = await context.CompilationOfAsync(context.Source.SyntaxTree).ConfigureAwait(false);
        return reader(compilation, SyntaxGenerator.GetGenerator(context.Document)) is { } read
            ? await new ReadRepair(context, compilation, read).PlanAsync(kind, title).ConfigureAwait(false)
            : null;
    }

    private async Task<RepairPlan?> PlanAsync(RepairKind kind, string title)
    {
        if (await FindTargetAsync().ConfigureAwait(false) is not { } target)
            return null;

        var plan = new RepairPlan(kind, string.Format(CultureInfo.InvariantCulture, title, target.Name));
        if (ParameterDefault.Of(target.Node) is { } parameter)
        {
            var values = await _context.ValuesOfAsync(parameter.SyntaxTree).ConfigureAwait(false);
            return target.Key is null && !_isEncoded && ParameterDefault.TryAdd(plan, parameter, values, () => _read.Required(target.Name)) && plan.IsSound ? plan : null;
        }

        // What is compared with a pattern has to be a constant, with an operator it has not.
        if (ExpressionContext.PatternTestOf(target.Node) is { } test && _semantics.TypeOf(test.Expression) is { SpecialType: SpecialType.System_String }
            && !ExpressionContext.IsInExpressionTree(test, _semantics)
            && Replacement(target) is { } other)
        {
            var operand = other is InterpolatedStringExpressionSyntax ? other : SyntaxFactory.ParenthesizedExpression(other);
            plan.Replace(test, SyntaxFactory.BinaryExpression(SyntaxKind.EqualsExpression, test.Expression, operand).WithTriviaFrom(test));
            return plan.IsSound ? plan : null;
        }

        if (!TakesAnExpression(target))
            return null;

        var holder = ExpressionContext.HolderOf(target.Node);
        if (holder is not null && !await ExpressionContext.CanBecomeVariableAsync(holder, _context).ConfigureAwait(false))
            return null;

        if (Replacement(target)?.WithTriviaFrom(target.Node) is not { } replacement)
            return null;

        switch (holder)
        {
            case FieldDeclarationSyntax field:
                plan.Replace(field, AsProperty(field, ReplacedIn(field.Declaration.Variables[0].Initializer!.Value, target.Node, replacement)));
                break;
            case LocalDeclarationStatementSyntax local:
                plan.Replace(local, WithoutConst(local.ReplaceNode(target.Node, replacement)));
                break;
            default:
                plan.Replace(target.Node, replacement);
                break;
        }

        return plan.IsSound ? plan : null;
    }

    /// <summary>
    /// The argument of the call that the string is made into something else for; the whole string where that is a connection string or a key and
    /// nothing more; else the literal by itself; else the key inside of the literal, also where the string is a part of a connection string or
    /// leaves it to the run of the program which workspace is meant.
    /// </summary>
    private async Task<Target?> FindTargetAsync()
    {
        var names = await _context.NamesAsync().ConfigureAwait(false);
        var trace = await _context.TraceAsync().ConfigureAwait(false);
        if (trace is { IsComplete: true, Calls: [{ Value: var argument }], Assignments: [] } && argument != _context.Source && argument.Contains(_context.Source)
            && ComposedConnectionString.Of(argument, await _context.ValuesOfAsync(argument.SyntaxTree).ConfigureAwait(false)) is { ConnectionString: var passed } && IsWhole(passed))
        {
            return new Target(argument, names.ForConnectionString(), null);
        }

        var isOne = await trace.NamesOneWorkspaceAsync().ConfigureAwait(false);
        if (isOne && NameFor(_context.SourceText.Text, names, trace) is { } whole)
            return new Target(_context.Source, whole, null);

        if (isOne && _context.Finding.Node is LiteralExpressionSyntax literal && _context.Source.Contains(literal) && NameFor(literal.Token.ValueText, names, trace) is { } part)
            return new Target(literal, part, null);

        return KeyInLiteral.Of(_context.Finding) is { } key && key.Literal.SyntaxTree == _context.Source.SyntaxTree
            ? new Target(key.Literal, NameForKey(names), key)
            : null;
    }

    private string? NameFor(string text, VariableNames names, ValueTrace trace)
    {
        var connectionString = ConnectionString.Parse(text);
        if (connectionString.Fields.Count == 0)
            return _context.IsKey(text) ? NameForKey(names) : null;

        // A part of a connection string is made into a whole one elsewhere, unless it is used as if it were one.
        return connectionString.Stray.Count == 0 && (trace.IsComplete ? connectionString.IsRecognizable : IsWhole(connectionString))
            && ComposedConnectionString.NamesOneWorkspace(connectionString)
            ? names.ForConnectionString()
            : null;
    }

    private string NameForKey(VariableNames names) => _isEncoded ? names.ForConnectionString() : names.ForKey();

    private static bool IsWhole(ConnectionString connectionString) => FieldNames.All.All(name => connectionString[name] is not null);

    private bool TakesAnExpression(Target target) =>
        !ExpressionContext.NeedsConstant(target.Node)
        && target.Node is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.Utf8StringLiteralExpression }
        && !target.Node.DescendantNodes().OfType<VariableDesignationSyntax>().Any()
        && (target is { Key: not null } or { Node: not InterpolatedStringExpressionSyntax } || IsString(target.Node))
        && ((CSharpParseOptions)target.Node.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp7;

    /// <summary>An interpolated string can be made into something else than a string; one with one more hole still can.</summary>
    private bool IsString(ExpressionSyntax interpolated) =>
        _semantics.TypeInfoOf(interpolated).ConvertedType is { SpecialType: SpecialType.System_String or SpecialType.System_Object };

    private ExpressionSyntax? Replacement(Target target)
    {
        var isInTree = ExpressionContext.IsInExpressionTree(target.Node, _semantics);
        if (_isEncoded && isInTree)
            return null;

        // What sets an entry cannot read it for that.
        if (target.Node.Parent is AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax entry } && _read.IsReadOf(target.Name, entry))
            return null;

        if (target.Key is { } key)
            return key.ReplacedBy(isInTree ? _read.Plain(target.Name) : Required(target));

        if (_isEncoded)
            return Required(target);

        // The read of the same variable, ?? "the string": the fall-back goes.
        if (target.Node.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } fallBack && fallBack.Right == target.Node
            && _read.IsReadOf(target.Name, fallBack.Left))
        {
            return _read.Throw(target.Name);
        }

        if (isInTree)
            return Forgiven(target);

        if (TakesNull(target.Node))
            return _read.Plain(target.Name);

        var required = _read.Required(target.Name);
        return ExpressionContext.StandsAlone(target.Node) ? required : SyntaxFactory.ParenthesizedExpression(required);
    }

    private ExpressionSyntax Required(Target target) => _isEncoded ? _read.Encoded(target.Name) : _read.Required(target.Name);

    /// <summary>Where no <c>throw</c> may stand.</summary>
    private ExpressionSyntax Forgiven(Target target)
    {
        var isNullable = (_semantics.NullableContextAt(target.Node.SpanStart) & NullableContext.WarningsEnabled) != 0;
        var read = _read.Plain(target.Name);
        return isNullable ? SyntaxFactory.PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, read) : read;
    }

    /// <summary>Whether no value is a value too: an environment that is handed on lacks what this process's lacks.</summary>
    private bool TakesNull(ExpressionSyntax target) => target.Parent switch
    {
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax or ImplicitElementAccessSyntax } assignment =>
            _semantics.SymbolOf(assignment.Left) is IPropertySymbol { IsIndexer: true } indexer && IsNullable(indexer.Type, indexer.ContainingType),
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

    private static ExpressionSyntax ReplacedIn(ExpressionSyntax value, ExpressionSyntax part, ExpressionSyntax replacement) =>
        value == part ? replacement : value.ReplaceNode(part, replacement);

    private static LocalDeclarationStatementSyntax WithoutConst(LocalDeclarationStatementSyntax local)
    {
        var constant = local.Modifiers.First(modifier => modifier.IsKind(SyntaxKind.ConstKeyword));
        return local.WithModifiers(local.Modifiers.Remove(constant)).WithLeadingTrivia(constant.LeadingTrivia);
    }

    private static PropertyDeclarationSyntax AsProperty(FieldDeclarationSyntax field, ExpressionSyntax value)
    {
        var constant = field.Modifiers.First(modifier => modifier.IsKind(SyntaxKind.ConstKeyword));
        var modifiers = field.Modifiers.Replace(constant, SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithTriviaFrom(constant));
        var behind = field.Declaration.Variables[0].Initializer!.EqualsToken.TrailingTrivia;
        return SyntaxFactory.PropertyDeclaration(field.Declaration.Type, field.Declaration.Variables[0].Identifier.WithTrailingTrivia(SyntaxFactory.Space))
            .WithAttributeLists(field.AttributeLists)
            .WithModifiers(modifiers)
            .WithExpressionBody(SyntaxFactory.ArrowExpressionClause(SyntaxFactory.Token(SyntaxKind.EqualsGreaterThanToken).WithTrailingTrivia(behind), value))
            .WithSemicolonToken(field.SemicolonToken);
    }

    /// <summary>What is replaced, and what the value is read from.</summary>
    /// <param name="Key">The part that is replaced; null for the whole.</param>
    private sealed record Target(ExpressionSyntax Node, string Name, KeyInLiteral? Key);
}
