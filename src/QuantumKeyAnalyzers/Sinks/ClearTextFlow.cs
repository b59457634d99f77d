using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>Follows a secret that is obtained at run time forwards through its member, to where it is written in clear text.</summary>
internal sealed class ClearTextFlow
{
    private const int MostSteps = 1000;

    private static readonly string[] KeepingMethods =
    [
        "Format", "Concat", "Join", "ToString", "Trim", "TrimStart", "TrimEnd", "Normalize", "ToLower", "ToLowerInvariant", "ToUpper", "ToUpperInvariant",
        "GetBytes", "Append", "AppendLine", "AppendFormat", "Invariant", "AsSpan", "AsMemory", "ToArray", "ToCharArray", "EscapeDataString", "UrlEncode",
        "ConfigureAwait", "FromResult",
    ];

    private readonly CodeDocument _document;
    private readonly HashSet<SyntaxNode> _seen = [];

    public ClearTextFlow(CodeDocument document)
    {
        _document = document;
    }

    /// <summary>The arguments through which it is written, with what writes them.</summary>
    public IEnumerable<(ExpressionSyntax Argument, string Output)> OutputsOf(ExpressionSyntax secret)
    {
        // A key object is shown redacted; its Key is not.
        var next = new Queue<(ExpressionSyntax Expression, bool IsKeyObject)>();
        next.Enqueue((secret, RuntimeSecret.IsKeyObject(secret)));
        while (next.Count > 0 && _seen.Count < MostSteps)
        {
            _document.CancellationToken.ThrowIfCancellationRequested();
            var (expression, isKeyObject) = next.Dequeue();
            if (!_seen.Add(expression))
                continue;

            if (!isKeyObject && ClearTextOutput.Of(expression, _document.Values) is { } output)
                yield return (expression, output);
            else if (isKeyObject && KeyOf(expression) is { } key)
                next.Enqueue((key, false));
            else if (StepFrom(expression, isKeyObject) is { } outer)
                next.Enqueue((outer, isKeyObject));
            else
                foreach (var reference in ReferencesTo(expression))
                    next.Enqueue((reference, isKeyObject));
        }
    }

    /// <summary><c>key.Key</c>, <c>key?.Key</c>, <c>key!.Key</c></summary>
    private static ExpressionSyntax? KeyOf(ExpressionSyntax expression) => expression.Parent switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Key" } access when access.Expression == expression => access,
        PostfixUnaryExpressionSyntax { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Key" } access } => access,
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Key" } binding } conditional
            when conditional.Expression == expression => binding,
        _ => null,
    };

    /// <summary>The larger expression that has the secret in it as text.</summary>
    private static ExpressionSyntax? StepFrom(ExpressionSyntax part, bool isKeyObject) => part.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax => (ExpressionSyntax)part.Parent,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => suppressed,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => coalesce,
        ConditionalExpressionSyntax conditional when conditional.Condition != part => conditional,
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax @switch } => @switch,
        ConditionalAccessExpressionSyntax access when access.WhenNotNull == part => access,
        _ when isKeyObject => null,
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => sum,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when Keeps(call.Expression) => call,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } method when method.Expression == part && Keeps(method) => call,
        AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax creation } => creation,
        InitializerExpressionSyntax { Parent: ExpressionSyntax creation } => creation,
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } => collection,
        _ => null,
    };

    /// <summary>Where a variable is read that an expression gives its value.</summary>
    private IEnumerable<ExpressionSyntax> ReferencesTo(ExpressionSyntax value)
    {
        var variable = value switch
        {
            DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax designation } => designation,
            _ => value.Parent switch
            {
                EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => declarator,
                AssignmentExpressionSyntax assignment when assignment.Right == value => assignment.Left,
                IsPatternExpressionSyntax { Pattern: var pattern } => pattern.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().FirstOrDefault(),
                _ => (SyntaxNode?)null,
            },
        };
        if (variable is null || SymbolOf(variable) is not (ILocalSymbol or IFieldSymbol or IParameterSymbol or IPropertySymbol) || SymbolOf(variable) is not { } symbol)
            return [];

        // In the same member; what a field holds is followed through its type, since one member reads it and another writes it.
        var scope = value.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax || node is CompilationUnitSyntax);
        if (symbol is IFieldSymbol or IPropertySymbol)
            scope = scope?.AncestorsAndSelf().FirstOrDefault(node => node is TypeDeclarationSyntax) ?? scope;

        return scope is null ? [] : _document.Values.NamesIn(scope, symbol.Name)
            .Where(name => (symbol is not ILocalSymbol || name.SpanStart > value.Span.End) && !IsOverwrittenBefore(name) && SymbolEqualityComparer.Default.Equals(SymbolOf(name), symbol))
            .Select(name => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? (ExpressionSyntax)access : name)
            .Where(name => !(name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name));

        // 'text = "(hidden)"; Console.WriteLine(text)': the nearest assignment in front of a reading counts.
        bool IsOverwrittenBefore(IdentifierNameSyntax name) => symbol is ILocalSymbol && _document.Values.NamesIn(scope!, symbol.Name).Any(other =>
            other.SpanStart > value.Span.End && other.Span.End < name.SpanStart
            && other.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == other
            && assignment.Parent is ExpressionStatementSyntax { Parent: var block } && name.Ancestors().Contains(block!) && assignment.Right.Span.End < name.SpanStart);
    }

    private ISymbol? SymbolOf(SyntaxNode node) => node is ExpressionSyntax
        ? _document.Values.SymbolOf(node)
        : _document.Model.GetDeclaredSymbol(node, _document.CancellationToken);

    private static bool Keeps(ExpressionSyntax method) => method is MemberAccessExpressionSyntax access && Array.IndexOf(KeepingMethods, access.Name.Identifier.ValueText) >= 0;
}
