using Azure;

namespace QuantumWorkspaces.Tests.Client;

/// <summary>What a user's own tests need: a workspace that answers without a service.</summary>
public class ReplacementTests
{
    [Fact]
    public async Task A_class_of_ones_own_can_stand_in_for_a_workspace()
    {
        Workspace workspace = new CannedWorkspace();
        Assert.Equal("lab.qpu (Available, average queue time 60 s)", Assert.Single(workspace.GetTargets()).ToString());
        Assert.Equal("lab.qpu", Assert.Single(await workspace.GetTargetsAsync().ToListAsync()).Id);
        Assert.Equal("canned", workspace.WorkspaceName);
    }

    [Fact]
    public void A_target_says_what_is_known_in_one_line()
    {
        Assert.Equal("t (availability unknown)", QuantumWorkspacesModelFactory.QuantumTarget("t", "p").ToString());
        Assert.Equal("t (Degraded)", QuantumWorkspacesModelFactory.QuantumTarget("t", "p", TargetAvailability.Degraded).ToString());
        Assert.Equal(
            "t (availability unknown, average queue time 90000 s)",
            QuantumWorkspacesModelFactory.QuantumTarget("t", "p", averageQueueTime: TimeSpan.FromHours(25)).ToString());
    }

    [Fact]
    public void Availabilities_are_compared_without_case_and_new_ones_are_kept()
    {
        Assert.True(TargetAvailability.Available == "available");
        Assert.True(TargetAvailability.Available != TargetAvailability.Unavailable);
        Assert.Equal(TargetAvailability.Available.GetHashCode(), new TargetAvailability("AVAILABLE").GetHashCode());
        Assert.Equal("Warming", new TargetAvailability("Warming").ToString());
        Assert.Equal("", default(TargetAvailability).ToString());
        Assert.False(default(TargetAvailability).Equals(TargetAvailability.Available));
        Assert.Throws<ArgumentNullException>(() => new TargetAvailability(null!));
    }

    private sealed class CannedWorkspace : Workspace
    {
        private static readonly Page<QuantumTarget> Targets = Page<QuantumTarget>.FromValues(
            [QuantumWorkspacesModelFactory.QuantumTarget("lab.qpu", "lab", TargetAvailability.Available, TimeSpan.FromMinutes(1))], null, null!);

        public override string WorkspaceName => "canned";

        public override Pageable<QuantumTarget> GetTargets(string? providerId = null, string? name = null, CancellationToken cancellationToken = default) =>
            Pageable<QuantumTarget>.FromPages([Targets]);

        public override AsyncPageable<QuantumTarget> GetTargetsAsync(string? providerId = null, string? name = null, CancellationToken cancellationToken = default) =>
            AsyncPageable<QuantumTarget>.FromPages([Targets]);
    }
}
