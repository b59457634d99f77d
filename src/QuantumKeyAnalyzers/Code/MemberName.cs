namespace QuantumKeyAnalyzers.Code;

/// <summary>The name of a member, alone (<c>Name</c>) or behind what it is a member of (<c>owner.Name</c>, <c>owner?.Name</c>).</summary>
internal static class MemberName
{
    /// <summary>The whole expression that a name is the end of: <c>owner.Name</c>, or the name alone.</summary>
    public static ExpressionSyntax WithOwner(ExpressionSyntax name) =>
        (name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
        || (name.Parent is MemberBindingExpressionSyntax binding && binding.Name == name) ? (ExpressionSyntax)name.Parent : name;

    /// <summary>The name of the member that an expression reads or a call calls, or null.</summary>
    public static string? Of(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The value that is assigned to what a name stands for, and how; null where the name is no target of an assignment.</summary>
    public static AssignmentExpressionSyntax? AssignmentTo(ExpressionSyntax name) =>
        WithOwner(name) is { Parent: AssignmentExpressionSyntax assignment } target && assignment.Left == target ? assignment : null;
}
