using System.Text;
using QuantumKeyAnalyzers.Sinks;
using QuantumKeyAnalyzers.Values;

namespace QuantumKeyAnalyzers.CodeFixes.Tracing;

/// <summary>
/// Everything that becomes of a value, followed forwards over the solution: the calls that connect with it, the environment variable
/// that is set to it, and the variables that hold it on the way.
/// </summary>
internal sealed class ValueTrace(FindingContext context)
{
    private readonly HashSet<SyntaxNode> _seen = [];

    public List<Sink> Calls { get; } = [];

    /// <summary>Calls of <c>Environment.SetEnvironmentVariable</c>.</summary>
    public List<InvocationExpressionSyntax> Assignments { get; } = [];

    /// <summary>The variables, fields and properties that do nothing but hold the value.</summary>
    public List<SyntaxNode> Holders { get; } = [];

    /// <summary>Those of them that have to stay: code that is not in the solution can read them.</summary>
    public List<SyntaxNode> Staying { get; } = [];

    /// <summary>Whether nothing else becomes of it.</summary>
    public bool IsComplete => IsFollowed && Staying.Count == 0;

    /// <summary>Whether nothing else becomes of it in the solution.</summary>
    public bool IsFollowed { get; private set; } = true;

    /// <summary>Whether it arrives as it is: nothing is put before it, behind it, or made of it on the way.</summary>
    public bool IsUnchanged { get; private set; } = true;

    /// <summary>
    /// Whether all that arrives names one and the same workspace: one variable cannot stand for what the program decides when it runs.
    /// </summary>
    public async Task<bool> NamesOneWorkspaceAsync()
    {
        var texts = new List<ResolvedText> { context.SourceText };
        var assigned = Assignments.SelectMany(call => call.ArgumentList.Arguments).Select(argument => argument.Expression);
        foreach (var argument in Calls.Select(call => call.Value).Concat(assigned))
        {
            var values = await context.ValuesOfAsync(argument.SyntaxTree).ConfigureAwait(false);
            texts.AddRange(values.Resolve(argument));
        }

        var named = texts.ConvertAll(text => ConnectionString.Parse(text.Text)).FindAll(read => read.IsRecognizable);
        return named.TrueForAll(WorkspaceFields.NameOne)
            && !texts.Exists(HasPartsThatOthersSet)
            && Array.TrueForAll(WorkspaceFields.All, field =>
                named.Select(read => read.ValueOf(field)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count() <= 1);
    }

    /// <summary>Whether a part from elsewhere is but the first value of a field or property that other code can set.</summary>
    private bool HasPartsThatOthersSet(ResolvedText text)
    {
        var connectionString = ConnectionString.Parse(text.Text);
        return WorkspaceFields.All.Select(field => connectionString[field]).OfType<Field>()
            .SelectMany(field => text.OriginsOf(field.Value))
            .Where(origin => !context.Source.Contains(origin) && !Holders.Exists(holder => holder.Contains(origin)))
            .Any(origin => origin.FirstAncestorOrSelf<EqualsValueClauseSyntax>()?.Parent switch
            {
                PropertyDeclarationSyntax { AccessorList: { } accessors } property =>
                    IsSeen(property.Modifiers) && accessors.Accessors.Any(SyntaxKind.SetAccessorDeclaration),
                VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Modifiers: var modifiers } } =>
                    IsSeen(modifiers) && !modifiers.Any(SyntaxKind.ConstKeyword) && !modifiers.Any(SyntaxKind.ReadOnlyKeyword),
                _ => false,
            });

        static bool IsSeen(SyntaxTokenList modifiers) => modifiers.Any(modifier =>
            modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);
    }

    public static async Task<ValueTrace> FollowAsync(FindingContext context)
    {
        var trace = new ValueTrace(context);
        await trace.FollowAsync(context.Source).ConfigureAwait(false);
        return trace;
    }

    private async Task FollowAsync(ExpressionSyntax value)
    {
        if (!IsFollowed || !_seen.Add(value))
            return;

        switch (value.Parent)
        {
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation }:
                await FollowIntoAsync(invocation, value).ConfigureAwait(false);
                break;
            case MemberAccessExpressionSyntax when Call.On(value) is { } call:
                await FollowResultAsync(call).ConfigureAwait(false);
                break;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } initializer:
                await FollowHolderAsync(initializer.Parent!).ConfigureAwait(false);
                break;
            case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                await FollowHolderAsync(property).ConfigureAwait(false);
                break;
            default:
                IsFollowed = false;
                break;
        }
    }

    private async Task FollowIntoAsync(InvocationExpressionSyntax invocation, ExpressionSyntax value)
    {
        // What an argument declares on its way may be used behind it.
        if (invocation.ArgumentList.DescendantNodes().OfType<VariableDesignationSyntax>().Any())
        {
            IsFollowed = false;
            return;
        }

        var values = await context.ValuesOfAsync(invocation.SyntaxTree).ConfigureAwait(false);
        if (ExpressionContext.IsInExpressionLambda(invocation, values.Code.SemanticsOf(invocation.SyntaxTree)))
            IsFollowed = false;
        else if (ConnectionStringSink.TryGet(invocation, values.Code) is { } call && call.Value == value)
            Calls.Add(call);
        else if (VariableSink.IsSetEnvironmentVariable(invocation, values))
            Assignments.Add(invocation);
        else
            await FollowResultAsync(invocation).ConfigureAwait(false);
    }

    /// <summary>A string that is made of others is followed in their stead: formatted, trimmed, decoded.</summary>
    private async Task FollowResultAsync(InvocationExpressionSyntax call)
    {
        var values = await context.ValuesOfAsync(call.SyntaxTree).ConfigureAwait(false);
        IsUnchanged = false;
        if (values.Code.SymbolOf(call) is IMethodSymbol method && TextMethods.OnlyMakesText(method) && IsNoVariable(call))
            await FollowAsync(WholeString.Around(call)).ConfigureAwait(false);
        else
            IsFollowed = false;
    }

    /// <summary>Whether the calls of a chain start at something new: what is given to one in a variable shows where it is read.</summary>
    private static bool IsNoVariable(InvocationExpressionSyntax call)
    {
        ExpressionSyntax root = call;
        while (root is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } inner && IsBuilding(inner))
            root = access.Expression;

        return root == call || root is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax;

        static bool IsBuilding(InvocationExpressionSyntax call) =>
            call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }
            && name.StartsWith(nameof(StringBuilder.Append), StringComparison.Ordinal);
    }

    private async Task FollowHolderAsync(SyntaxNode declaration)
    {
        if (!await Holder.CanGoAsync(declaration, context).ConfigureAwait(false))
        {
            IsFollowed = false;
            return;
        }

        Holders.Add(declaration);
        if (await Holder.IsSeenOutsideAsync(declaration, context).ConfigureAwait(false))
            Staying.Add(declaration);

        var mentions = await context.MentionsOfAsync(declaration).ConfigureAwait(false);
        IsFollowed &= mentions.AreOnlyReads;
        foreach (var read in mentions.Reads)
        {
            var whole = WholeString.Around(read);
            IsUnchanged &= whole == read;
            await FollowAsync(whole).ConfigureAwait(false);
        }
    }
}
