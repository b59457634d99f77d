using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Values;

/// <summary>What a list or a dictionary holds where it is read: what it is made with, and what the code writes to it after that.</summary>
internal static class Entries
{
    private const int MostDepth = 8;

    /// <summary>What comes out has elements of the list, and no others.</summary>
    private static readonly string[] Selecting =
        ["ToArray", "ToList", "AsSpan", "AsEnumerable", "Where", "OrderBy", "Distinct", "Reverse", "Skip", "Take"];

    private static readonly string[] Dictionaries = ["Dictionary", "IDictionary", "IReadOnlyDictionary"];

    /// <summary>What is read of an element, by its index or its key; of any of them where that is not known.</summary>
    public static IReadOnlyList<ResolvedText> At(ExpressionSyntax list, ExpressionSyntax index, ValueResolver resolver, Reading read)
    {
        if (Of(list, resolver, depth: 0) is not { } entries || !resolver.Budget.TryStep())
            return Alternatives.Unknown;

        var wanted = KeyOf(index, resolver);
        if (wanted is FromEnd(var distance))
            wanted = entries.HasAllKeys ? entries.All.Count - distance : null;

        var found = new List<ExpressionSyntax>();
        foreach (var entry in entries.With(wanted))
        {
            // The last one that is surely written to the same place replaces those before.
            if (entry is { IsSure: true, Key: not null } && wanted is not null)
                found.Clear();

            found.Add(entry.Value);
        }

        var values = Alternatives.Union(found.Select(value => read(value)));
        return wanted is not null && entries.HasAllKeys ? values : Alternatives.Union(OnlySecrets(values), Alternatives.Unknown);
    }

    /// <summary>What is read of any element; the elements of a dictionary are entries with a key and a value.</summary>
    public static IReadOnlyList<ResolvedText> Any(ExpressionSyntax list, ValueResolver resolver, Reading read)
    {
        list = WholeString.Unwrap(list);
        while (list is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var source } selection }
            && Selecting.Contains(selection.Name.Identifier.ValueText))
        {
            list = WholeString.Unwrap(source);
        }

        if (DictionaryOf(list, resolver) is { } dictionary)
        {
            return Of(dictionary, resolver, depth: 0) is { All: var values }
                ? OnlySecrets(Union(values.Select(entry => entry.Value))) : Alternatives.Unknown;
        }

        return Of(list, resolver, depth: 0) is { All: var entries } ? Union(entries.Select(entry => entry.Whole)) : Alternatives.Unknown;

        IReadOnlyList<ResolvedText> Union(IEnumerable<ExpressionSyntax> parts) => Alternatives.Union(parts.Select(part => read(part)));
    }

    /// <summary>The dictionary whose values an expression has, or null.</summary>
    private static ExpressionSyntax? DictionaryOf(ExpressionSyntax list, ValueResolver resolver) =>
        list is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Values", Expression: var dictionary }
        && resolver.Code.SymbolOf(list) is IPropertySymbol { ContainingType.Name: var type } && Dictionaries.Contains(type)
            ? dictionary : null;

    /// <summary>The entries of a list; null where they are not known.</summary>
    private static EntryList? Of(ExpressionSyntax list, ValueResolver resolver, int depth)
    {
        list = WholeString.Unwrap(list);
        var variable = list is NameSyntax or MemberAccessExpressionSyntax ? resolver.Code.SymbolOf(list) : null;
        if (depth > MostDepth)
            return null;

        if (variable is IParameterSymbol parameter)
        {
            return ParameterValues.PassedTo(parameter, resolver.Code).Take(2).ToList() is [var passed]
                ? Of(passed, resolver, depth + 1) : null;
        }

        if (variable is not (ILocalSymbol or IFieldSymbol or IPropertySymbol))
            return resolver.EntriesOf(list);

        if (resolver.Code.DeclaredValueOf(list) is not { } value || Of(value, resolver, depth + 1) is not { } made)
            return null;

        var writes = resolver.ElementWritesOf(variable, value.SyntaxTree);
        if (writes.Count == 0)
            return made;

        // What is written to a local variable behind the place does not count, unless the code comes by again.
        var counts = variable is ILocalSymbol && !VariableValues.IsRepeated(list, value) ? list.Span.End : int.MaxValue;
        List<Entry> entries = [.. made.All];
        foreach (var write in writes)
        {
            if (write.SpanStart > counts)
                break;

            if (ElementWrites.EntryOf(write) is not var (key, written) || !resolver.Budget.TryStep())
                return null;

            var isSure = variable is ILocalSymbol && VariableValues.IsSurelyBefore(write, list.Span);
            var isAdded = key is null && isSure && entries.TrueForAll(entry => entry.Key is int);
            entries.Add(new Entry(isAdded ? entries.Count : key is null ? null : KeyOf(key, resolver), written, written, isSure));
        }

        return new EntryList(entries);
    }

    /// <summary>The entries that a list is made with; null where they are not known.</summary>
    public static EntryList? MadeWith(ExpressionSyntax list, ValueResolver resolver)
    {
        if (list is BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments.Count: 0 }
            or ArrayCreationExpressionSyntax { Initializer: null })
        {
            return new EntryList([]);
        }

        return Elements.Of(list, resolver) is { } elements
            ? new EntryList([.. elements.Select((element, position) => EntryOf(element, position, resolver))]) : null;
    }

    private static Entry EntryOf(ExpressionSyntax element, int position, ValueResolver resolver) => element switch
    {
        InitializerExpressionSyntax { Expressions: [var key, var value] } => new Entry(KeyOf(key, resolver), value, element, true),
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] }, Right: var value } =>
            new Entry(KeyOf(key.Expression, resolver), value, element, true),
        _ => new Entry(position, element, element, true),
    };

    /// <summary>A constant index or key, or null.</summary>
    private static object? KeyOf(ExpressionSyntax index, ValueResolver resolver) => index switch
    {
        LiteralExpressionSyntax { Token.Value: int or string } literal => literal.Token.Value,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression, Operand: var operand } =>
            resolver.Code.ConstantOf(operand) is int distance ? new FromEnd(distance) : null,
        _ => resolver.Code.ConstantOf(index) is int position ? position : resolver.ResolveConstant(index),
    };

    /// <summary>Among other settings a name or a location is no short test key: it counts only where it surely arrives.</summary>
    private static IReadOnlyList<ResolvedText> OnlySecrets(IReadOnlyList<ResolvedText> texts) =>
        [.. texts.Where(text => AccessKey.Judge(text.Text) == Likelihood.Strong || Secret.FindAnywhere(text.Text).Count > 0)];

    private sealed record FromEnd(int Distance);
}
