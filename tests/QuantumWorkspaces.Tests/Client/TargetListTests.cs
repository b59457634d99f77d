using Azure;
using Loopback;

namespace QuantumWorkspaces.Tests.Client;

public sealed class TargetListTests : ServiceTests
{
    [Fact]
    public async Task Targets_of_all_pages_come_in_the_order_of_the_service()
    {
        var workspace = Connect.WithKey(Service);
        Assert.Equal(Connect.AllTargets, workspace.GetTargets().Select(target => target.Id));
        Assert.Equal(Connect.AllTargets, (await workspace.GetTargetsAsync().ToListAsync()).Select(target => target.Id));
    }

    [Fact]
    public void Requests_are_what_the_service_specifies()
    {
        _ = Connect.WithKey(Service).GetTargets().ToList();

        Assert.Equal(3, Service.Requests.Count);
        var first = Service.Requests.First();
        Assert.Equal("GET", first.Method);
        Assert.Equal($"{Manage.WorkspacePath}/providerStatus?api-version=2026-01-15-preview", first.PathAndQuery);
        Assert.Equal("application/json", first.Headers["Accept"]);
        Assert.StartsWith("azsdk-net-QuantumWorkspaces/", first.Headers["User-Agent"]);
        Assert.All(Service.Requests, request => Assert.Contains("api-version=2026-01-15-preview", request.PathAndQuery));
    }

    [Fact]
    public void Names_are_escaped_in_the_path()
    {
        var workspace = new Workspace(
            Service.Endpoint, LoopbackService.SubscriptionId, "größe_(1).x", LoopbackService.WorkspaceName,
            new AzureKeyCredential(Service.AccessKey), Connect.Options);
        Assert.Equal(404, Assert.Throws<RequestFailedException>(() => workspace.GetTargets().ToList()).Status);
        Assert.Contains("/resourceGroups/gr%C3%B6%C3%9Fe_%281%29.x/providers/", Service.Requests.Single().PathAndQuery);
    }

    [Fact]
    public void A_target_has_all_that_the_service_says_of_it()
    {
        var targets = Connect.WithKey(Service).GetTargets().ToDictionary(target => target.Id);

        var qpu = targets["example-lab.qpu-20"];
        Assert.Equal("example-lab", qpu.ProviderId);
        Assert.Equal(TargetAvailability.Degraded, qpu.CurrentAvailability);
        Assert.Equal(TimeSpan.FromDays(1), qpu.AverageQueueTime);
        Assert.Equal(new Uri("https://status.example.org/"), qpu.StatusPage);
        Assert.Equal(20, qpu.NumQubits);
        Assert.Equal("Adaptive_RI", qpu.TargetProfile);

        Assert.Null(targets["microsoft.estimator"].StatusPage);
        Assert.Equal(TimeSpan.Zero, targets["microsoft.estimator"].AverageQueueTime);
        Assert.Equal(new TargetAvailability("Warming"), targets["example-cloud.simulator"].CurrentAvailability);

        var planned = targets["example-cloud.planned"];
        Assert.Null(planned.CurrentAvailability);
        Assert.Null(planned.AverageQueueTime);
        Assert.Null(planned.NumQubits);
        Assert.Null(planned.TargetProfile);
    }

    [Theory]
    [InlineData("ionq", null, "ionq.qpu ionq.simulator")]
    [InlineData("IONQ", null, "ionq.qpu ionq.simulator")]
    [InlineData(null, "Example-Cloud.Simulator", "example-cloud.simulator")]
    [InlineData("ionq", "ionq.qpu", "ionq.qpu")]
    [InlineData("example-silent", "", "")]
    [InlineData("", "ionq.qpu", "ionq.qpu")]
    public async Task Filters_go_by_whole_names_and_ignore_case(string? providerId, string? name, string expected)
    {
        var workspace = Connect.WithKey(Service);
        Assert.Equal(expected, string.Join(' ', workspace.GetTargets(providerId, name).Select(target => target.Id)));
        Assert.Equal(
            expected, string.Join(' ', (await workspace.GetTargetsAsync(providerId, name).ToListAsync()).Select(target => target.Id)));
    }

