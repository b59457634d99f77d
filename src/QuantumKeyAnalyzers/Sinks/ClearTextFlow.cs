using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>Follows a secret that is obtained at run time forwards through its member, to where it is written in clear text.</summary>
internal sealed class ClearTextFlow(CodeDocument document)
{
    /// <summary>So many places are passed over in the time of one step.</summary>
    private const int PlacesPerStep = 16;

    private readonly HashSet<SyntaxNode> _seen = [];

    /// <summary>The last place that writes a secret to a field or a property, of those whose reads were looked for.</summary>
    private readonly Dictionary<(ISymbol Member, string Owner, SyntaxNode Scope), int> _written = [];

    /// <summary>The arguments through which it is written, with what writes them.</summary>
    public IEnumerable<(ExpressionSyntax Argument, string Output)> OutputsOf(ExpressionSyntax secret)
    {
        // A key object is shown redacted; its Key is not.
        var next = new Queue<(ExpressionSyntax Expression, bool IsKeyObject)>();
        next.Enqueue((secret, RuntimeSecret.IsKeyObject(secret)));
        while (next.Count > 0 && document.Budget.TryStep())
        {
            document.CancellationToken.ThrowIfCancellationRequested();
            var (expression, isKeyObject) = next.Dequeue();
            if (!_seen.Add(expression))
                continue;

            if (!isKeyObject && ClearTextOutput.Of(expression, document.Model) is { } output)
                yield return (expression, output);
            else if (isKeyObject && KeyOf(expression) is { } key)
                next.Enqueue((key, false));
            else if ((OuterValueOf(expression) ?? (isKeyObject ? null : OuterTextOf(expression))) is { } outer)
                next.Enqueue((outer, isKeyObject));
            else
                foreach (var reference in ReferencesTo(expression))
                    next.Enqueue((reference, isKeyObject));
        }
    }

