using QuantumKeyAnalyzers.CodeFixes.Edits;
using QuantumKeyAnalyzers.CodeFixes.Tracing;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>A connection string as an expression composes it: what is known as text, the rest as the expressions that give it.</summary>
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

    /// <summary>
    /// The code of a field's value: a literal, an expression, or an interpolation of both; null where it is missing or may be wrong.
    /// </summary>
    public string? ValueOf(FieldName name)
    {
        if (ConnectionString[name] is not { } field)
            return null;

        // What the string has wrong is put right on the way, or else it is not taken over.
        if (ConnectionString.Faults.FirstOrDefault(fault => fault.Field == name) is { } wrong)
            return wrong.Range == field.Value && ConnectionStringMend.OfValue(name, field.Value.Of(Text).ToString()) is { } mended
                ? CodeWriter.Literal(mended) : null;

        var parts = PartsIn(field.Value).ToList();
        return parts switch
        {
            _ when parts.TrueForAll(part => part.Expression is null) => CodeWriter.Literal(string.Concat(parts.Select(part => part.Text))),
            [{ Expression: ExpressionSyntax expression }] when IsText(expression) => expression.ToString(),
            _ => Interpolated(parts),
        };
    }

    /// <summary>The expression that is the whole of a field's value and of the given type, or null.</summary>
    public string? ValueOf(FieldName name, INamedTypeSymbol type) =>
        ConnectionString[name] is { } field && PartsIn(field.Value).ToList() is [{ Expression: ExpressionSyntax expression }]
        && type.Equals(_values.Code.TypeOf(expression), SymbolEqualityComparer.Default)
            ? expression.ToString() : null;

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
                return [new Part(Unknown, expression)];
            case IdentifierNameSyntax name when StableVariable.ValueOf(name, values) is { } value:
                return PartsOf(value, values);
            default:
                var constant = values.ResolveConstant((ExpressionSyntax)expression);
                return [constant is null ? new Part(Unknown, expression) : new Part(constant, null)];
        }
    }

    private static string Unknown => KnownText.Hole.ToString();

    private IEnumerable<Part> PartsIn(TextRange range)
    {
        var start = 0;
        foreach (var part in _parts)
        {
            var here = new TextRange(start, part.Text.Length);
            start = here.End;
            var shared = (Start: Math.Max(here.Start, range.Start), End: Math.Min(here.End, range.End));
            if (here.Overlaps(range))
                yield return part.Expression is null ? new Part(Text.Substring(shared.Start, shared.End - shared.Start), null) : part;
        }
    }

    private bool IsText(ExpressionSyntax expression) => _values.Code.SemanticsOf(expression.SyntaxTree).TypeInfoOf(expression)
        is { Type.SpecialType: SpecialType.System_String, Nullability.FlowState: not NullableFlowState.MaybeNull };

    private static string Interpolated(IEnumerable<Part> parts) => "$\"" + string.Concat(parts.Select(part => part.Expression switch
    {
        null => CodeWriter.Escaped(part.Text).Replace("{", "{{").Replace("}", "}}"),
        InterpolationSyntax interpolation => interpolation.ToString(),
        ConditionalExpressionSyntax conditional => $"{{({conditional})}}",
        var expression => $"{{{expression}}}",
    })) + "\"";

    /// <param name="Text">What is known, or the sign for what is not.</param>
    /// <param name="Expression">What gives an unknown part: an expression, or an interpolation with its format.</param>
    private sealed record Part(string Text, SyntaxNode? Expression);
}
