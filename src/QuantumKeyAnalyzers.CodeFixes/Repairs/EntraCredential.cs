using QuantumKeyAnalyzers.CodeFixes.Edits;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>The token credential that takes the key's place.</summary>
/// <param name="Name">The name of its type.</param>
/// <param name="Write">Writes its creation; null where the project has no such type, as without Azure.Identity.</param>
internal sealed record EntraCredential(string Name, Func<CodeWriter, string>? Write)
{
    public const string Default = "DefaultAzureCredential";
    public const string ManagedIdentity = "ManagedIdentityCredential";

    private const string Chained = "ChainedTokenCredential";

    /// <summary>Whether a project refers to Azure.Identity, or to something else with such a namespace.</summary>
    public static bool IsPossibleIn(Compilation compilation) => compilation.GlobalNamespace.GetMembers("Azure")
        .OfType<INamespaceSymbol>()
        .Any(azure => azure.GetMembers("Identity").OfType<INamespaceSymbol>().Any());

    /// <summary>The first of some types of credential that can be created, or else the last.</summary>
    public static EntraCredential FirstOf(string[] names, Compilation compilation)
    {
        var credentials = Array.ConvertAll(names, name => new EntraCredential(name, CreationOf(name, compilation)));
        return Array.Find(credentials, credential => credential.Write is not null) ?? credentials[credentials.Length - 1];
    }

    private static Func<CodeWriter, string>? CreationOf(string name, Compilation compilation) => name switch
    {
        // Newer versions ask to say which identity; older ones take the system's by default.
        ManagedIdentity when TypeNamed("ManagedIdentityId", compilation) is { } id =>
            Create(ManagedIdentity, compilation, writer => writer.StaticMember(id, "SystemAssigned")),
        Chained when CreationOf(ManagedIdentity, compilation) is { } managed
            && Create("AzureCliCredential", compilation) is { } developer => Create(Chained, compilation, managed, developer),
        Chained => null,
        _ => Create(name, compilation),
    };

    private static Func<CodeWriter, string>? Create(string name, Compilation compilation, params Func<CodeWriter, string>[] arguments) =>
        TypeNamed(name, compilation) is { IsAbstract: false } type
        && type.InstanceConstructors.Any(constructor => Takes(constructor, arguments.Length))
            ? writer => writer.Creation(type, Array.ConvertAll(arguments, argument => argument(writer)))
            : null;

    private static INamedTypeSymbol? TypeNamed(string name, Compilation compilation) =>
        compilation.GetTypeByMetadataName("Azure.Identity." + name);

    private static bool Takes(IMethodSymbol constructor, int count) =>
        constructor.DeclaredAccessibility == Accessibility.Public
        && (constructor.Parameters.Skip(count).All(parameter => parameter.IsOptional || parameter.IsParams)
            || constructor.Parameters is [{ IsParams: true }]);
}
