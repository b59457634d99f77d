namespace QuantumKeyAnalyzers.Sinks;

/// <summary>Which types belong to Azure Quantum; one of the same name of another domain does not.</summary>
internal static class QuantumLibrary
{
    public const string Workspace = "Workspace";

    /// <summary><c>QuantumWorkspaces.Workspace</c>, or a type of that name in a namespace with the part <c>Quantum</c>.</summary>
    public static bool IsWorkspace(INamedTypeSymbol type) => type.Name == Workspace && Has(type);

    /// <summary>Whether a type is in a namespace of an Azure Quantum library.</summary>
    public static bool Has(INamedTypeSymbol type)
    {
        var part = type.ContainingNamespace;
        while (part is { IsGlobalNamespace: false } and not { Name: "Quantum" or "QuantumWorkspaces" })
            part = part.ContainingNamespace;

        return part is { IsGlobalNamespace: false };
    }
}
