using QuantumKeyAnalyzers.CodeFixes.Edits;
using QuantumKeyAnalyzers.CodeFixes.Tracing;

namespace QuantumKeyAnalyzers.CodeFixes;

/// <summary>
/// Plans for one state of a solution that can be carried out together: the result is that of one after the other, in whatever order. So
/// none changes what another was made from, and no changes meet but the same new line, as the same <c>using</c>.
/// </summary>
internal sealed class RepairBatch(Solution solution)
{
    private readonly List<(int Finding, RepairPlan Plan, Reads Reads)> _plans = [];
    private readonly Dictionary<object, List<TextSpan>> _reads = [];
    private readonly Dictionary<object, List<TextSpan>> _writes = [];
    private readonly Dictionary<object, List<(TextSpan Reach, TextChange Change)>> _changes = [];
    private bool _isFull;

    /// <summary>The numbers of the findings, in the order in which they came.</summary>
    public IReadOnlyList<int> Findings => _plans.ConvertAll(plan => plan.Finding);

    /// <summary>Adds a plan; false where it has to be made anew once the others have been carried out.</summary>
    public async Task<bool> TryAddAsync(int finding, RepairDraft draft)
    {
        var writes = await WritesOfAsync(draft.Plan, draft.Context.CancellationToken).ConfigureAwait(false);
        var reads = draft.Context.Reads;
        var isApart = !_isFull && (!reads.AreEverything || _plans.Count == 0)
            && !reads.Spans.Any(read => Meets(_writes, read.File, read.Span))
            && !writes.Exists(write => Meets(_reads, write.File, write.Change.Span));

        // What waits is not disturbed either: it would have come first.
        foreach (var (file, span) in reads.Spans)
            ListOf(_reads, file).Add(span);
        foreach (var (file, _, change) in writes)
            ListOf(_writes, file).Add(change.Span);

        if (!isApart || writes.Exists(write => IsNearOther(write.File, write.Reach, write.Change)))
            return false;

        _isFull = reads.AreEverything;
        _plans.Add((finding, draft.Plan, reads));
        foreach (var (file, reach, change) in writes)
            ListOf(_changes, file).Add((reach, change));

        return true;
    }

    /// <summary>Whether a place is part of what a plan was made from or changes, so that no other plan can change it.</summary>
    public bool Holds(object file, TextSpan place) => Meets(_reads, file, place) || Meets(_writes, file, place);

    /// <summary>What the first plans were made from.</summary>
    public IEnumerable<Reads> ReadsOf(int count) => _plans.Take(count).Select(plan => plan.Reads);

    /// <summary>The first plans.</summary>
    public IEnumerable<RepairPlan> PlansOf(int count) => _plans.Take(count).Select(plan => plan.Plan);

    /// <summary>The changes of the first plans together.</summary>
    public SolutionEdit EditOf(int count)
    {
        var changes = _plans.Take(count)
            .SelectMany(plan => plan.Plan.Edit.Changes)
            .GroupBy(changes => changes.Key, changes => changes.Value)
            .ToDictionary(
                document => document.Key,
                document => (IReadOnlyList<TextChange>)
                [
                    .. document.SelectMany(changes => changes)
                        .Distinct()
                        .OrderBy(change => change.Span.Start)
                        .ThenBy(change => change.Span.End),
                ]);
        return new SolutionEdit(solution, changes);
    }

    private async Task<List<(object File, TextSpan Reach, TextChange Change)>> WritesOfAsync(
        RepairPlan plan, CancellationToken cancellationToken)
    {
        var writes = new List<(object, TextSpan, TextChange)>();
        foreach (var changes in plan.Edit.Changes)
        {
            var document = solution.GetDocument(changes.Key)!;
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            writes.AddRange(changes.Value.Select(change => (FileCopies.FileOf(document), ReachOf(change, text), change)));
        }

        return writes;
    }

    /// <summary>What is deleted takes blank lines with it, depending on what is around them.</summary>
    private static TextSpan ReachOf(TextChange change, SourceText text)
    {
        var (start, end) = (change.Span.Start, change.Span.End);
        if (change.NewText!.Length > 0)
            return change.Span;

        while (start > 0 && char.IsWhiteSpace(text[start - 1]))
            start--;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;

        return TextSpan.FromBounds(start, end);
    }

    private bool IsNearOther(object file, TextSpan reach, TextChange change) =>
        _changes.TryGetValue(file, out var others) && others.Exists(other =>
            other.Reach.IntersectsWith(reach) && !(change.Span.IsEmpty && other.Change.Equals(change)));

    private static bool Meets(Dictionary<object, List<TextSpan>> spans, object file, TextSpan span) =>
        spans.TryGetValue(file, out var others) && others.Exists(other =>
            span.IsEmpty || other.IsEmpty ? span.IntersectsWith(other) : span.OverlapsWith(other));

    private static List<T> ListOf<T>(Dictionary<object, List<T>> lists, object file)
    {
        if (!lists.TryGetValue(file, out var list))
            lists[file] = list = [];

        return list;
    }
}
