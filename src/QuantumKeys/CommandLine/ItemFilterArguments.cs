using System.CommandLine;
using QuantumWorkspaces;

namespace QuantumKeys.CommandLine;

/// <summary>Which jobs or sessions are listed, in which order, and how many: the options of <c>az quantum job list</c>.</summary>
internal sealed class ItemFilterArguments
{
    private const string Descending = "desc";
    private const StringSplitOptions Entries = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    /// <summary>The words of the service.</summary>
    private static readonly Dictionary<string, QuantumItemOrder> Orders = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CreationTime"] = QuantumItemOrder.CreatedOn,
        ["Name"] = QuantumItemOrder.Name,
        ["ProviderId"] = QuantumItemOrder.ProviderId,
        ["Target"] = QuantumItemOrder.Target,
        ["State"] = QuantumItemOrder.Status,
    };

    private readonly Option<string?> _name = new("--job-name") { Description = "What the name begins with.", HelpName = "NAME" };

    private readonly Option<string[]> _providers = Several("--provider-id", "Only of these providers.", "-p");

    private readonly Option<string[]> _targets = Several("--target-id", "Only for these targets.", "-t");

    private readonly Option<string[]> _statuses = Several(
        "--status", "Only with these statuses, as the service writes them: Succeeded on an older workspace, Completed on a newer one.");

    private readonly Option<DateTimeOffset?> _createdAfter = TimeOption.Create(
        "--created-after", "Only from this time on: a day, or a moment such as 2026-11-25T10:00Z (UTC unless it has an offset).");

    private readonly Option<DateTimeOffset?> _createdBefore = TimeOption.Create("--created-before", "Only before this time.");

    private readonly Option<string> _orderBy = new("--orderby")
    {
        Description = $"What the list is sorted by: {string.Join(", ", Orders.Keys)}.",
        HelpName = "PROPERTY",
        DefaultValueFactory = _ => "CreationTime",
    };

    private readonly Option<string?> _order = new("--order")
    {
        Description = "asc or desc. Default: the newest first, everything else from A to Z.",
        HelpName = "asc|desc",
    };

    private readonly Option<int?> _top = WholeNumberOption.Create("--top", "How many are listed at most.", least: 1);

    private readonly bool _hasNames;

    /// <param name="hasNames">Whether the service can look for names.</param>
    public ItemFilterArguments(bool hasNames)
    {
        _hasNames = hasNames;
        AcceptOnly(_orderBy, [.. Orders.Keys.Where(word => hasNames || word != "Name")]);
        AcceptOnly(_order, ["asc", Descending]);
    }

    public void AddTo(Command command)
    {
        if (_hasNames)
            command.Add(_name);

        foreach (var option in new Option[] { _providers, _targets, _statuses, _createdAfter, _createdBefore, _orderBy, _order, _top })
            command.Add(option);
    }

    /// <summary>What of a list is wanted.</summary>
    public async Task<IReadOnlyList<TLine>> ReadAsync<T, TLine>(
        ParseResult parsed, Func<QuantumItemFilter, IAsyncEnumerable<T>> list, Func<T, TLine> toLine, CancellationToken cancellationToken)
    {
        var lines = new List<TLine>();
        var top = parsed.GetValue(_top) ?? int.MaxValue;
        await foreach (var item in list(FilterIn(parsed)).Take(top).WithCancellation(cancellationToken))
            lines.Add(toLine(item));

        return lines;
    }

    private QuantumItemFilter FilterIn(ParseResult parsed)
    {
        var orderBy = Orders[parsed.GetValue(_orderBy)!];
        var filter = new QuantumItemFilter
        {
            NamePrefix = _hasNames ? parsed.GetValue(_name) : null,
            CreatedOnOrAfter = parsed.GetValue(_createdAfter),
            CreatedBefore = parsed.GetValue(_createdBefore),
            OrderBy = orderBy,
            IsDescending = parsed.GetValue(_order) is { } order
                ? order.Equals(Descending, StringComparison.OrdinalIgnoreCase) : orderBy == QuantumItemOrder.CreatedOn,
        };
        Add(_providers, filter.ProviderIds);
        Add(_targets, filter.Targets);
        Add(_statuses, filter.Statuses);
        return filter;

        void Add(Option<string[]> option, IList<string> values)
        {
            foreach (var value in parsed.GetValue(option) ?? [])
                values.Add(value);
        }
    }

    /// <summary>An option with several values: separated by commas as in the Azure CLI, or given several times.</summary>
    private static Option<string[]> Several(string name, string description, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        HelpName = "VALUES",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', Entries))],
    };

    private static void AcceptOnly<T>(Option<T> option, string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !words.Contains(token.Value, StringComparer.OrdinalIgnoreCase)))
                result.AddError($"{option.Name} takes {string.Join(", ", words[..^1])} or {words[^1]}.");
        });
    }
}
