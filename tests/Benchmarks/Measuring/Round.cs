using Benchmarks.Analyzers;
using Benchmarks.Code;
using DetectionReport;

namespace Benchmarks.Measuring;

/// <summary>Everything measured once, one right after the other, so that what the machine does besides falls on all alike.</summary>
internal sealed record Round(Cost Binding, Cost Pass, IReadOnlyDictionary<Peer, Cost> Builds, IReadOnlyDictionary<Peer, Cost> Analyses)
{
    /// <param name="number">Each round begins with another tool.</param>
    public static async Task<Round> RunAsync(CodeBase code, IReadOnlyList<Peer> tools, int number)
    {
        var binding = await Cost.OfBindingAsync(code);
        var pass = await Cost.OfPassAsync(code);
        var builds = new Dictionary<Peer, Cost>();
        var analyses = new Dictionary<Peer, Cost>();
        for (var i = 0; i < tools.Count; i++)
        {
            var tool = tools[(number + i) % tools.Count];
            builds[tool] = await Cost.OfBuildAsync(code, tool);
            analyses[tool] = await Cost.OfAnalysisAsync(code, tool);
        }

        return new Round(binding, pass, builds, analyses);
    }

    /// <summary>The analyzers' own time as a part of binding.</summary>
    public double OwnTime(Peer tool) => Analyses[tool].OwnTime / Binding.Time;

    /// <summary>What a build allocates beyond one with the analyzer that does nothing, as a part of what binding allocates.</summary>
    public double Allocation(Peer tool) => (double)AllocatedBeyondNothing(tool) / Binding.Allocated;

    /// <summary>The same in bytes.</summary>
    public long AllocatedBeyondNothing(Peer tool) => Builds[tool].Allocated - Builds[Tools.Nothing].Allocated;

    /// <summary>The time of a build beside one with the analyzer that does nothing.</summary>
    public double Build(Peer tool) => Builds[tool].Time / Builds[Tools.Nothing].Time;

    /// <summary>The time of the analysis alone beside that of binding.</summary>
    public double Analysis(Peer tool) => Analyses[tool].Time / Binding.Time;
}
