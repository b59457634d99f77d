namespace QuantumKeyAnalyzers.Sinks;

/// <summary>Which types belong to Azure Quantum; one of the same name of another domain does not.</summary>
internal static class QuantumLibrary
{
    public const string Workspace = "Workspace";

    private static readonly string[] Keys = ["PrimaryKey", "SecondaryKey"];

    private static readonly string[] Namespaces =
        ["QuantumWorkspaces.", "Azure.Quantum.", "Microsoft.Azure.Quantum.", "Azure.ResourceManager.Quantum.", "Microsoft.Quantum."];

    /// <summary><c>QuantumWorkspaces.Workspace</c>, or a type of that name in a namespace with the part <c>Quantum</c>.</summary>
    public static bool IsWorkspace(INamedTypeSymbol type) => type.Name == Workspace && Has(type);

    /// <summary>
    /// Whether a type is one of the libraries' own, whose grammar and property names are known: one that is only called so may take other
    /// strings.
    /// </summary>
    public static bool IsKnown(INamedTypeSymbol type)
    {
        var home = type.ContainingNamespace?.ToDisplayString() + ".";
        return Array.Exists(Namespaces, name => home.StartsWith(name, StringComparison.Ordinal));
    }

    /// <summary>Whether a type has the two keys of a workspace, as the service answers with them, whoever wrote it.</summary>
    public static bool HasKeys(INamedTypeSymbol type) => IsKnown(type)
        || (Has(type) && Array.TrueForAll(Keys, name => type.GetMembers(name).Any(member => member is IPropertySymbol)));

    /// <summary>Whether a type is in a namespace of an Azure Quantum library, or in one that is called like it.</summary>
    private static bool Has(INamedTypeSymbol type)
    {
        var part = type.ContainingNamespace;
        while (part is { IsGlobalNamespace: false } and not { Name: "Quantum" or "QuantumWorkspaces" })
            part = part.ContainingNamespace;

        return part is { IsGlobalNamespace: false };
    }
}
