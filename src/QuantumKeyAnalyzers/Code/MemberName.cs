namespace QuantumKeyAnalyzers.Code;

/// <summary>The name of a member, alone (<c>Name</c>) or behind what it is a member of (<c>owner.Name</c>, <c>owner?.Name</c>).</summary>
internal static class MemberName
{
    /// <summary>The whole expression that a name is the end of: <c>owner.Name</c>, <c>owner?.Name</c>, or the name alone.</summary>
    public static ExpressionSyntax WithOwner(ExpressionSyntax name)
    {
        var whole = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding when binding.Name == name => binding,
            _ => name,
        };
        while (whole.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == whole)
            whole = conditional;

        return whole;
    }

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
