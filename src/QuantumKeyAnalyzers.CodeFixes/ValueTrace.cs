using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using QuantumKeyAnalyzers.Sinks;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>
/// Everything that becomes of a value, followed forwards over the solution: the calls that connect with it, the environment variable
/// that is set to it, and the variables that hold it on the way.
/// </summary>
internal sealed class ValueTrace
{
    private readonly RepairContext _context;
    private readonly HashSet<SyntaxNode> _seen = [];

    private ValueTrace(RepairContext context)
    {
        _context = context;
    }

    public List<ConnectionCall> Calls { get; } = [];

    /// <summary>Calls of <c>Environment.SetEnvironmentVariable</c>.</summary>
    public List<InvocationExpressionSyntax> Assignments { get; } = [];

    /// <summary>The variables, fields and properties that do nothing but hold the value.</summary>
    public List<SyntaxNode> Holders { get; } = [];

    /// <summary>Whether nothing else becomes of it.</summary>
    public bool IsComplete { get; private set; } = true;

    public static async Task<ValueTrace> FollowAsync(RepairContext context)
    {
        var trace = new ValueTrace(context);
        await trace.FollowAsync(context.Source).ConfigureAwait(false);
        return trace;
    }

    private async Task FollowAsync(ExpressionSyntax value)
    {
        if (!IsComplete || !_seen.Add(value))
            return;

        switch (value.Parent)
        {
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation }:
                await FollowIntoAsync(invocation, value).ConfigureAwait(false);
                break;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } initializer:
                await FollowHolderAsync(initializer.Parent!).ConfigureAwait(false);
                break;
            case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                await FollowHolderAsync(property).ConfigureAwait(false);
                break;
            default:
                IsComplete = false;
                break;
        }
    }

    private async Task FollowIntoAsync(InvocationExpressionSyntax invocation, ExpressionSyntax value)
    {
        // What an argument declares on its way may be used behind it.
        if (invocation.ArgumentList.DescendantNodes().OfType<VariableDesignationSyntax>().Any())
        {
            IsComplete = false;
            return;
        }

        var values = await _context.ValuesOfAsync(invocation.SyntaxTree).ConfigureAwait(false);
        if (ConstantContext.IsInExpressionLambda(invocation, values.ModelOf(invocation.SyntaxTree), _context.CancellationToken))
            IsComplete = false;
        else if (ConnectionCall.TryGet(invocation, values.ModelOf(invocation.SyntaxTree), _context.CancellationToken) is { } call && call.Argument == value)
            Calls.Add(call);
        else if (VariableAssignment.IsSetEnvironmentVariable(invocation, values, _context.CancellationToken))
            Assignments.Add(invocation);
        else
            IsComplete = false;
    }

    private async Task FollowHolderAsync(SyntaxNode declaration)
    {
        if (!await Holder.CanGoAsync(declaration, _context).ConfigureAwait(false))
        {
            IsComplete = false;
            return;
        }

        Holders.Add(declaration);
        foreach (var reference in await References.ToAsync(declaration, _context).ConfigureAwait(false))
        {
            if (reference is null)
                IsComplete = false;
            else
                await FollowAsync(WholeString.Around(reference)).ConfigureAwait(false);
        }
    }
}
