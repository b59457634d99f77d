using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Text;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>Calls of the methods and constructors that the options name.</summary>
internal static class ConfiguredSink
{
    private static readonly string[] TellingNames = ["connectionString", "accessKey", "apiKey", "key", "secret"];

    public static IEnumerable<Sink> In(CodeDocument document)
    {
        if (document.Options.AdditionalSinks.Count == 0)
            return [];

        // 'new("…")' does not say what it creates: in a document with a type's name all of these are looked at.
        var calls = document.TokensAt(Marker.Sink).Select(CallOf).OfType<ExpressionSyntax>()
            .Concat(document.Root.DescendantNodes().OfType<ImplicitObjectCreationExpressionSyntax>());
        return calls.Distinct().SelectMany(call => ArgumentsOf(call, document));
    }

    private static IEnumerable<Sink> ArgumentsOf(ExpressionSyntax call, CodeDocument document)
    {
        if (Call.ArgumentsOf(call) is not { } list || document.Model.SymbolOf(call) is not IMethodSymbol method
            || !document.Options.AdditionalSinks.Any(sink => sink.IsOf(method)))
        {
            return [];
        }

        var texts = method.Parameters.Where(parameter => parameter.Type.SpecialType == SpecialType.System_String).ToList();
        var telling = texts.FindAll(text => TellingNames.Any(name => text.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase)));
        var arguments = new CallArguments(method, list.Arguments);
        return from parameter in telling.Count > 0 ? telling : texts
               from argument in arguments.AllOf(parameter)
               select new Sink(call, DisplayName(method), argument, SinkKind.Either);
    }

    private static string DisplayName(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Constructor ? $"new {method.ContainingType.Name}" : $"{method.ContainingType.Name}.{method.Name}";

    private static ExpressionSyntax? CallOf(SyntaxToken token)
    {
        var name = token.Parent;
        while (name?.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax)
            name = name.Parent;

        name = name is ExpressionSyntax expression ? MemberName.WithOwner(expression) : name;

        return name?.Parent switch
        {
            InvocationExpressionSyntax call when call.Expression == name => call,
            MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax call } => call,
            ObjectCreationExpressionSyntax creation when creation.Type == name => creation,
            _ => null,
        };
    }
}
