using ConnectionStrings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.CodeFixes.Tracing;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>A connection string as an expression puts it together: what is known of it as text, and the rest as the expressions that give it.</summary>
internal sealed class ComposedConnectionString
{
    private readonly List<Part> _parts;
    private readonly ValueResolver _values;

    private ComposedConnectionString(List<Part> parts, ValueResolver values)
    {
        _parts = parts;
        _values = values;
        Text = string.Concat(parts.Select(part => part.Text));
        ConnectionString = ConnectionString.Parse(Text);
    }

    public ConnectionString ConnectionString { get; }

    private string Text { get; }

    /// <summary>The fields that say which workspace is meant.</summary>
    public static FieldName[] Place { get; } = [FieldName.SubscriptionId, FieldName.ResourceGroupName, FieldName.WorkspaceName, FieldName.QuantumEndpoint];

    /// <summary>Whether a connection string does not leave it to the run of the program which workspace is meant.</summary>
    public static bool NamesOneWorkspace(ConnectionString connectionString) => Array.TrueForAll(Place, field =>
        connectionString.ValueOf(field) is not { } value || !(KnownText.HasHole(value.AsSpan()) || (FieldRules.Check(field, value.AsSpan()) is not null && Placeholder.Is(value))));

    /// <summary>The one connection string that an expression can be, or null.</summary>
    public static ComposedConnectionString? Of(ExpressionSyntax expression, ValueResolver values)
    {
        if (values.Resolve(expression) is not [var only])
            return null;

        var composed = only.IsKnown
            ? new ComposedConnectionString([new Part(only.Text, null)], values)
            : new ComposedConnectionString([.. PartsOf(expression, values)], values);
        return composed.ConnectionString.Fields.Count > 0 ? composed : null;
    }

    /// <summary>A field's value: a literal, an expression, or an interpolation of both; null where the field is not there or not known to be right.</summary>
    public ExpressionSyntax? ValueOf(FieldName name, SyntaxGenerator generator)
    {
        if (ConnectionString[name] is not { } field)
            return null;

        // What the string has wrong is put right on the way, or else it is not taken over.
        if (ConnectionString.Faults.FirstOrDefault(fault => fault.Field == name) is { } wrong)
            return wrong.Range == field.Value && ConnectionStringMend.OfValue(name, field.Value.Of(Text).ToString()) is { } mended ? (ExpressionSyntax)generator.LiteralExpression(mended) : null;

        var parts = PartsIn(field.Value).ToList();
        return parts switch
        {
            _ when parts.TrueForAll(part => part.Expression is null) => (ExpressionSyntax)generator.LiteralExpression(string.Concat(parts.Select(part => part.Text))),
            [{ Expression: ExpressionSyntax expression }] when IsText(expression) => expression.WithoutTrivia(),
            _ => Interpolated(parts),
        };
    }

    /// <summary>The expression that is the whole of a field's value and of the given type, or null.</summary>
    public ExpressionSyntax? ValueOf(FieldName name, INamedTypeSymbol type) =>
        ConnectionString[name] is { } field && PartsIn(field.Value).ToList() is [{ Expression: ExpressionSyntax expression }]
        && type.Equals(_values.Code.TypeOf(expression), SymbolEqualityComparer.Default)
            ? expression.WithoutTrivia()
            : null;

    private static IEnumerable<Part> PartsOf(SyntaxNode node, ValueResolver values)
    {
        var expression = node is ExpressionSyntax whole ? WholeString.Unwrap(whole) : node;
        switch (expression)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                return PartsOf(sum.Left, values).Concat(PartsOf(sum.Right, values));
            case InterpolatedStringExpressionSyntax interpolated:
                return interpolated.Contents.SelectMany(content => PartsOf(content, values));
            case InterpolatedStringTextSyntax text:
                return [new Part(text.TextToken.ValueText, null)];
            case InterpolationSyntax { AlignmentClause: null, FormatClause: null } interpolation:
                return PartsOf(interpolation.Expression, values);
            case InterpolationSyntax:
                return [new Part(Hole, expression)];
            case IdentifierNameSyntax name when StableVariable.ValueOf(name, values) is { } value:
                return PartsOf(value, values);
            default:
                return [values.ResolveConstant((ExpressionSyntax)expression) is { } constant ? new Part(constant, null) : new Part(Hole, expression)];
        }
    }

    private static string Hole => KnownText.Hole.ToString();

    private IEnumerable<Part> PartsIn(TextRange range)
    {
        var start = 0;
        foreach (var part in _parts)
        {
            var here = new TextRange(start, part.Text.Length);
            start = here.End;
            if (here.Overlaps(range))
                yield return part.Expression is not null ? part : new Part(TextRange.FromBounds(Math.Max(here.Start, range.Start), Math.Min(here.End, range.End)).Of(Text).ToString(), null);
        }
    }

    private bool IsText(ExpressionSyntax expression) =>
        _values.Code.SemanticsOf(expression.SyntaxTree).TypeInfoOf(expression) is { Type.SpecialType: SpecialType.System_String, Nullability.FlowState: not NullableFlowState.MaybeNull };

    private static InterpolatedStringExpressionSyntax Interpolated(IEnumerable<Part> parts) => SyntaxFactory.InterpolatedStringExpression(
        SyntaxFactory.Token(SyntaxKind.InterpolatedStringStartToken),
        SyntaxFactory.List(parts.Select<Part, InterpolatedStringContentSyntax>(part => part.Expression switch
        {
            null => TextOf(part.Text),
            InterpolationSyntax interpolation => interpolation,
            var expression => SyntaxFactory.Interpolation(Enclosed((ExpressionSyntax)expression)),
        })));

    private static InterpolatedStringTextSyntax TextOf(string text)
    {
        var quoted = SymbolDisplay.FormatLiteral(text, quote: true).Replace("{", "{{").Replace("}", "}}");
        return SyntaxFactory.InterpolatedStringText(SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, quoted.Substring(1, quoted.Length - 2), text, default));
    }

    private static ExpressionSyntax Enclosed(ExpressionSyntax expression) =>
        expression is ConditionalExpressionSyntax ? SyntaxFactory.ParenthesizedExpression(expression.WithoutTrivia()) : expression.WithoutTrivia();

    /// <param name="Text">What is known, or a hole.</param>
    /// <param name="Expression">What gives an unknown part: an expression, or an interpolation with its format.</param>
    private sealed record Part(string Text, SyntaxNode? Expression);
}
