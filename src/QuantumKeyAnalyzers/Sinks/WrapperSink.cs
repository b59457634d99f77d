using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>A method of another file of the project that passes what it is given on to <c>FromConnectionString</c>.</summary>
internal sealed class WrapperSink(ValueResolver values)
{
    /// <summary>What each method that was looked at passes on.</summary>
    private readonly Dictionary<SyntaxNode, IReadOnlyList<Sink>> _sinks = [];

    /// <summary>The connection strings that come out when an argument is what it is.</summary>
    /// <returns>The call of the wrapper, and the texts that arrive; null where the argument's method is no wrapper.</returns>
    public (Sink Argument, IReadOnlyList<ResolvedText> Texts)? TryGet(ExpressionSyntax value)
    {
        if (value.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } list } argument
            || values.Code.SymbolOf(call) is not IMethodSymbol method || DeclarationOf(method, value, values.Code) is not { } declaration)
        {
            return null;
        }

        var arguments = new CallArguments(method, list.Arguments);
        if (arguments.ParameterOf(argument) is not { Type.SpecialType: SpecialType.System_String } parameter)
            return null;

        var sinks = SinksIn(declaration);
        if (sinks.Count == 0)
            return null;

        var passed = new Dictionary<string, Passed> { [parameter.Name] = new(value, values.Resolve(value)) };
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        var texts = values.WithArguments(definition, passed, () => Alternatives.Union(sinks.Select(sink => values.Resolve(sink.Value))));
        return (new Sink(call, sinks[0].Name, value, SinkKind.ConnectionString), texts);
    }

    private IReadOnlyList<Sink> SinksIn(SyntaxNode declaration)
    {
        if (!_sinks.TryGetValue(declaration, out var sinks))
        {
            _sinks[declaration] = sinks =
            [
                .. values.Code.NamesIn(declaration, ConnectionStringSink.MethodName)
                    .Select(name => ConnectionStringSink.TryGet(name, values.Code))
                    .OfType<Sink>(),
            ];
        }

        return sinks;
    }

    /// <summary>In another file: the calls of a method in its own are found from there.</summary>
    private static SyntaxNode? DeclarationOf(IMethodSymbol method, SyntaxNode call, CompilationModel model) =>
        model.DeclarationsOf(method.ReducedFrom ?? method)
            .FirstOrDefault(declaration => declaration is BaseMethodDeclarationSyntax && declaration.SyntaxTree != call.SyntaxTree);
}
