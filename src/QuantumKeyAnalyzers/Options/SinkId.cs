namespace QuantumKeyAnalyzers.Options;

/// <summary>
/// A method or constructor by its documentation id: <c>M:Contoso.Client.Connect(System.String)</c>, or without the parameters all of that
/// name. A constructor may be written <c>.ctor</c> instead of <c>#ctor</c>, since <c>#</c> starts a comment in <c>.editorconfig</c>.
/// </summary>
/// <param name="Name">The word that a call of it has in the code: the method's name, or the constructor's type.</param>
/// <param name="Id">With <c>#ctor</c>.</param>
internal sealed record SinkId(string Name, string Id)
{
    private const string Constructor = "#ctor";

    /// <summary>The ids in a list that <c>|</c> or a comma outside parentheses separates; what is none is left out.</summary>
    public static IReadOnlyList<SinkId> ParseAll(string list)
    {
        var ids = new List<SinkId>();
        int start = 0, depth = 0;
        for (var i = 0; i <= list.Length; i++)
        {
            var c = i == list.Length ? '|' : list[i];
            depth += c is '(' or '{' ? 1 : c is ')' or '}' ? -1 : 0;
            if (c != '|' && (c != ',' || depth > 0))
                continue;

            if (Parse(list.Substring(start, i - start).Trim()) is { } id)
                ids.Add(id);

            start = i + 1;
            depth = 0;
        }

        return ids;
    }

    public bool IsOf(IMethodSymbol method)
    {
        if (method.Name != Name && !(method.MethodKind == MethodKind.Constructor && method.ContainingType.Name == Name))
            return false;

        var id = (method.ReducedFrom ?? method).OriginalDefinition.GetDocumentationCommentId();
        return id is not null && (id == Id || (Id.IndexOf('(') < 0 && WithoutParameters(id) == Id));
    }

    private static SinkId? Parse(string text)
    {
        if (!text.StartsWith("M:", StringComparison.Ordinal))
            return null;

        var id = text.Replace("..ctor", "." + Constructor);
        if (WithoutParameters(id).Substring(2).Split('.') is not [.., var type, var member])
            return null;

        var name = (member == Constructor ? type : member).Split('`')[0];
        return name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c == '_') ? new SinkId(name, id) : null;
    }

    private static string WithoutParameters(string id)
    {
        var parameters = id.IndexOf('(');
        var name = parameters < 0 ? id : id.Substring(0, parameters);

        // The number of type parameters belongs to the overload as well.
        var arity = name.IndexOf("``", StringComparison.Ordinal);
        return arity < 0 ? name : name.Substring(0, arity);
    }
}
