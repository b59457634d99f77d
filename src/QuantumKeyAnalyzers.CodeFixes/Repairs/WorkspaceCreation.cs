using ConnectionStrings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.FindSymbols;
using QuantumKeyAnalyzers.Code;
using QuantumKeyAnalyzers.CodeFixes.Layout;
using QuantumKeyAnalyzers.Sinks;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Repairs;

/// <summary>Writes the <c>new Workspace(…)</c> that takes the place of a call.</summary>
internal sealed class WorkspaceCreation
{
    private readonly Compilation _compilation;
    private readonly SyntaxGenerator _generator;
    private readonly RepairOptions _options;

    public WorkspaceCreation(Compilation compilation, SyntaxGenerator generator, RepairOptions options)
    {
        _compilation = compilation;
        _generator = generator;
        _options = options;
    }

    /// <summary><c>new Workspace(options)</c>, which reads the environment; null where the type has no such constructor.</summary>
    public ExpressionSyntax? FromEnvironment(Sink call)
    {
        var method = MethodOf(call);
        if (method is null || !TakesAll(EnvironmentConstructor(method.ContainingType), method))
            return null;

        return Create(call, TypeOf(call, method.ContainingType));
    }

    /// <summary>
    /// <c>new Workspace(endpoint, subscriptionId, resourceGroupName, workspaceName, credential, options)</c> with the values of the connection
    /// string, the key left out; null where a value is missing or wrong, or Azure.Identity is not there.
    /// </summary>
    public ExpressionSyntax? WithEntra(Sink call, ComposedConnectionString connectionString, RepairKind kind)
    {
        var method = MethodOf(call);
        if (method is null || !TakesAll(EntraConstructor(method.ContainingType), method) || Arguments(connectionString, kind) is not { } arguments)
            return null;

        return Create(call, TypeOf(call, method.ContainingType), arguments);
    }

    /// <summary>The same in place of a <c>new Workspace(options)</c> that read the environment.</summary>
    public ExpressionSyntax? WithEntra(BaseObjectCreationExpressionSyntax creation, ComposedConnectionString connectionString, RepairKind kind)
    {
        if (ConstructorOf(creation) is not { } constructor || !TakesAll(EntraConstructor(constructor.ContainingType), constructor)
            || Arguments(connectionString, kind) is not { } arguments)
        {
            return null;
        }

        var list = ArgumentLayout.Exchange(creation.ArgumentList, null, arguments);
        return creation switch
        {
            ObjectCreationExpressionSyntax { ArgumentList: null } withoutList => withoutList
                .WithType(withoutList.Type.WithoutTrailingTrivia())
                .WithArgumentList(list.WithTrailingTrivia(withoutList.Type.GetTrailingTrivia())),
            _ => creation.WithArgumentList(list.WithTrailingTrivia(creation.ArgumentList!.GetTrailingTrivia())),
        };
    }

    /// <summary>Whether a workspace is created from the environment in other places of the solution than these.</summary>
    public async Task<bool> AreCreatedElsewhereAsync(IReadOnlyList<BaseObjectCreationExpressionSyntax> creations, RepairContext context)
    {
        if (_compilation.GetTypeByMetadataName("QuantumWorkspaces.Workspace") is not { } type || EnvironmentConstructor(type) is not { } constructor)
            return false;

        var found = await Semantics.AskAsync(() => SymbolFinder.FindReferencesAsync(constructor, context.Solution, context.CancellationToken)).ConfigureAwait(false);
        return found is null || found.SelectMany(referenced => referenced.Locations)
            .Any(location => !creations.Any(creation => creation.SyntaxTree.FilePath == location.Location.SourceTree!.FilePath && creation.Span.Contains(location.Location.SourceSpan)));
    }

    /// <summary>Whether an expression creates a workspace from the environment.</summary>
    public bool ReadsEnvironment(BaseObjectCreationExpressionSyntax creation) =>
        ConstructorOf(creation) is { } constructor && constructor.Equals(EnvironmentConstructor(constructor.ContainingType), SymbolEqualityComparer.Default);

    /// <summary>The <c>new AzureKeyCredential("…")</c> that a key stands in, right in the arguments of a workspace that takes a token credential as well.</summary>
    public static BaseObjectCreationExpressionSyntax? KeyCredentialOf(ExpressionSyntax key, Compilation compilation, CancellationToken cancellationToken)
    {
        var semantics = new Semantics(compilation, key.SyntaxTree, cancellationToken);
        return key.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax workspace } } credential }
            && semantics.SymbolOf(workspace) is IMethodSymbol { ContainingType: { } type } && QuantumLibrary.IsWorkspace(type) && EntraConstructor(type) is not null
            && semantics.TypeOf(credential) is { Name: "AzureKeyCredential" }
                ? credential
                : null;
    }

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

    private ArgumentSyntax[]? Arguments(ComposedConnectionString composed, RepairKind kind)
    {
        if (EntraCredential.Of(kind, _options, _compilation, _generator).ToExpression() is not { } credential || _compilation.GetTypeByMetadataName("System.Uri") is not { } uri)
            return null;

        // In a muddled string the key can stand in another field as well.
        FieldName[] order = [FieldName.QuantumEndpoint, FieldName.SubscriptionId, FieldName.ResourceGroupName, FieldName.WorkspaceName];
        var key = composed.ConnectionString.ValueOf(FieldName.ApiKey) ?? "";
        if (order.Select(composed.ConnectionString.ValueOf).Any(value => value is null || KeyShape.Find(value, 0) is not null || (key.Trim(KnownText.Hole).Length > 0 && value.Contains(key))))
            return null;

        var values = Array.ConvertAll(order, field => composed.ValueOf(field, _generator));
        if (Array.Exists(values, value => value is null))
            return null;

        values[0] = composed.ValueOf(FieldName.QuantumEndpoint, uri) ?? (ExpressionSyntax)_generator.ObjectCreationExpression(_generator.ImportedType(uri), values[0]!);
        return [.. values.Append((ExpressionSyntax)credential).Select(value => SyntaxFactory.Argument(value!))];
    }

    private static ObjectCreationExpressionSyntax Create(Sink call, TypeSyntax type, params ArgumentSyntax[] arguments) => SyntaxFactory.ObjectCreationExpression(
        SyntaxFactory.Token(default, SyntaxKind.NewKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)),
        type.WithoutTrivia(),
        ArgumentLayout.Exchange(((InvocationExpressionSyntax)call.Place).ArgumentList, call.Value, arguments),
        null).WithTriviaFrom(call.Place);

    private TypeSyntax TypeOf(Sink call, INamedTypeSymbol type) => ((InvocationExpressionSyntax)call.Place).Expression switch
    {
        // As it is written there: short, qualified or an alias. A derived type has other constructors.
        MemberAccessExpressionSyntax access when type.Equals(SymbolOf(access.Expression), SymbolEqualityComparer.Default) =>
            SyntaxFactory.ParseTypeName(access.Expression.ToString()),
        _ => _generator.ImportedType(type),
    };

    private ISymbol? SymbolOf(SyntaxNode expression) => new Semantics(_compilation, expression.SyntaxTree, CancellationToken.None).SymbolOf(expression);

    private IMethodSymbol? MethodOf(Sink call) =>
        SymbolOf(call.Place) as IMethodSymbol;

    private IMethodSymbol? ConstructorOf(BaseObjectCreationExpressionSyntax creation) =>
        SymbolOf(creation) as IMethodSymbol;
}
