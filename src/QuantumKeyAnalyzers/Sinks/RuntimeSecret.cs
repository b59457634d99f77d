using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Text;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>
/// Where a connection string or a key is obtained at run time: read from its environment variable or configuration entry, or from the
/// answer of the keys client (<c>PrimaryKey.GetKey()</c>, or <c>PrimaryKey.Key</c> and <c>SecondaryConnectionString</c> of others).
/// </summary>
internal static class RuntimeSecret
{
    private static readonly string[] Readers =
    [
        nameof(Environment.GetEnvironmentVariable), "GetVariable", "GetValue", "GetRequiredValue", "GetConnectionString", "GetSecret",
        "GetSetting",
    ];

    /// <summary>The expressions that give one.</summary>
    public static IEnumerable<ExpressionSyntax> In(CodeDocument document, ValueResolver values) => Reads(document, values)
        .Select(read => read.Expression)
        .Where(read => IsText(read, document.Model))
        .Concat(document.TokensAt(Marker.KeyProperty).Select(token => KeyProperty(token, document)).OfType<ExpressionSyntax>())
        .Distinct();

    /// <summary>Whether an expression is one of a workspace's two keys: an object with the key in it.</summary>
    public static bool IsKeyObject(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
        && MemberName.Of(expression) is "PrimaryKey" or "SecondaryKey";

    /// <summary>The places that read a variable, a header or an entry of such a name, and what belongs in it.</summary>
    public static IEnumerable<(ExpressionSyntax Expression, string Name, SinkKind Kind)> Reads(
        CodeDocument document, ValueResolver values) =>
        from mention in document.MentionsAt(Marker.Variable)
        let name = WholeString.Around(mention)
        let read = ReadOf(name, document.Model)
        where read is not null
        let variable = VariableSink.VariableNamed(values.ResolveConstant(name), document.Options)
        where variable is not null
        select (read, variable.Value.Name, variable.Value.Kind);

    /// <summary>
    /// The expression that has the value of what a name stands for: <c>GetEnvironmentVariable(name)</c>, <c>configuration[name]</c>, an
    /// <c>out</c> argument.
    /// </summary>
    private static ExpressionSyntax? ReadOf(ExpressionSyntax name, CompilationModel model) => name.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } => ReadBy(call, model),
        ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax element } } =>
            MemberName.AssignmentTo(element) is null && IsTextOrHeader(element, model) && IsStore(element.Expression, model)
                ? element : null,
        _ => null,
    };

    private static ExpressionSyntax? ReadBy(InvocationExpressionSyntax call, CompilationModel model)
    {
        if (model.SymbolOf(call) is not IMethodSymbol method)
            return null;

        if (method.Name == "GetSection" && call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } section)
            return section;

        var read = method.Name.StartsWith("TryGet", StringComparison.Ordinal)
            ? call.ArgumentList.Arguments.FirstOrDefault(argument => argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword))?.Expression
            : Readers.Contains(method.Name) ? call : null;
        return read is not null && IsTextOrHeader(read, model) ? read : null;
    }

    private static bool IsText(ExpressionSyntax expression, CompilationModel model) =>
        model.TypeOf(expression)?.SpecialType is SpecialType.System_String or SpecialType.System_Object;

    private static bool IsTextOrHeader(ExpressionSyntax expression, CompilationModel model) =>
        IsText(expression, model) || model.TypeOf(expression) is { Name: "StringValues" };

    /// <summary>Texts for people have such names too: a localizer, a table of explanations.</summary>
    private static bool IsStore(ExpressionSyntax store, CompilationModel model) =>
        model.TypeOf(store) is { } type && !type.Name.Contains("Localizer")
        && !(model.DeclaredValueOf(store) is BaseObjectCreationExpressionSyntax { Initializer.Expressions.Count: > 0 });

    private static ExpressionSyntax? KeyProperty(SyntaxToken token, CodeDocument document) =>
        token.Parent is IdentifierNameSyntax { Parent: ExpressionSyntax access } name
        && document.Model.SymbolOf(name) is IPropertySymbol { ContainingType: { } owner } && QuantumLibrary.HasKeys(owner)
        && (access is MemberBindingExpressionSyntax || access.IsKind(SyntaxKind.SimpleMemberAccessExpression)) ? access : null;
}
