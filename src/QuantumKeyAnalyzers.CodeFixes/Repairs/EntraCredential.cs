using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;
using QuantumKeyAnalyzers.CodeFixes.Layout;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>Writes the token credential that takes the key's place.</summary>
internal sealed class EntraCredential
{
    public const string Default = "DefaultAzureCredential";

    private const string ManagedIdentity = "ManagedIdentityCredential";
    private const string Chained = "ChainedTokenCredential";

    private readonly Compilation _compilation;
    private readonly SyntaxGenerator _generator;

    private EntraCredential(Compilation compilation, SyntaxGenerator generator, string name)
    {
        _compilation = compilation;
        _generator = generator;
        Name = name;
    }

    /// <summary>The name of its type.</summary>
    public string Name { get; }

    /// <summary>Whether a project refers to Azure.Identity.</summary>
    public static bool IsPossibleIn(Compilation compilation) => compilation.GetTypeByMetadataName("Azure.Identity." + Default) is not null;

    /// <summary>The credential of a kind of repair; the default one where the option names none that can be written.</summary>
    public static EntraCredential Of(RepairKind kind, RepairOptions options, Compilation compilation, SyntaxGenerator generator)
    {
        var chosen = new EntraCredential(compilation, generator, kind is RepairKind.EntraManagedIdentity ? ManagedIdentity : options.Credential);
        return chosen.ToExpression() is null && kind is RepairKind.Entra ? new EntraCredential(compilation, generator, Default) : chosen;
    }

    /// <summary>The expression that creates it; null where the project has no such type, as without Azure.Identity.</summary>
    public SyntaxNode? ToExpression() => Name switch
    {
        ManagedIdentity => ManagedIdentityExpression(),
        Chained => ManagedIdentityExpression() is { } managed && Create("AzureCliCredential") is { } developer ? Create(Chained, managed, developer) : null,
        _ => Create(Name),
    };

    private SyntaxNode? ManagedIdentityExpression()
    {
        // Newer versions ask to say which identity; older ones take the system's by default.
        SyntaxNode[] which = TypeNamed("ManagedIdentityId") is { } id ? [_generator.MemberAccessExpression(_generator.ImportedType(id), "SystemAssigned")] : [];
        return Create(ManagedIdentity, which);
    }

    private SyntaxNode? Create(string name, params SyntaxNode[] arguments) =>
        TypeNamed(name) is { IsAbstract: false } type && type.InstanceConstructors.Any(constructor => Takes(constructor, arguments.Length))
            ? _generator.ObjectCreationExpression(_generator.ImportedType(type), arguments)
            : null;

    private INamedTypeSymbol? TypeNamed(string name) => _compilation.GetTypeByMetadataName("Azure.Identity." + name);

    private static bool Takes(IMethodSymbol constructor, int count) =>
        constructor.DeclaredAccessibility == Accessibility.Public
        && (constructor.Parameters.Skip(count).All(parameter => parameter.IsOptional || parameter.IsParams) || constructor.Parameters is [{ IsParams: true }]);
}
