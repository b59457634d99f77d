using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>Names of types in code that is written.</summary>
internal static class TypeNames
{
    /// <summary>The type's name; the host shortens it and adds the <c>using</c> where it is not there yet.</summary>
    public static TypeSyntax ImportedType(this SyntaxGenerator generator, ITypeSymbol type) =>
        (TypeSyntax)generator.TypeExpression(type).WithAdditionalAnnotations(Simplifier.AddImportsAnnotation);
}
