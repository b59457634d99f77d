using System.Text.Json;

namespace QuantumWorkspaces.Tests.Emulation.Jobs;

public sealed class JobListTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private JobClient _client = null!;

    public async Task InitializeAsync() => _client = await JobClient.StartAsync(_clock);

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Theory]
    [InlineData("", "alpha beta it's")]
    [InlineData("startswith(Name, 'al')", "alpha")]
    [InlineData("startswith(Name,'it''s')", "it's")]
    [InlineData("(ProviderId eq 'ionq')", "alpha beta")]
    [InlineData("ProviderId eq 'ionq' and Target eq 'ionq.qpu.aria-1'", "beta")]
    [InlineData("(ProviderId eq 'ionq' or ProviderId eq 'rigetti')", "alpha beta it's")]
    [InlineData("(State eq 'Failed')", "it's")]
    [InlineData("(State eq 'Succeeded') and (ItemType eq 'Job') and (JobType eq 'QuantumComputing')", "alpha beta")]
    [InlineData("CreationTime ge 2026-08-18", "beta it's")]
    [InlineData("CreationTime ge 2026-08-18 and CreationTime le 2026-08-18", "beta")]
    [InlineData("CreationTime le 2026-08-17", "alpha")]
    [InlineData("CreationTime ge 0001-01-01 and CreationTime le 9999-12-31", "alpha beta it's")]
    [InlineData("CreationTime le 0001-01-01", "")]
    [InlineData("CreationTime ge 9999-12-31", "")]
    [InlineData("CreationTime le 9999-12-31T23:59:59.9999999Z", "alpha beta it's")]
    [InlineData("CreationTime le 2026-08-18T09:30:00.1234567Z", "alpha beta")]
    [InlineData("CreationTime le 2026-08-18T09:30:00.1234566Z", "alpha")]
    [InlineData("startswith(Name, 'nothing')", "")]
    public async Task A_list_can_be_filtered(string filter, string expected)
    {
        await MakeThreeAsync();
        var path = filter.Length == 0 ? "/jobs" : $"/jobs?filter={Uri.EscapeDataString(filter)}";
        Assert.Equal(expected, NamesOf(await _client.ListAsync(path)));
    }

    [Theory]
    [InlineData("Name asc", "alpha beta it's")]
    [InlineData("Name desc", "it's beta alpha")]
    [InlineData("CreationTime desc", "it's beta alpha")]
    [InlineData("ProviderId", "alpha beta it's")]
    [InlineData("State desc", "alpha beta it's")]
    public async Task A_list_can_be_ordered(string order, string expected)
    {
        await MakeThreeAsync();
        Assert.Equal(expected, NamesOf(await _client.ListAsync($"/jobs?orderby={Uri.EscapeDataString(order)}")));
    }

    [Theory]
    [InlineData("filter", "Name eq alpha")]
    [InlineData("filter", "Status eq 'Failed'")]
    [InlineData("filter", "Name ne 'alpha'")]
    [InlineData("filter", "Name eq 'alpha")]
    [InlineData("filter", "(Name eq 'alpha'")]
    [InlineData("filter", "Name eq 'alpha' or Name eq 'beta'")]
    [InlineData("filter", "((Name eq 'alpha'))")]
    [InlineData("filter", "Name eq 'alpha' and")]
    [InlineData("filter", "Name eq 'alpha' andName eq 'b'")]
    [InlineData("filter", "startswith(Target, 'ionq')")]
    [InlineData("filter", "CreationTime eq 2026-08-18")]
    [InlineData("filter", "CreationTime ge yesterday")]
    [InlineData("orderby", "Name up")]
    [InlineData("orderby", "status")]
    [InlineData("orderby", "Name asc, State desc")]
    [InlineData("skip", "-1")]
    [InlineData("top", "0")]
    [InlineData("top", "many")]
    public async Task A_query_that_the_service_does_not_know_is_refused(string name, string value)
    {
        var reply = await _client.SendAsync("GET", $"/jobs?{name}={Uri.EscapeDataString(value)}");
        Assert.Equal((400, "InvalidQuery"), (reply.Status, reply.ErrorCode));
    }

    [Fact]
    public async Task A_long_list_goes_over_pages_of_a_hundred_that_keep_the_query()
    {
        for (var i = 0; i < 203; i++)
            await MakeAsync($"job {i:000}");

        var query = $"/jobs?filter={Uri.EscapeDataString("startswith(Name, 'job')")}&orderby={Uri.EscapeDataString("Name desc")}";
        var first = (await _client.SendAsync("GET", query)).Json;
        Assert.Equal(100, first.GetProperty("value").GetArrayLength());
        var link = new Uri(first.GetProperty("nextLink").GetString()!);
        Assert.Equal(_client.Emulator.Endpoint.Authority, link.Authority);
        Assert.Contains("skip=100&top=100&api-version=2026-01-15-preview", link.Query);
        Assert.Contains("filter=startswith", link.Query);

        var all = await _client.ListAsync(query);
        Assert.Equal(
            Enumerable.Range(0, 203).Reverse().Select(i => $"job {i:000}"), all.Select(job => job.GetProperty("name").GetString()));
        Assert.Equal(7, (await _client.SendAsync("GET", query + "&top=7")).Json.GetProperty("value").GetArrayLength());
        Assert.Equal(203, (await _client.ListAsync(query + "&top=50")).Count);
        Assert.Equal(3, (await _client.ListAsync(query + "&skip=200")).Count);
    }

    [Fact]
    public async Task Words_of_the_other_kind_of_workspace_find_nothing()
    {
        await using var client = await JobClient.StartAsync(_clock, isV2: true);
        await client.EndOfAsync(await client.SubmitAsync());
        Assert.Empty(await client.ListAsync($"/jobs?filter={Uri.EscapeDataString("State eq 'Succeeded'")}"));
        Assert.Single(await client.ListAsync($"/jobs?filter={Uri.EscapeDataString("State eq 'Completed'")}"));
    }

    private async Task MakeThreeAsync()
    {
        await MakeAsync("alpha");
        _clock.Advance(TimeSpan.FromDays(1));
        await MakeAsync("beta", target: "ionq.qpu.aria-1");
        _clock.Advance(TimeSpan.FromDays(1));
        await MakeAsync("it's", "rigetti", "rigetti.sim.qvm", "rigetti.quil.v1");
    }

    private Task<string> MakeAsync(
        string name, string provider = "ionq", string target = "ionq.simulator", string format = "ionq.circuit.v1") =>
        _client.SubmitAsync(change: body =>
        {
            body["name"] = name;
            body["providerId"] = provider;
            body["target"] = target;
            body["inputDataFormat"] = format;
        });

    private static string NamesOf(IEnumerable<JsonElement> jobs) =>
        string.Join(' ', jobs.Select(job => job.GetProperty("name").GetString()));
}