    [Theory]
    [InlineData("ionq.simulator", null, "ProviderNotFound", "It has a target of that name: pass it as 'name', or call GetTarget.")]
    [InlineData("IONQ.Simulator", null, "ProviderNotFound", "It has a target of that name: pass it as 'name', or call GetTarget.")]
    [InlineData("ion", null, "ProviderNotFound", "It has: ")]
    [InlineData("ion", "ionq.qpu", "ProviderNotFound", "It has: ")]
    [InlineData(null, "simulator", "TargetNotFound", "There are: microsoft.estimator, ionq.qpu, ionq.simulator, ")]
    [InlineData("ionq", "microsoft.estimator", "TargetNotFound", "There are: ionq.qpu, ionq.simulator.")]
    [InlineData("example-silent", "ionq.qpu", "TargetNotFound", "There are: none.")]
    public async Task A_filter_that_nothing_can_pass_is_an_error(string? providerId, string? name, string code, string words)
    {
        var workspace = Connect.WithKey(Service);
        foreach (var exception in new[]
        {
            Assert.Throws<RequestFailedException>(() => workspace.GetTargets(providerId, name).ToList()),
            await Assert.ThrowsAsync<RequestFailedException>(() => workspace.GetTargetsAsync(providerId, name).ToListAsync()),
        })
        {
            Assert.Equal((404, code), (exception.Status, exception.ErrorCode));
            Assert.Contains(words, exception.Message);
        }
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{ "value": null }""")]
    [InlineData("""null""")]
    [InlineData("""[]""")]
    public void An_answer_without_a_list_is_no_empty_list(string json) =>
        Assert.Contains("is not what Azure Quantum answers", Fail(json).Message);

    [Theory]
    [InlineData("""{ "error": { "code": "Busy", "message": "Come again." } }""")]
    [InlineData("""{ "value": [], "error": { "code": "Busy", "message": "Come again." } }""")]
    public void An_error_with_the_status_of_a_success_is_an_error(string json)
    {
        var exception = Fail(json);
        Assert.Equal("Busy", exception.ErrorCode);
        Assert.Contains("though its status says success: Come again.", exception.Message);
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_list_is_read_and_only_as_far_as_it_is()
    {
        var workspace = Connect.WithKey(Service);
        var targets = workspace.GetTargets();
        _ = workspace.GetTargetsAsync();
        Assert.Empty(Service.Requests);

        Assert.Equal("microsoft.estimator", targets.First().Id);
        Assert.Single(Service.Requests);

        await foreach (var target in workspace.GetTargetsAsync())
        {
            if (target.ProviderId == "example-lab")
                break;
        }

        Assert.Equal(3, Service.Requests.Count);
    }

    [Fact]
    public async Task Each_page_of_the_service_is_a_page_with_its_answer()
    {
        var workspace = Connect.WithKey(Service);
        var pages = workspace.GetTargets().AsPages().ToList();
        Assert.Equal([3, 2, 2], pages.Select(page => page.Values.Count));
        Assert.All(pages, page => Assert.Equal(200, page.GetRawResponse().Status));
        Assert.Null(pages[2].ContinuationToken);

        var asyncPages = await workspace.GetTargetsAsync("example-cloud").AsPages().ToListAsync();
        Assert.Equal([0, 0, 2], asyncPages.Select(page => page.Values.Count));
    }

    [Fact]
    public async Task A_list_goes_on_from_a_continuation_token()
    {
        var workspace = Connect.WithKey(Service);
        var token = workspace.GetTargets().AsPages().First().ContinuationToken;

        var expected = Connect.AllTargets.Skip(3);
        Assert.Equal(expected, workspace.GetTargets().AsPages(token).SelectMany(page => page.Values).Select(target => target.Id));
        var pages = await workspace.GetTargetsAsync().AsPages(token, pageSizeHint: 1).ToListAsync();
        Assert.Equal(expected, pages.SelectMany(page => page.Values).Select(target => target.Id));
    }

    private RequestFailedException Fail(string json)
    {
        Service.Intercept = async context =>
        {
            await LoopbackService.AnswerJsonAsync(context, json);
            return true;
        };
        var workspace = Connect.WithKey(Service);
        Assert.Throws<RequestFailedException>(() => workspace.GetQuotas().ToList());
        Assert.Throws<RequestFailedException>(() => workspace.GetProviders().ToList());
        return Assert.Throws<RequestFailedException>(() => workspace.GetTargets().ToList());
    }

    [Fact]
    public void A_list_can_be_read_twice()
    {
        var targets = Connect.WithKey(Service).GetTargets();
        Assert.Equal(targets.Select(target => target.Id), targets.Select(target => target.Id));
        Assert.Equal(6, Service.Requests.Count);
    }

    [Theory]
    [InlineData("""{ "value": [], "nextLink": "" }""", 0)]
    [InlineData("""{ "value": [null, { "id": "p", "targets": [null, { "id": "t" }] }] }""", 1)]
    [InlineData(
        """
        { "value": [{ "targets": [
          { "averageQueueTime": 1.5 }, { "averageQueueTime": "7" }, { "averageQueueTime": 1e300 }, { "averageQueueTime": -1 }] }] }
        """,
        4)]
    [InlineData("""{ "value": [{ "id": "p", "targets": [{ "id": "t", "statusPage": "no address" }] }] }""", 1)]
    public void Nulls_gaps_and_odd_values_are_put_up_with(string json, int count)
    {
        Service.Intercept = async context =>
        {
            await LoopbackService.AnswerJsonAsync(context, json);
            return true;
        };
        var targets = Connect.WithKey(Service).GetTargets().ToList();
        Assert.Equal(count, targets.Count);
        Assert.All(targets, target => Assert.NotNull(target.ToString()));
    }

    [Theory]
    [InlineData("<html>Sign in</html>")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("""{ "value": [{ "targets": [{ "numQubits": "many" }] }] }""")]
    public async Task An_answer_that_is_no_list_is_a_failed_request(string body)
    {
        Service.Intercept = async context =>
        {
            await LoopbackService.AnswerJsonAsync(context, body);
            return true;
        };
        var workspace = Connect.WithKey(Service);
        var exception = Assert.Throws<RequestFailedException>(() => workspace.GetTargets().ToList());
        Assert.Contains("Is the endpoint right?", exception.Message);
        await Assert.ThrowsAsync<RequestFailedException>(() => workspace.GetTargetsAsync().ToListAsync());
    }
}
