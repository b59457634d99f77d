using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>What interfaces ask of a type.</summary>
internal static class InterfaceMembers
{
    /// <summary>Whether a member of a type is there for an interface too; so it is taken to be where the compiler fails to say.</summary>
    public static bool AreImplementedBy(ISymbol member) => Semantics.Ask<bool?>(() => member.ContainingType.AllInterfaces
        .SelectMany(contract => contract.GetMembers())
        .Any(asked => member.Equals(member.ContainingType.FindImplementationForInterfaceMember(asked), SymbolEqualityComparer.Default))) ?? true;
}
