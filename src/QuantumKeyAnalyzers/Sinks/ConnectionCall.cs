using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>A call of <c>Workspace.FromConnectionString</c> and the argument that takes the connection string.</summary>
internal sealed record ConnectionCall(InvocationExpressionSyntax Invocation, string Method, ExpressionSyntax Argument)
{
    public const string MethodName = "FromConnectionString";
    private const string TypeName = "Workspace";
    private const string DisplayName = $"{TypeName}.{MethodName}";

    /// <summary>The call whose method a token names, or null.</summary>
    public static ConnectionCall? TryGet(SyntaxToken token, ValueResolver values) =>
        token.ValueText == MethodName && InvocationOf(token.Parent) is { } invocation ? TryGet(invocation, values) : null;

    /// <summary>An invocation as such a call, or null.</summary>
    public static ConnectionCall? TryGet(InvocationExpressionSyntax invocation, ValueResolver values)
    {
        if (values.SymbolOf(invocation) is not IMethodSymbol method || !IsSink(method))
            return null;

        // Bound by parameter: a user name or an option beside it is never taken for the connection string.
        var parameter = method.Parameters.FirstOrDefault(TakesConnectionString) ?? method.Parameters.First(IsText);
        return new CallArguments(method, invocation.ArgumentList.Arguments).Of(parameter) is { } argument ? new ConnectionCall(invocation, DisplayName, argument) : null;
    }

    /// <summary>
    /// The calls of a variable that holds the method: <c>Func&lt;string, Workspace&gt; connect = Workspace.FromConnectionString; connect("…")</c>.
    /// </summary>
    public static IEnumerable<SinkArgument> ThroughVariable(SyntaxToken token, ValueResolver values)
    {
        var method = token.Parent?.Parent is MemberAccessExpressionSyntax access && access.Name == token.Parent ? access : token.Parent;
        if (token.ValueText != MethodName
            || method?.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }
            || values.SymbolOf(method) is not IMethodSymbol sink || !IsSink(sink))
        {
            yield break;
        }

        SyntaxNode scope = variable.FirstAncestorOrSelf<BlockSyntax>() is { } block && variable.Parent?.Parent is LocalDeclarationStatementSyntax
            ? block
            : token.SyntaxTree!.GetRoot(values.CancellationToken);
        foreach (var name in values.NamesIn(scope, variable.Identifier.ValueText))
        {
            var called = name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke" } invoke && invoke.Expression == name ? invoke : (SyntaxNode)name;
            if (called.Parent is InvocationExpressionSyntax { ArgumentList.Arguments: [var first, ..] } call && call.Expression == called)
                yield return new SinkArgument(call, DisplayName, first.Expression, SinkKind.ConnectionString);
        }
    }

    /// <summary>
    /// Whether a type is a quantum workspace: <c>QuantumWorkspaces.Workspace</c>, or one of that name in a namespace with the part
    /// <c>Quantum</c>. A workspace of another domain is none.
    /// </summary>
    public static bool IsQuantumWorkspace(INamedTypeSymbol type) => type.Name == TypeName && IsInQuantumNamespace(type);

    /// <summary>Whether a type belongs to an Azure Quantum library.</summary>
    public static bool IsInQuantumNamespace(INamedTypeSymbol type)
    {
        for (var @namespace = type.ContainingNamespace; @namespace is { IsGlobalNamespace: false }; @namespace = @namespace.ContainingNamespace)
        {
            if (@namespace.Name is "Quantum" or "QuantumWorkspaces")
                return true;
        }

        return false;
    }

    private static bool IsSink(IMethodSymbol method) =>
        method.Name == MethodName && method.IsStatic && method.Parameters.Any(IsText) && IsQuantumWorkspace(method.ContainingType);

    private static bool TakesConnectionString(IParameterSymbol parameter) =>
        IsText(parameter) && parameter.Name.Equals("connectionString", StringComparison.OrdinalIgnoreCase);

    private static bool IsText(IParameterSymbol parameter) => parameter.Type.SpecialType == SpecialType.System_String;

    private static InvocationExpressionSyntax? InvocationOf(SyntaxNode? name)
    {
        var method = name?.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return method?.Parent is InvocationExpressionSyntax invocation && invocation.Expression == method ? invocation : null;
    }
}
