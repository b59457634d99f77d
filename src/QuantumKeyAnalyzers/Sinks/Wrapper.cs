using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>A method of another file of the project that passes what it is given on to <c>FromConnectionString</c>.</summary>
internal static class Wrapper
{
    /// <summary>The connection strings that come out when an argument is what it is.</summary>
    /// <returns>The call of the wrapper, and the texts that arrive; null where the argument's method is no wrapper.</returns>
    public static (SinkArgument Argument, IReadOnlyList<ResolvedText> Texts)? TryGet(ExpressionSyntax value, ValueResolver values)
    {
        if (value.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } list } argument
            || values.SymbolOf(call) is not IMethodSymbol method
            || DeclarationOf(method, value, values) is not { } declaration)
        {
            return null;
        }

        var arguments = new CallArguments(method, list.Arguments);
        if (arguments.ParameterOf(argument) is not { Type.SpecialType: SpecialType.System_String } parameter)
            return null;

        var sinks = values.NamesIn(declaration, ConnectionCall.MethodName)
            .Select(name => ConnectionCall.TryGet(name.Identifier, values))
            .OfType<ConnectionCall>()
            .ToList();
        if (sinks.Count == 0)
            return null;

        var passed = new Dictionary<string, IReadOnlyList<ResolvedText>> { [parameter.Name] = values.Resolve(value) };
        var texts = values.Within((method.ReducedFrom ?? method).OriginalDefinition, passed, () => Alternatives.Union(sinks.Select(sink => values.Resolve(sink.Argument))));
        return (new SinkArgument(call, sinks[0].Method, value, SinkKind.ConnectionString), texts);
    }

    /// <summary>In another file: the calls of a method in its own are found from there.</summary>
    private static SyntaxNode? DeclarationOf(IMethodSymbol method, SyntaxNode call, ValueResolver values) =>
        (method.ReducedFrom ?? method).DeclaringSyntaxReferences
            .Where(reference => reference.SyntaxTree != call.SyntaxTree && values.Compilation.ContainsSyntaxTree(reference.SyntaxTree))
            .Select(reference => reference.GetSyntax(values.CancellationToken))
            .FirstOrDefault(node => node is BaseMethodDeclarationSyntax);
}
