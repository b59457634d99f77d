using System.Globalization;
using QuantumKeyAnalyzers.CodeFixes.Edits;
using QuantumKeyAnalyzers.CodeFixes.Tracing;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>
/// Lets the value come from the program's <c>IConfiguration</c> where one is in reach. Its entry is called like the environment variable,
/// so that the environment sets it too, as do user secrets and a key vault.
/// </summary>
internal static class ReadConfigurationRepair
{
    private const string Property = "Configuration";

    private const string Title = "Read {0} from the configuration";

    public static async Task<RepairPlan?> PlanAsync(FindingContext context)
    {
        if (!context.IsKeyInCode)
            return null;

        var trace = await context.TraceAsync().ConfigureAwait(false);
        if (trace is { IsComplete: true, Holders.Count: > 0, Calls.Count: > 0, Assignments: [] }
            && await AtCallsAsync(trace, context).ConfigureAwait(false) is { } plan)
        {
            return plan;
        }

        var values = await context.ValuesOfAsync(context.Source.SyntaxTree).ConfigureAwait(false);
        return Find(context.Source, values) is { } configuration
            ? await ReadRepair.PlanAsync(context, Title, configuration).ConfigureAwait(false) : null;
    }

    /// <summary>Reads the value where it connects, instead of where it was held: a constant has no configuration in reach.</summary>
    private static async Task<RepairPlan?> AtCallsAsync(ValueTrace trace, FindingContext context)
    {
        if (ExpressionContext.HolderOf(context.Source) is not FieldDeclarationSyntax
            || !await trace.NamesOneWorkspaceAsync().ConfigureAwait(false))
        {
            return null;
        }

        var name = (await context.NamesAsync().ConfigureAwait(false)).ForConnectionString();
        var plan = new RepairPlan(string.Format(CultureInfo.InvariantCulture, Title, name), context.Solution);
        foreach (var call in trace.Calls)
        {
            var values = await context.ValuesOfAsync(call.Value.SyntaxTree).ConfigureAwait(false);
            if (Find(call.Value, values) is not { } configuration)
                return null;

            var source = context.SourceText.IsKnown ? context.SourceText.Text : null;
            plan.Expect(call.Value, name, values.ResolveConstant(call.Value) ?? source, isConfiguration: true);
            plan.Replace(call.Value, new ValueRead(new CodeWriter(plan, call.Value, values.Code), configuration).Required(name));
        }

        return await RemoveAssignmentRepair.TryAddAsync(plan, trace, context).ConfigureAwait(false) ? plan : null;
    }

    /// <summary>The expression for a configuration at a place: a variable or member, or the <c>Configuration</c> of one.</summary>
    private static string? Find(ExpressionSyntax place, ValueResolver values)
    {
        var compilation = values.Code.Compilation;
        if (compilation.GetTypeByMetadataName("Microsoft.Extensions.Configuration.IConfiguration") is not { } contract
            || ExpressionContext.HolderOf(place) is FieldDeclarationSyntax)
        {
            return null;
        }

        var semantics = values.Code.SemanticsOf(place.SyntaxTree);
        var symbols = semantics.SymbolsInScope(place.SpanStart)
            .Where(symbol => IsInReach(symbol, place, semantics, values.Code.CancellationToken))
            .OrderBy(IsOfPrimaryConstructor)
            .ToList();
        return symbols.Find(symbol => IsConfiguration(TypeOf(symbol))) is { } direct ? direct.Name
            : symbols.Find(HasConfiguration) is { } owner ? $"{owner.Name}.{Property}"
            : null;

        // A section's entries have other names.
        bool IsConfiguration(ITypeSymbol? type) =>
            type is not null && type.AllInterfaces.Append(type) is var contracts
            && contracts.All(other => other.Name != "IConfigurationSection")
            && contracts.Contains(contract, SymbolEqualityComparer.Default);

        bool HasConfiguration(ISymbol symbol) => TypeOf(symbol) is { } type
            && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
            && type.GetMembers(Property).OfType<IPropertySymbol>().Any(property =>
                property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } && IsConfiguration(property.Type));
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsIndexer: false, IsWriteOnly: false } property => property.Type,
        _ => null,
    };

    /// <summary>Whether a symbol has its value where the place is: declared before it, and no instance's in what has no instance.</summary>
    private static bool IsInReach(ISymbol symbol, SyntaxNode place, Semantics semantics, CancellationToken cancellationToken)
    {
        var declaration = symbol.DeclaringSyntaxReferences.FirstOrDefault();
        if (!symbol.CanBeReferencedByName || TypeOf(symbol) is not { } type)
            return false;

        if (type.NullableAnnotation == NullableAnnotation.Annotated && !IsVar(declaration))
            return false;

        return symbol switch
        {
            ILocalSymbol => declaration?.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer: not null } variable
                && variable.Span.End <= place.SpanStart && !ExpressionContext.IsBehindStaticFunction(place, variable),
            IParameterSymbol when IsOfPrimaryConstructor(symbol) => IsInInstance(place, semantics),
            IParameterSymbol { RefKind: RefKind.None } =>
                declaration is null || !ExpressionContext.IsBehindStaticFunction(place, declaration.GetSyntax(cancellationToken)),
            IFieldSymbol or IPropertySymbol when IsInInitializer(place) || declaration?.Span.Contains(place.Span) == true => false,
            IFieldSymbol or IPropertySymbol => symbol.IsStatic || IsInInstance(place, semantics),
            _ => false,
        };
    }

    /// <summary>A <c>var</c> could always be assigned null; what it is initialized with here is not.</summary>
    private static bool IsVar(SyntaxReference? declaration) =>
        declaration?.GetSyntax().Parent is VariableDeclarationSyntax { Type.IsVar: true };

    /// <summary>What a field has taken over is better not captured once more.</summary>
    private static bool IsOfPrimaryConstructor(ISymbol symbol) =>
        symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor }
        && constructor.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is TypeDeclarationSyntax;

    /// <summary>What runs before fields have their values.</summary>
    private static bool IsInInitializer(SyntaxNode place) => place.Ancestors().Any(ancestor => ancestor
        is ConstructorDeclarationSyntax or FieldDeclarationSyntax or EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax });

    private static bool IsInInstance(SyntaxNode place, Semantics semantics)
    {
        var member = place.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax);
        return member is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax { Parent: TypeDeclarationSyntax }
            && !IsInInitializer(place)
            && semantics.DeclaredSymbolOf(member) is { IsStatic: false }
            && !ExpressionContext.IsBehindStaticFunction(place, member);
    }
}