    /// <summary><c>key.Key</c>, <c>key?.Key</c>, <c>key!.Key</c>, the same with <c>GetKey()</c> and <c>GetConnectionString()</c>.</summary>
    private static ExpressionSyntax? KeyOf(ExpressionSyntax expression)
    {
        ExpressionSyntax? member = expression.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Expression == expression => access,
            PostfixUnaryExpressionSyntax { Parent: MemberAccessExpressionSyntax access } => access,
            ConditionalAccessExpressionSyntax { WhenNotNull: var read } conditional when conditional.Expression == expression =>
                (read is InvocationExpressionSyntax call ? call.Expression : read) as MemberBindingExpressionSyntax,
            _ => null,
        };
        return member is null ? null : MemberName.Of(member) switch
        {
            "Key" => member,
            "GetKey" or "GetConnectionString" => member.Parent as InvocationExpressionSyntax,
            _ => null,
        };
    }

    /// <summary>The larger expression that has the value itself.</summary>
    private static ExpressionSyntax? OuterValueOf(ExpressionSyntax part) => WholeString.WrappingOf(part) ?? part.Parent switch
    {
        AwaitExpressionSyntax await => await,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => coalesce,
        ConditionalExpressionSyntax conditional when conditional.Condition != part => conditional,
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax @switch } => @switch,
        ConditionalAccessExpressionSyntax access when access.WhenNotNull == part => access,
        _ => null,
    };

    /// <summary>The larger expression that has a text in it, or an object with the text.</summary>
    private ExpressionSyntax? OuterTextOf(ExpressionSyntax part) => WholeString.StepFrom(part) ?? part.Parent switch
    {
        _ when Call.With(part) is { } call => Shows(call) ? call : null,
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax call } access when access.Expression == part =>
            Shows(call) ? access : null,
        AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax creation } => creation,
        InitializerExpressionSyntax { Parent: ExpressionSyntax creation } => creation,
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } => collection,
        _ => null,
    };

    /// <summary>Where a variable is read that an expression gives its value.</summary>
    private IEnumerable<ExpressionSyntax> ReferencesTo(ExpressionSyntax value)
    {
        // The same part of the tuple, wherever that is read.
        if (value.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: EqualsValueClauseSyntax } parts } part)
        {
            var position = parts.Arguments.IndexOf(part);
            return ReferencesTo(parts).Select(read => read.Parent).OfType<MemberAccessExpressionSyntax>()
                .Where(member => SymbolOf(member) is { } symbol && Parts.PositionOf(symbol) == position);
        }

        var variable = value switch
        {
            DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax designation } => designation,
            _ => value.Parent switch
            {
                EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => declarator,
                AssignmentExpressionSyntax assignment when assignment.Right == value => assignment.Left,
                ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword } => value,
                ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } element
                    when assignment.Right == tuple => DeconstructedTo(assignment.Left, tuple.Arguments.IndexOf(element)),
                IsPatternExpressionSyntax { Pattern: var pattern } => DesignationOf(pattern),
                _ => (SyntaxNode?)null,
            },
        };
        var symbol = variable is null ? null : SymbolOf(variable);
        if (variable is null || symbol is not (ILocalSymbol or IFieldSymbol or IParameterSymbol or IPropertySymbol))
            return [];

        // In the same member; what a field holds is followed through its type, since one member reads it and another writes it.
        var scope = Declarations.MemberAround(value);
        if (symbol is IFieldSymbol or IPropertySymbol)
            scope = scope.AncestorsAndSelf().FirstOrDefault(node => node is TypeDeclarationSyntax) ?? scope;

        return ReadsOf(symbol, OwnerOf(variable), value, scope);
    }

    /// <summary>The variable that takes a part of a tuple: <c>var (a, b) = …</c>, <c>(a, b) = …</c>.</summary>
    private static SyntaxNode? DeconstructedTo(ExpressionSyntax target, int position) => target switch
    {
        DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax { Variables: var variables } } =>
            variables.ElementAtOrDefault(position) as SingleVariableDesignationSyntax,
        TupleExpressionSyntax tuple => tuple.Arguments.ElementAtOrDefault(position)?.Expression switch
        {
            DeclarationExpressionSyntax declaration => declaration.Designation as SingleVariableDesignationSyntax,
            var other => other,
        },
        _ => null,
    };

    /// <summary>The readings that nothing overwrites before: <c>text = "(hidden)"; Console.WriteLine(text)</c>.</summary>
    private IEnumerable<ExpressionSyntax> ReadsOf(ISymbol symbol, string? owner, ExpressionSyntax value, SyntaxNode scope)
    {
        var names = document.Model.NamesIn(scope, symbol.Name);
        if (symbol is ILocalSymbol)
        {
            names = names.From(value.Span.End + 1);
        }
        else
        {
            // What hides a later write's reads hides an earlier one's as well: these have no others.
            if (_written.TryGetValue((symbol, owner ?? "", scope), out var last) && value.SpanStart <= last)
                yield break;

            _written[(symbol, owner ?? "", scope)] = value.SpanStart;
        }

        var hiddenUntil = -1;
        for (var i = 0; i < names.Count && (i % PlacesPerStep > 0 || document.Budget.TryStep()); i++)
        {
            var name = names[i];
            var whole = MemberName.WithOwner(name);
            var isBehind = name.SpanStart > value.Span.End;
            if (whole.Parent is AssignmentExpressionSyntax assignment && assignment.Left == whole)
            {
                var isSimple = assignment.IsKind(SyntaxKind.SimpleAssignmentExpression);
                if (isBehind && isSimple && assignment.Parent is ExpressionStatementSyntax { Parent: { } block })
                {
                    if (symbol is ILocalSymbol && block.FullSpan.Contains(value.Span))
                        yield break;

                    hiddenUntil = Math.Max(hiddenUntil, block.FullSpan.End);
                }

                continue;
            }

            var isOut = whole.Parent is ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword };
            if (!isOut && name.SpanStart > hiddenUntil && OwnerOf(whole) == owner
                && SymbolEqualityComparer.Default.Equals(SymbolOf(name), symbol))
            {
                yield return whole;
            }
        }
    }

    /// <summary>The object that a field or a property is one of, as the code names it; null for one's own.</summary>
    private static string? OwnerOf(SyntaxNode member)
    {
        var owner = member switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax } access => access.Expression,
            MemberBindingExpressionSyntax => member.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(access =>
                access.WhenNotNull.Contains(member))?.Expression,
            _ => null,
        };
        return (owner as IdentifierNameSyntax)?.Identifier.ValueText;
    }

    /// <summary>The variable that a whole pattern gives its value: not one for a part of it, such as its length.</summary>
    private static SyntaxNode? DesignationOf(PatternSyntax pattern) => pattern switch
    {
        RecursivePatternSyntax recursive => recursive.Designation,
        DeclarationPatternSyntax declaration => declaration.Designation,
        VarPatternSyntax variable => variable.Designation,
        ParenthesizedPatternSyntax parenthesized => DesignationOf(parenthesized.Pattern),
        BinaryPatternSyntax binary => DesignationOf(binary.Left) ?? DesignationOf(binary.Right),
        _ => null,
    };

    private ISymbol? SymbolOf(SyntaxNode node) =>
        node is ExpressionSyntax ? document.Model.SymbolOf(node) : document.Model.DeclaredSymbolOf(node);

    /// <summary>Whether a method of the framework makes readable text of the text; one's own by the same name may hide it.</summary>
    private bool Shows(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
        && MemberName.Of(call.Expression) is { } name && TextMethods.KeepsReadable(name)
        && SymbolOf(call) is IMethodSymbol { ContainingNamespace: { } home }
        && (home.ToDisplayString() + ".").StartsWith("System.", StringComparison.Ordinal);
}
