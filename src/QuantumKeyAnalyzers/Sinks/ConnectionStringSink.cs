using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>The calls of <c>Workspace.FromConnectionString</c> with the argument that takes the connection string.</summary>
internal static class ConnectionStringSink
{
    public const string MethodName = "FromConnectionString";
    private const string DisplayName = $"{QuantumLibrary.Workspace}.{MethodName}";

    /// <summary>The calls in a document.</summary>
    public static IEnumerable<Sink> In(CodeDocument document) =>
        NamesIn(document).Select(name => TryGet(name, document.Model)).OfType<Sink>();

    /// <summary>The call of the method that a name stands for, or null.</summary>
    public static Sink? TryGet(SimpleNameSyntax name, CompilationModel model) => Call.Of(name) is { } call ? TryGet(call, model) : null;

    /// <summary>A call as one of this method, or null.</summary>
    public static Sink? TryGet(InvocationExpressionSyntax call, CompilationModel model)
    {
        if (model.SymbolOf(call) is not IMethodSymbol method || !IsSink(method))
            return null;

        // Bound by parameter: a user name or an option beside it is never taken for the connection string.
        var parameter = method.Parameters.FirstOrDefault(TakesConnectionString) ?? method.Parameters.First(IsText);
        return new CallArguments(method, call.ArgumentList.Arguments).Of(parameter) is { } argument
            ? new Sink(call, DisplayName, argument, SinkKind.ConnectionString) : null;
    }

    /// <summary>The calls of variables that hold the method: <c>var connect = Workspace.FromConnectionString; connect("…")</c>.</summary>
    public static IEnumerable<Sink> ThroughVariables(CodeDocument document) =>
        NamesIn(document).SelectMany(name => ThroughVariable(MemberName.WithOwner(name), document));

    private static IEnumerable<Sink> ThroughVariable(ExpressionSyntax method, CodeDocument document)
    {
        if (method.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }
            || document.Model.SymbolOf(method) is not IMethodSymbol sink || !IsSink(sink))
        {
            yield break;
        }

        var block = variable.Parent?.Parent is LocalDeclarationStatementSyntax local ? local.FirstAncestorOrSelf<BlockSyntax>() : null;
        var scope = block ?? document.Root;
        foreach (var name in document.Model.NamesIn(scope, variable.Identifier.ValueText))
        {
            if (Call.OfDelegate(name) is { ArgumentList.Arguments: [var first, ..] } call)
                yield return new Sink(call, DisplayName, first.Expression, SinkKind.ConnectionString);
        }
    }

    private static IEnumerable<SimpleNameSyntax> NamesIn(CodeDocument document) => document.TokensAt(Marker.Sink)
        .Where(token => token.ValueText == MethodName)
        .Select(token => token.Parent)
        .OfType<SimpleNameSyntax>();

    private static bool IsSink(IMethodSymbol method) =>
        method.Name == MethodName && method.IsStatic && method.Parameters.Any(IsText) && QuantumLibrary.IsWorkspace(method.ContainingType);

    private static bool TakesConnectionString(IParameterSymbol parameter) =>
        IsText(parameter) && parameter.Name.Equals("connectionString", StringComparison.OrdinalIgnoreCase);

    private static bool IsText(IParameterSymbol parameter) => parameter.Type.SpecialType == SpecialType.System_String;
}
