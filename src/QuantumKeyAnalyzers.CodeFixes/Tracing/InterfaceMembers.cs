namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>What interfaces ask of a type.</summary>
internal static class InterfaceMembers
{
    /// <summary>Whether a member of a type is there for an interface too; so it is taken to be where the compiler fails to say.</summary>
    public static bool AreImplementedBy(ISymbol member) => Semantics.Ask<bool?>(() => member.ContainingType.AllInterfaces
        .SelectMany(contract => contract.GetMembers())
        .Select(member.ContainingType.FindImplementationForInterfaceMember)
        .Contains(member, SymbolEqualityComparer.Default)) ?? true;
}
