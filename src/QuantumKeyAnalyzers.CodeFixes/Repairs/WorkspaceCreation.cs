using Microsoft.CodeAnalysis.FindSymbols;
using QuantumKeyAnalyzers.CodeFixes.Edits;
using QuantumKeyAnalyzers.CodeFixes.Tracing;
using QuantumKeyAnalyzers.Sinks;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>Writes the <c>new Workspace(…)</c> that takes the place of a call.</summary>
internal sealed class WorkspaceCreation(RepairPlan plan, CompilationModel code)
{
    /// <summary><c>new Workspace(options)</c>, which reads the environment; false where the type has no such constructor.</summary>
    public bool TryReadEnvironment(Sink call)
    {
        if (MethodOf(call.Place) is not { } method || !TakesAll(EnvironmentConstructor(method.ContainingType), method))
            return false;

        Replace(call.Place, call.Value, method.ContainingType);
        return true;
    }

    /// <summary>
    /// <c>new Workspace(endpoint, subscriptionId, resourceGroupName, workspaceName, credential, options)</c> with the values of the
    /// connection string, the key left out; false where a value is missing or wrong, or Azure.Identity is not there.
    /// </summary>
    /// <param name="place">The call, or the creation of a workspace that read the environment.</param>
    /// <param name="dropped">The argument that goes, if any.</param>
    public bool TryUseEntra(SyntaxNode place, ExpressionSyntax? dropped, ComposedConnectionString connectionString, string[] credentials)
    {
        if (MethodOf(place) is not { } method || !TakesAll(EntraConstructor(method.ContainingType), method)
            || ArgumentsAt(place, connectionString, credentials) is not { } arguments)
        {
            return false;
        }

        Replace(place, dropped, method.ContainingType, arguments);
        return true;
    }

    /// <summary>Whether a workspace is created from the environment in other places of the solution than these.</summary>
    public async Task<bool> AreCreatedElsewhereAsync(IReadOnlyList<BaseObjectCreationExpressionSyntax> creations, FindingContext context)
    {
        if (code.Compilation.GetTypeByMetadataName("QuantumWorkspaces.Workspace") is not { } type
            || EnvironmentConstructor(type) is not { } constructor)
        {
            return false;
        }

        var found = await Semantics
            .AskAsync(() => SymbolFinder.FindReferencesAsync(constructor, context.Solution, context.CancellationToken))
            .ConfigureAwait(false);
        if (found is null)
            return true;

        var elsewhere = found.SelectMany(referenced => referenced.Locations).Select(place => place.Location)
            .FirstOrDefault(place => !creations.Any(creation =>
                creation.SyntaxTree.FilePath == place.SourceTree!.FilePath && creation.Span.Contains(place.SourceSpan)));
        if (elsewhere is null)
            context.Reads.AreEverything = true;
        else
            context.Reads.Add(elsewhere);

        return elsewhere is not null;
    }

    /// <summary>Whether an expression creates a workspace from the environment.</summary>
    public bool ReadsEnvironment(BaseObjectCreationExpressionSyntax creation) =>
        MethodOf(creation) is { } constructor
        && constructor.Equals(EnvironmentConstructor(constructor.ContainingType), SymbolEqualityComparer.Default);

