using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>What writes its arguments where people read them: consoles, logs, traces, files, streams, responses, exceptions.</summary>
internal static class ClearTextOutput
{
    private static readonly string[] ResponseMethods = ["Ok", "Text", "Content", "Json", "Created", "Accepted", "BadRequest", "NotFound", "Problem", "StatusCode", "Conflict", "UnprocessableEntity", "Bytes"];
    private static readonly string[] LoggerNamespaces = ["Microsoft.Extensions.Logging", "Serilog", "NLog", "log4net"];
    private static readonly string[] TestOutputs = ["ITestOutputHelper", "TestContext", "TestOutputHelper"];

    /// <summary>The name of what writes an expression, or null.</summary>
    public static string? Of(ExpressionSyntax expression, CompilationModel model)
    {
        switch (expression.Parent)
        {
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }:
                // The way to hand a secret to a child process is its standard input.
                if (call.Expression is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "StandardInput" } })
                    return null;

                return model.SymbolOf(call) is IMethodSymbol method && Writes(method) ? NameOf(method) : null;
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } }:
                return CreatedBy(creation, model);
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ConstructorInitializerSyntax initializer } }:
                return model.SymbolOf(initializer) is IMethodSymbol { ContainingType: var type } && DerivesFrom(type, "System.Exception") ? $"new {type.Name}" : null;
            case ArrowExpressionClauseSyntax or ReturnStatementSyntax or LambdaExpressionSyntax:
                return AnsweredBy(expression, model);
            default:
                return null;
        }
    }

    private static string? CreatedBy(BaseObjectCreationExpressionSyntax creation, CompilationModel model) =>
        model.SymbolOf(creation) is IMethodSymbol { ContainingType: var type }
        && (DerivesFrom(type, "System.Exception") || (type.Name.EndsWith("Result", StringComparison.Ordinal) && IsIn(type, "Microsoft.AspNetCore")))
            ? $"new {type.Name}"
            : null;

    /// <summary>What an action of a controller or the handler of a route returns is the answer to a request.</summary>
    private static string? AnsweredBy(ExpressionSyntax returned, CompilationModel model)
    {
        var function = returned.Ancestors().FirstOrDefault(node => node is LambdaExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax);
        return function switch
        {
            LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } =>
                model.SymbolOf(call) is IMethodSymbol method && method.Name.StartsWith("Map", StringComparison.Ordinal) && IsIn(method.ContainingType, "Microsoft.AspNetCore")
                    ? method.Name
                    : null,
            MethodDeclarationSyntax declaration =>
                model.DeclaredSymbolOf(declaration) is { DeclaredAccessibility: Accessibility.Public, ContainingType: var type } action
                && DerivesFrom(type, "Microsoft.AspNetCore.Mvc.ControllerBase")
                    ? action.Name
                    : null,
            _ => null,
        };
    }

    private static bool Writes(IMethodSymbol method)
    {
        var type = (method.ReducedFrom ?? method).ContainingType;
        return FullNameOf(type) switch
        {
            "System.Console" => method.Name.StartsWith("Write", StringComparison.Ordinal),
            "System.Diagnostics.Trace" or "System.Diagnostics.Debug" or "System.Diagnostics.TraceSource" or "System.Diagnostics.Debugger" => method.Name != "Assert" || method.Parameters.Length > 1,
            "System.Diagnostics.EventLog" => method.Name == "WriteEntry",
            "System.Diagnostics.Activity" => method.Name is "SetTag" or "AddTag" or "AddBaggage" or "SetBaggage" or "SetStatus",
            "System.Environment" => method.Name is nameof(Environment.FailFast),
            "System.IO.File" => method.Name.StartsWith("Write", StringComparison.Ordinal) || method.Name.StartsWith("Append", StringComparison.Ordinal),
            "System.IO.StringWriter" or "System.IO.MemoryStream" or "System.Security.Cryptography.CryptoStream" => false,
            _ when TestOutputs.Contains(type.Name) => method.Name.StartsWith("Write", StringComparison.Ordinal),
            _ when method.Name.StartsWith("Write", StringComparison.Ordinal) => DerivesFrom(type, "System.IO.TextWriter") || DerivesFrom(type, "System.IO.Stream") || IsResponse(type),
            _ when Array.IndexOf(ResponseMethods, method.Name) >= 0 => IsResponse(type),
            _ => Logs(method, type),
        };
    }

    private static bool IsResponse(INamedTypeSymbol type) =>
        IsIn(type, "Microsoft.AspNetCore") && (type.Name.Contains("Response") || type.Name is "Results" or "TypedResults" || DerivesFrom(type, "Microsoft.AspNetCore.Mvc.ControllerBase"));

    private static bool Logs(IMethodSymbol method, INamedTypeSymbol type)
    {
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return method.Parameters.FirstOrDefault()?.Type is INamedTypeSymbol first && IsLogger(first);

        return (IsIn(type, LoggerNamespaces) && !method.Name.StartsWith("Define", StringComparison.Ordinal) && (IsLogger(type) || type.Name is "LoggerExtensions" or "Log"))
            || Semantics.Ask(() => method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "LoggerMessageAttribute"));
    }

    private static bool IsLogger(INamedTypeSymbol type) => type.Name is "ILogger" or "Logger" or "ILog" && IsIn(type, LoggerNamespaces);

    private static bool DerivesFrom(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (FullNameOf(type) == name)
                return true;
        }

        return false;
    }

    private static bool IsIn(INamedTypeSymbol type, params string[] namespaces)
    {
        var name = type.ContainingNamespace?.ToDisplayString() ?? "";
        return namespaces.Any(candidate => name == candidate || name.StartsWith(candidate + ".", StringComparison.Ordinal));
    }

    private static string FullNameOf(INamedTypeSymbol type) => $"{type.ContainingNamespace?.ToDisplayString()}.{type.Name}";

    private static string NameOf(IMethodSymbol method) => method.MethodKind == MethodKind.DelegateInvoke ? method.ContainingType.Name : $"{method.ContainingType.Name}.{method.Name}";
}
