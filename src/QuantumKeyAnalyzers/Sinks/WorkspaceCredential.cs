using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Text;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.Sinks;

/// <summary>A <c>new Workspace(…)</c> that is given an <c>AzureKeyCredential</c>.</summary>
/// <param name="Creation">The workspace's.</param>
internal sealed record WorkspaceCredential(BaseObjectCreationExpressionSyntax Creation, ExpressionSyntax Credential)
{
    private const string TypeName = "AzureKeyCredential";

    public static IReadOnlyList<WorkspaceCredential> In(CodeDocument document)
    {
        if (!document.Has(Marker.Credential))
            return [];

        return
        [
            .. from creation in document.Root.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
               where creation is ImplicitObjectCreationExpressionSyntax || creation is ObjectCreationExpressionSyntax { Type: var type } && type.ToString().Contains("Workspace")
               where document.Values.SymbolOf(creation) is IMethodSymbol { ContainingType: { } workspace } && ConnectionCall.IsQuantumWorkspace(workspace)
               from argument in creation.ArgumentList?.Arguments ?? default
               where IsCredential(document.Model.GetTypeInfo(argument.Expression, document.CancellationToken).Type)
               select new WorkspaceCredential(creation, argument.Expression),
        ];
    }

    /// <summary>The keys that the credential is made of, and those that it is updated to.</summary>
    public IEnumerable<SinkArgument> Keys(CodeDocument document)
    {
        var values = document.Values;
        var credential = ValueResolver.Unwrap(Credential);
        if (credential is BaseObjectCreationExpressionSyntax)
            return KeyOf(credential);

        if (values.SymbolOf(credential) is not { } variable)
            return [];

        var names = values.NamesIn(document.Root, variable.Name).Where(name => SymbolEqualityComparer.Default.Equals(values.SymbolOf(name), variable)).ToList();
        return values.DeclaredValuesOf(variable)
            .Concat(names.Select(AssignedTo).OfType<ExpressionSyntax>())
            .SelectMany(KeyOf)
            .Concat(names.SelectMany(UpdatesOf));
    }

    private IEnumerable<SinkArgument> KeyOf(ExpressionSyntax credential) =>
        ValueResolver.Unwrap(credential) is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var key] } ? [Argument(key)] : [];

    private IEnumerable<SinkArgument> UpdatesOf(IdentifierNameSyntax name)
    {
        var whole = Whole(name);
        return whole.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Update", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [var key] } } method
            && method.Expression == whole ? [Argument(key)] : [];
    }

    private SinkArgument Argument(ArgumentSyntax key) => new(Creation, "Workspace", key.Expression, SinkKind.Key);

    private static ExpressionSyntax? AssignedTo(IdentifierNameSyntax name) =>
        Whole(name) is var whole && whole.Parent is AssignmentExpressionSyntax assignment && assignment.Left == whole ? assignment.Right : null;

    private static ExpressionSyntax Whole(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    private static bool IsCredential(ITypeSymbol? type) => type is { Name: TypeName, ContainingNamespace.Name: "Azure" };
}
