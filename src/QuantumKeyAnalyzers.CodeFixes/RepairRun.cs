using System.Text.RegularExpressions;
using QuantumKeyAnalyzers.CodeFixes.Edits;
using QuantumKeyAnalyzers.CodeFixes.Tracing;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>
/// Repairs findings of a solution. The result is that of one after the other, each planned on what the one before left; those that have
/// nothing to do with each other are planned in one state of the solution and tried out together, since each state has to be compiled.
/// </summary>
/// <param name="places">Where the findings are, in their order.</param>
/// <param name="kind">Null for the kind that is preferred where a finding is.</param>
internal sealed class RepairRun(Solution solution, IEnumerable<FindingPlace> places, RepairKind? kind, CancellationToken cancellationToken)
{
    private static readonly Regex Variable = new("\"([A-Z][A-Z0-9_]+)\"", RegexOptions.CultureInvariant);

    private readonly FindingCache _findings = new();
    private readonly FindingPlace?[] _places = [.. places];
    private readonly Dictionary<int, VariableNames> _names = [];
    private readonly List<RepairPlan> _done = [];
    private Solution _solution = solution;

    /// <summary>The repairs that were carried out, once it has run.</summary>
    public IReadOnlyList<RepairPlan> Done => _done;

    public async Task<Solution> RunAsync()
    {
        // One repair can make room for another: again, until nothing more is repaired.
        for (Solution? before = null; before != _solution;)
        {
            before = _solution;
            var open = Enumerable.Range(0, _places.Length).ToList();
            while (open.Count > 0)
                open = await RepairAsync(open).ConfigureAwait(false);
        }

        return _solution;
    }

    /// <summary>Repairs what it can of some findings, and returns those that have to be planned anew.</summary>
    private async Task<List<int>> RepairAsync(List<int> open)
    {
        var view = new SolutionView(_solution, _findings, cancellationToken);
        var planner = new RepairPlanner(view);
        var batch = new RepairBatch(_solution);
        var waiting = new List<int>();
        for (var i = 0; i < open.Count; i++)
        {
            // Of many keys in one call each waits for the one before: none needs to be planned to know that.
            if (waiting.Count > 0 && waiting[waiting.Count - 1] == open[i - 1] && open.Skip(i).All(IsHeld))
            {
                waiting.AddRange(open.Skip(i));
                break;
            }

            var finding = open[i];
            _names.TryGetValue(finding, out var names);
            if (_places[finding] is not { } place
                || await planner.DraftAsync(_solution.GetDocument(place.Document)!, place.Span, kind, names).ConfigureAwait(false)
                    is not { } draft)
            {
                continue;
            }

            if (draft.Context.KnownNames is { } given)
                _names[finding] = given;

            view.Plan(draft.Context.Finding, [.. VariablesIn(draft.Plan.Edit)]);
            if (!await batch.TryAddAsync(finding, draft).ConfigureAwait(false))
                waiting.Add(finding);
        }

        return await ApplyAsync(batch).ConfigureAwait(false) is { } unsound
            ? open.FindAll(finding => finding > unsound || waiting.Contains(finding))
            : waiting;

        bool IsHeld(int finding) => _places[finding] is { } place
            && batch.Holds(FileCopies.FileOf(_solution.GetDocument(place.Document)!), place.Span);
    }

    /// <summary>
    /// Carries a batch out; where the compiler complains, only what is in front of the plan that it complains of, and that finding by
    /// itself. Returns the finding then.
    /// </summary>
    private async Task<int?> ApplyAsync(RepairBatch batch)
    {
        var count = batch.Findings.Count;
        if (count == 0 || await TryAsync(batch, count).ConfigureAwait(false))
            return null;

        // The most that are sound together, from the first one on.
        var (sound, unsound) = (0, count);
        while (unsound - sound > 1)
        {
            var middle = (sound + unsound) / 2;
            if (await CheckAsync(batch, middle).ConfigureAwait(false) is null)
                unsound = middle;
            else
                sound = middle;
        }

        if (sound > 0)
            await TryAsync(batch, sound).ConfigureAwait(false);

        var finding = batch.Findings[sound];
        if (_places[finding] is { } place)
        {
            var planner = new RepairPlanner(new SolutionView(_solution, _findings, cancellationToken));
            var document = _solution.GetDocument(place.Document)!;
            if (await planner.PlanAsync(document, place.Span, kind).ConfigureAwait(false) is { } repair)
                Accept(repair.Plan.Edit, [repair.Plan], repair.Repaired);
        }

        return finding;
    }

    private async Task<bool> TryAsync(RepairBatch batch, int count)
    {
        if (await CheckAsync(batch, count).ConfigureAwait(false) is not { } repaired)
            return false;

        Accept(batch.EditOf(count), batch.PlansOf(count), repaired);
        return true;
    }

    private Task<Solution?> CheckAsync(RepairBatch batch, int count) =>
        PlanCheck.TryAsync(batch.EditOf(count), batch.ReadsOf(count), cancellationToken);

    private void Accept(SolutionEdit edit, IEnumerable<RepairPlan> plans, Solution repaired)
    {
        _done.AddRange(plans);
        for (var i = 0; i < _places.Length; i++)
            _places[i] = _places[i]?.After(edit.Changes);

        _solution = repaired;
    }

    /// <summary>The service's variables with something behind their names that new code reads.</summary>
    private static IEnumerable<string> VariablesIn(SolutionEdit edit) =>
        from changes in edit.Changes.Values
        from change in changes
        from Match match in Variable.Matches(change.NewText)
        select match.Groups[1].Value into name
        where name.StartsWith("AZURE_QUANTUM_", StringComparison.Ordinal)
        select name;
}
