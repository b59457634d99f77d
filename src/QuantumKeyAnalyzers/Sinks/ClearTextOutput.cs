using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>What writes its arguments where people read them: consoles, logs, traces, files, streams, responses, exceptions.</summary>
internal static class ClearTextOutput
{
    private const string AspNetCore = "Microsoft.AspNetCore";
    private const string Controller = "Microsoft.AspNetCore.Mvc.ControllerBase";

    private static readonly string[] ResponseMethods =
    [
        "Ok", "Text", "Content", "Json", "Bytes", "Created", "Accepted", "StatusCode", "BadRequest", "NotFound", "Problem", "Conflict",
        "UnprocessableEntity",
    ];

    private static readonly string[] LoggerNamespaces = ["Microsoft.Extensions.Logging", "Serilog", "NLog", "log4net"];
    private static readonly string[] TestOutputs = ["ITestOutputHelper", "TestContext", "TestOutputHelper"];

    /// <summary>The name of what writes an expression, or null.</summary>
    public static string? Of(ExpressionSyntax expression, CompilationModel model) => expression.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } =>
            ResponseText.AddsHeader(call, model) ? ResponseText.Headers
            : model.SymbolOf(call) is IMethodSymbol method && Writes(method) && !IsKept(call, method, model) ? NameOf(method) : null,
        AssignmentExpressionSyntax { Left: var target } assignment when assignment.Right == expression =>
            ResponseText.IsHeader(target, model) ? ResponseText.Headers : null,
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } =>
            model.SymbolOf(creation) is IMethodSymbol { ContainingType: var type } && (IsException(type) || IsResult(type))
                ? $"new {type.Name}" : null,
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ConstructorInitializerSyntax initializer } } =>
            model.SymbolOf(initializer) is IMethodSymbol { ContainingType: var type } && IsException(type) ? $"new {type.Name}" : null,
        ArrowExpressionClauseSyntax or ReturnStatementSyntax or LambdaExpressionSyntax => AnsweredBy(expression, model),
        _ => null,
    };

    /// <summary>Whether what is written stays hidden: in a stream that nobody reads, or in the standard input of a child process.</summary>
    private static bool IsKept(InvocationExpressionSyntax call, IMethodSymbol method, CompilationModel model) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var owner }
        && (MemberName.Of(owner) == "StandardInput" || (IsStream(method.ContainingType) && ProtectedStream.Is(owner, model)));

    private static bool IsStream(INamedTypeSymbol type) =>
        DerivesFrom(type, "System.IO.TextWriter") || DerivesFrom(type, "System.IO.Stream") || type.Name == "BinaryWriter";

    /// <summary>What an action of a controller or the handler of a route returns is the answer to a request.</summary>
    private static string? AnsweredBy(ExpressionSyntax returned, CompilationModel model)
    {
        var function = returned.Ancestors()
            .FirstOrDefault(node => node is LambdaExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax);
        return function switch
        {
            LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } =>
                model.SymbolOf(call) is IMethodSymbol { Name: var name, ContainingType: var type }
                && StartsWith(name, "Map") && IsIn(type, AspNetCore) ? name : null,
            MethodDeclarationSyntax declaration =>
                model.DeclaredSymbolOf(declaration) is { DeclaredAccessibility: Accessibility.Public, ContainingType: var type } action
                && DerivesFrom(type, Controller) ? action.Name : null,
            _ => null,
        };
    }

    private static bool Writes(IMethodSymbol method)
    {
        var type = (method.ReducedFrom ?? method).ContainingType;
        var isWrite = StartsWith(method.Name, "Write");
        return FullNameOf(type) switch
        {
            "System.Console" => isWrite,
            "System.Diagnostics.Trace" or "System.Diagnostics.Debug" or "System.Diagnostics.TraceSource" or "System.Diagnostics.Debugger" =>
                method.Name != "Assert" || method.Parameters.Length > 1,
            "System.Diagnostics.EventLog" => method.Name == "WriteEntry",
            "System.Diagnostics.Activity" => method.Name is "SetTag" or "AddTag" or "AddBaggage" or "SetBaggage" or "SetStatus",
            "System.Environment" => method.Name is nameof(Environment.FailFast),
            "System.IO.File" => isWrite || StartsWith(method.Name, "Append"),
            "System.IO.StringWriter" or "System.IO.MemoryStream" or "System.Security.Cryptography.CryptoStream" => false,
            _ when TestOutputs.Contains(type.Name) => isWrite,
            _ when isWrite => DerivesFrom(type, "System.IO.TextWriter") || DerivesFrom(type, "System.IO.Stream") || IsResponse(type),
            _ when ResponseText.Sets(method, type) => true,
            _ when ResponseMethods.Contains(method.Name) => IsResponse(type),
            _ => Logs(method, type),
        };
    }

    private static bool IsResponse(INamedTypeSymbol type) => IsIn(type, AspNetCore)
        && (type.Name.Contains("Response") || type.Name is "Results" or "TypedResults" || DerivesFrom(type, Controller));

    private static bool IsException(INamedTypeSymbol type) => DerivesFrom(type, "System.Exception");

    private static bool IsResult(INamedTypeSymbol type) => type.Name.EndsWith("Result", StringComparison.Ordinal) && IsIn(type, AspNetCore);

    private static bool Logs(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return method.Parameters.FirstOrDefault()?.Type is INamedTypeSymbol first && IsLogger(first);

        var isOfLogger = IsLogger(type) || (type.Name is "LoggerExtensions" or "Log" && IsIn(type, LoggerNamespaces));
        return (isOfLogger && !StartsWith(method.Name, "Define"))
            || Semantics.Ask(() => method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "LoggerMessageAttribute"));
    }

    private static bool IsLogger(INamedTypeSymbol type) => type.Name is "ILogger" or "Logger" or "ILog" && IsIn(type, LoggerNamespaces);

    private static bool DerivesFrom(INamedTypeSymbol? type, string name)
    {
        while (type is not null && FullNameOf(type) != name)
            type = type.BaseType;

        return type is not null;
    }

    private static bool IsIn(INamedTypeSymbol type, params string[] namespaces)
    {
        var name = type.ContainingNamespace?.ToDisplayString() + ".";
        return namespaces.Any(candidate => StartsWith(name, candidate + "."));
    }

    private static bool StartsWith(string name, string start) => name.StartsWith(start, StringComparison.Ordinal);

    private static string FullNameOf(INamedTypeSymbol type) => $"{type.ContainingNamespace?.ToDisplayString()}.{type.Name}";

    private static string NameOf(IMethodSymbol method) =>
        method.MethodKind == MethodKind.DelegateInvoke ? method.ContainingType.Name : $"{method.ContainingType.Name}.{method.Name}";
}