    /// <summary>
    /// The <c>new AzureKeyCredential("…")</c> that a key is in, right in the arguments of a workspace that takes a token credential too.
    /// </summary>
    public static BaseObjectCreationExpressionSyntax? KeyCredentialOf(ExpressionSyntax key, CompilationModel code) =>
        key.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax { Parent: ArgumentSyntax argument } credential }
        && argument is { Parent.Parent: BaseObjectCreationExpressionSyntax workspace }
        && code.SymbolOf(workspace) is IMethodSymbol { ContainingType: { } type }
        && QuantumLibrary.IsWorkspace(type) && EntraConstructor(type) is not null
        && code.TypeOf(credential) is { Name: "AzureKeyCredential" }
            ? credential : null;

    private static IMethodSymbol? EnvironmentConstructor(INamedTypeSymbol type) =>
        type.ContainingNamespace.ToDisplayString() == "QuantumWorkspaces" && QuantumLibrary.IsWorkspace(type)
            ? type.InstanceConstructors.FirstOrDefault(constructor =>
                constructor.DeclaredAccessibility == Accessibility.Public && constructor.Parameters.All(parameter => parameter.IsOptional))
            : null;

    private static IMethodSymbol? EntraConstructor(INamedTypeSymbol type) => type.InstanceConstructors.FirstOrDefault(constructor =>
        constructor.DeclaredAccessibility == Accessibility.Public
        && constructor.Parameters.Length >= 5
        && constructor.Parameters[0].Type.Name == nameof(Uri)
        && constructor.Parameters.Skip(1).Take(3).All(parameter => parameter.Type.SpecialType == SpecialType.System_String)
        && constructor.Parameters[4].Type.ToDisplayString() == "Azure.Core.TokenCredential"
        && constructor.Parameters.Skip(5).All(parameter => parameter.IsOptional));

    /// <summary>Whether a constructor takes what else the call or the other constructor was given: options.</summary>
    private static bool TakesAll(IMethodSymbol? constructor, IMethodSymbol replaced) => constructor is not null && replaced.Parameters
        .Where(parameter => parameter.Type.SpecialType != SpecialType.System_String)
        .All(parameter => constructor.Parameters.Any(other =>
            other.Name == parameter.Name && other.Type.Equals(parameter.Type, SymbolEqualityComparer.Default)));

    private string[]? ArgumentsAt(SyntaxNode place, ComposedConnectionString composed, string[] credentials)
    {
        var compilation = code.Compilation;
        if (EntraCredential.FirstOf(credentials, compilation).Write is not { } writeCredential
            || compilation.GetTypeByMetadataName("System.Uri") is not { } uri)
        {
            return null;
        }

        // In a muddled string the key can be in another field as well.
        FieldName[] order = [FieldName.QuantumEndpoint, FieldName.SubscriptionId, FieldName.ResourceGroupName, FieldName.WorkspaceName];
        var key = composed.ConnectionString.ValueOf(FieldName.ApiKey) ?? "";
        if (order.Select(composed.ConnectionString.ValueOf).Any(value =>
            value is null || KeyShape.Find(value, 0) is not null || (key.Trim(KnownText.Hole).Length > 0 && value.Contains(key))))
        {
            return null;
        }

        if (Array.ConvertAll(order, composed.ValueOf) is not [{ } endpoint, { } subscription, { } group, { } workspace])
            return null;

        var writer = new CodeWriter(plan, place, code);
        var address = composed.ValueOf(FieldName.QuantumEndpoint, uri) ?? writer.Creation(uri, endpoint);
        return [address, subscription, group, workspace, writeCredential(writer)];
    }

    private void Replace(SyntaxNode place, ExpressionSyntax? dropped, INamedTypeSymbol type, params string[] arguments)
    {
        var edit = plan.In(place.SyntaxTree);
        edit.KeepWhole(place);
        if (place is InvocationExpressionSyntax invocation)
        {
            // As it is written there: short, qualified or an alias. A derived type has other constructors.
            var name = invocation.Expression is MemberAccessExpressionSyntax access
                && type.Equals(code.SymbolOf(access.Expression), SymbolEqualityComparer.Default)
                ? access.Expression.ToString()
                : new CodeWriter(plan, invocation, code).TypeName(type);
            edit.Replace(invocation.SpanStart, invocation.ArgumentList.SpanStart, "new " + name);
        }

        if (Call.ArgumentsOf(place) is { } list)
            ArgumentEdits.Exchange(edit, list, dropped, arguments);
        else
            edit.Replace(new(((ObjectCreationExpressionSyntax)place).Type.Span.End, 0), $"({string.Join(", ", arguments)})");
    }

    private IMethodSymbol? MethodOf(SyntaxNode call) => code.SymbolOf(call) as IMethodSymbol;
}
