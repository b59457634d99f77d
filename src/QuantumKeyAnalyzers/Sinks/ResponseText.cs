using QuantumKeyAnalyzers.Code;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>The headers and cookies of the answer to a request, which a browser keeps.</summary>
internal static class ResponseText
{
    public const string Headers = "HttpResponse.Headers";

    /// <summary>Whether a method adds a header or a cookie to the answer: <c>response.Cookies.Append(name, value)</c>.</summary>
    public static bool Sets(IMethodSymbol method, INamedTypeSymbol type) =>
        type.Name is "IResponseCookies" or "ResponseCookiesExtensions" && method.Name == "Append";

    /// <summary>Whether something is a header of the answer: <c>response.Headers["name"]</c>.</summary>
    public static bool IsHeader(ExpressionSyntax target, CompilationModel model) => target switch
    {
        ElementAccessExpressionSyntax element => IsOfResponse(element.Expression, model),
        MemberAccessExpressionSyntax member => IsOfResponse(member.Expression, model),
        _ => false,
    };

    /// <summary>Whether a call adds to the headers of the answer; those of a request go to who is meant to read them.</summary>
    public static bool AddsHeader(InvocationExpressionSyntax call, CompilationModel model) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Append" or "Add" or "TryAdd" } method
        && IsOfResponse(method.Expression, model);

    private static bool IsOfResponse(ExpressionSyntax headers, CompilationModel model) =>
        WholeString.Unwrap(headers) is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Headers", Expression: var response }
        && model.TypeOf(response) is { Name: "HttpResponse" or "HttpResponseBase" or "HttpListenerResponse" };
}
