using QuantumKeyAnalyzers.CodeFixes.Edits;
using QuantumKeyAnalyzers.CodeFixes.Tracing;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>
/// The default value of a parameter, which has to be a constant: <c>null</c> takes its place, and the value is read where the parameter is.
/// </summary>
internal static class ParameterDefault
{
    /// <summary>The parameter that a value is the default of, or null.</summary>
    public static ParameterSyntax? Of(ExpressionSyntax value) => (value.Parent as EqualsValueClauseSyntax)?.Parent as ParameterSyntax;

    /// <summary>Adds the edits to a plan; false where others rely on the parameter as it is.</summary>
    public static bool TryAdd(RepairPlan plan, ParameterSyntax parameter, ValueResolver values, Func<string> required)
    {
        var semantics = values.Code.SemanticsOf(parameter.SyntaxTree);
        if (semantics.DeclaredSymbolOf(parameter) is not IParameterSymbol symbol || ScopeOf(parameter) is not { } scope || !IsOwn(symbol))
            return false;

        var reads = values.Code.NamesIn(scope, symbol.Name)
            .Where(name => name.Parent is not NameColonSyntax && SymbolEqualityComparer.Default.Equals(values.Code.SymbolOf(name), symbol))
            .ToList();
        if (reads.Count == 0 || reads.Exists(read => ExpressionContext.IsInExpressionTree(read, semantics)))
            return false;

        // What other configurations read is not seen here: the parameter gets the value before anything reads it.
        var needsStatement = reads.Exists(IsMoreThanRead) || OtherBranches.NamesIn(parameter.SyntaxTree, scope.FullSpan, symbol.Name).Any();
        var statements = BodyOf(scope)?.Statements ?? default;
        if (needsStatement && statements.Count == 0)
            return false;

        DropDefault(plan, parameter, semantics);
        if ((needsStatement || reads.Count > 1) && statements is [var first, ..])
        {
            var edit = plan.In(first.SyntaxTree);
            var isOnNewLine = first.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
            var indentation = FileStyle.IndentationAt(first.SyntaxTree.GetText(), first.SpanStart);
            var isOld = ((CSharpParseOptions)first.SyntaxTree.Options).LanguageVersion < LanguageVersion.CSharp8;
            var statement = isOld ? $"{symbol.Name} = {symbol.Name} ?? {required()};" : $"{symbol.Name} ??= {required()};";
            edit.Replace(new(first.FullSpan.Start, 0), isOnNewLine ? indentation + statement + edit.Style.LineEnd : statement + " ");
            return true;
        }

        foreach (var read in reads)
        {
            var value = $"{read} ?? {required()}";
            plan.Replace(read, ExpressionContext.StandsAlone(read) ? value : $"({value})");
        }

        return true;
    }

    /// <summary>What declares the parameter, where that is all that can read it. A record makes a property of it.</summary>
    private static SyntaxNode? ScopeOf(ParameterSyntax parameter) => parameter.Parent?.Parent switch
    {
        BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or LambdaExpressionSyntax => parameter.Parent.Parent,
        TypeDeclarationSyntax type when type is not RecordDeclarationSyntax && !type.Modifiers.Any(SyntaxKind.PartialKeyword) => type,
        _ => null,
    };

    /// <summary>Whether the declaration is nobody's but its own: no base, interface or other part has the parameter too.</summary>
    private static bool IsOwn(IParameterSymbol parameter) =>
        parameter.Type.SpecialType == SpecialType.System_String
        && parameter.ContainingSymbol is IMethodSymbol { IsAbstract: false, IsVirtual: false, IsOverride: false, IsExtern: false } method
        && method is { IsPartialDefinition: false, PartialDefinitionPart: null }
        && !InterfaceMembers.AreImplementedBy(method);

    private static bool IsMoreThanRead(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } or RefExpressionSyntax => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when call.Expression.ToString() == "nameof" => true,
        CrefSyntax or XmlNameAttributeSyntax => true,
        _ => false,
    };

    private static BlockSyntax? BodyOf(SyntaxNode scope) => scope switch
    {
        // A chained constructor is called before the body.
        ConstructorDeclarationSyntax { Initializer: not null } => null,
        BaseMethodDeclarationSyntax method => method.Body,
        LocalFunctionStatementSyntax function => function.Body,
        LambdaExpressionSyntax lambda => lambda.Block,
        _ => null,
    };

    private static void DropDefault(RepairPlan plan, ParameterSyntax parameter, Semantics semantics)
    {
        var edit = plan.In(parameter.SyntaxTree);
        edit.KeepWhole(parameter);
        edit.Replace(parameter.Default!.Value.Span, "null");
        if ((semantics.NullableContextAt(parameter.SpanStart) & NullableContext.AnnotationsEnabled) != 0
            && parameter.Type is not NullableTypeSyntax)
            edit.Replace(new(parameter.Type!.Span.End, 0), "?");
    }
}
