using Benchmarks.Code;
using DetectionReport;

namespace Benchmarks.Measuring;

/// <summary>The rounds on one code base. Of each figure the median counts.</summary>
internal sealed class Rounds
{
    private readonly List<Round> _rounds;

    private Rounds(CodeBase code, IReadOnlyList<Peer> tools, List<Round> rounds)
    {
        Code = code;
        Tools = tools;
        _rounds = rounds;
    }

    public CodeBase Code { get; }

    public IReadOnlyList<Peer> Tools { get; }

    public int Count => _rounds.Count;

    public Round Last => _rounds[^1];

    /// <param name="count">Null: the fewer, the more lines there are.</param>
    public static async Task<Rounds> RunAsync(CodeBase code, IReadOnlyList<Peer> tools, int? count)
    {
        // The first time is not like the others: it makes the syntax nodes.
        await Cost.OfBindingAsync(code);
        var rounds = new List<Round>();
        for (var number = 0; number < (count ?? Math.Clamp(1_500_000 / code.Lines, 3, 31)); number++)
            rounds.Add(await Round.RunAsync(code, tools, number));

        return new Rounds(code, tools, rounds);
    }

    /// <summary>
    /// Runs everything until the compiler that is measured with is itself compiled to the end: unlike the one of the SDK, it is not to
    /// begin with.
    /// </summary>
    public static async Task WarmUpAsync()
    {
        var code = CodeBase.Generated(5_000, 10);
        for (var number = 0; number < 8; number++)
            await Round.RunAsync(code, Analyzers.Tools.All, number);
    }

    public double Median(Func<Round, double> figure) => Measuring.Median.Of(_rounds.Select(figure));
}
