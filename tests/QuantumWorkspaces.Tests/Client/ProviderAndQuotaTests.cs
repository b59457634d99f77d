using Azure;
using Loopback;

namespace QuantumWorkspaces.Tests.Client;

public sealed class ProviderAndQuotaTests : ServiceTests
{
    [Fact]
    public async Task Providers_come_with_their_targets()
    {
        var workspace = Connect.WithKey(Service);
        var providers = workspace.GetProviders().ToList();
        Assert.Equal(
            ["microsoft-qc", "ionq", "example-lab", "example-empty", "example-silent", "example-cloud"],
            providers.Select(provider => provider.Id));
        Assert.Equal(
            providers.Select(provider => provider.Id), (await workspace.GetProvidersAsync().ToListAsync()).Select(provider => provider.Id));
        Assert.Equal(Connect.AllTargets, providers.SelectMany(provider => provider.Targets).Select(target => target.Id));
        Assert.All(providers, provider => Assert.All(provider.Targets, target => Assert.Equal(provider.Id, target.ProviderId)));

        Assert.Equal("ionq (Available, 2 targets)", providers[1].ToString());
        Assert.Equal(TargetAvailability.Degraded, providers[2].CurrentAvailability);
        Assert.Equal("example-silent (availability unknown, 0 targets)", providers[4].ToString());
        Assert.Null(providers[4].CurrentAvailability);
    }

    [Theory]
    [InlineData("""{ "id": "silent" }""")]
    [InlineData("""{ "id": "silent", "targets": null }""")]
    [InlineData("""{ "id": "silent", "targets": [null] }""")]
    public void A_provider_that_does_not_list_its_targets_has_none(string json)
    {
        Service.Intercept = async context =>
        {
            await LoopbackService.AnswerJsonAsync(context, $$"""{ "value": [{{json}}] }""");
            return true;
        };
        var workspace = Connect.WithKey(Service);
        Assert.Equal("silent (availability unknown, 0 targets)", Assert.Single(workspace.GetProviders()).ToString());
        Assert.Empty(workspace.GetTargets());
    }

    [Fact]
    public void A_target_keeps_what_its_provider_says_beyond_the_specification()
    {
        var targets = Connect.WithKey(Service).GetTargets().ToDictionary(target => target.Id);
        Assert.Equal("""{"anything":true}""", targets["example-lab.qpu-20"].Metadata!.ToString());
        Assert.Null(targets["ionq.qpu"].Metadata);
    }

    [Theory]
    [InlineData("ionq.simulator")]
    [InlineData("IonQ.Simulator")]
    public async Task A_target_is_got_by_its_name(string name)
    {
        var workspace = Connect.WithKey(Service);
        var response = workspace.GetTarget(name);
        Assert.Equal(("ionq.simulator", "ionq", 200), (response.Value.Id, response.Value.ProviderId, response.GetRawResponse().Status));
        Assert.Equal("ionq.simulator", (await workspace.GetTargetAsync(name)).Value.Id);
    }

    [Fact]
    public async Task A_target_that_there_is_not_is_an_error_that_lists_those_that_there_are()
    {
        var workspace = Connect.WithKey(Service);
        foreach (var exception in new[]
        {
            Assert.Throws<RequestFailedException>(() => workspace.GetTarget("unknown")),
            await Assert.ThrowsAsync<RequestFailedException>(() => workspace.GetTargetAsync("unknown")),
        })
        {
            Assert.Equal((404, "TargetNotFound"), (exception.Status, exception.ErrorCode));
            Assert.Contains(string.Join(", ", Connect.AllTargets), exception.Message);
        }

        Assert.Equal("name", Assert.Throws<ArgumentException>(() => workspace.GetTarget("")).ParamName);
        Assert.Equal("name", (await Assert.ThrowsAsync<ArgumentException>(() => workspace.GetTargetAsync(null!))).ParamName);
    }

    [Fact]
    public async Task Quotas_have_all_that_the_service_says_of_them()
    {
        var workspace = Connect.WithKey(Service);
        var quotas = workspace.GetQuotas().ToList();
        var first = quotas[0];
        Assert.Equal(("free_combined_job_hours", "Microsoft"), (first.Dimension, first.ProviderId));
        Assert.Equal((QuotaScope.Subscription, QuotaPeriod.Monthly), (first.Scope, first.Period));
        Assert.Equal((0.001756120333333333, 0.016666666666666666, 15.0), (first.Utilization, first.Holds, first.Limit));
        Assert.Contains(quotas, quota => quota.Period == QuotaPeriod.None && quota.Scope == QuotaScope.Workspace);
        Assert.Equal("free_combined_job_hours (Subscription): 0.002 of 15", first.ToString());
        Assert.Equal(
            quotas.Select(quota => quota.Dimension), (await workspace.GetQuotasAsync().ToListAsync()).Select(quota => quota.Dimension));
    }

    [Fact]
    public void The_requests_are_what_the_service_specifies()
    {
        var workspace = Connect.WithKey(Service);
        _ = workspace.GetQuotas().AsPages().First();
        _ = workspace.GetProviders().AsPages().First();
        Assert.Equal(
            [
                $"GET {Manage.WorkspacePath}/quotas?api-version=2026-01-15-preview",
                $"GET {Manage.WorkspacePath}/providerStatus?api-version=2026-01-15-preview",
            ],
            Service.Requests.Select(request => $"{request.Method} {request.PathAndQuery}"));
    }

    [Theory]
    [InlineData("""{ "value": [null, {}, { "dimension": null, "scope": "Galaxy", "limit": "7", "period": null, "new": {} }] }""", 2)]
    public void Anything_of_a_quota_may_be_missing(string body, int count)
    {
        Service.Intercept = async context =>
        {
            await LoopbackService.AnswerJsonAsync(context, body);
            return true;
        };
        var quotas = Connect.WithKey(Service).GetQuotas().ToList();
        Assert.Equal(count, quotas.Count);
        if (count > 0)
        {
            Assert.Equal((default(QuotaScope?), default(double?)), (quotas[0].Scope, quotas[0].Utilization));
            Assert.Equal((new QuotaScope("galaxy"), 7.0), (quotas[1].Scope, quotas[1].Limit));
            Assert.Equal(
                (" (scope unknown): use unknown, no limit given", " (Galaxy): use unknown of 7"),
                (quotas[0].ToString(), quotas[1].ToString()));
        }
    }

    [Fact]
    public void Scopes_and_periods_are_compared_without_case_and_new_ones_are_kept()
    {
        Assert.True(QuotaScope.Workspace == "workspace" && QuotaScope.Workspace != QuotaScope.Subscription);
        Assert.True(QuotaPeriod.Monthly == "MONTHLY" && QuotaPeriod.Monthly != QuotaPeriod.None);
        Assert.Equal(QuotaScope.Workspace.GetHashCode(), new QuotaScope("WORKSPACE").GetHashCode());
        Assert.Equal(QuotaPeriod.None.GetHashCode(), new QuotaPeriod("none").GetHashCode());
        Assert.Equal(("Yearly", ""), (new QuotaPeriod("Yearly").ToString(), default(QuotaScope).ToString()));
        Assert.Throws<ArgumentNullException>(() => new QuotaScope(null!));
        Assert.Throws<ArgumentNullException>(() => new QuotaPeriod(null!));
    }
}
