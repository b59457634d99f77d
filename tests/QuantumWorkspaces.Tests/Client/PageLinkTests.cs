using Azure;
using Loopback;

namespace QuantumWorkspaces.Tests.Client;

public sealed class PageLinkTests : ServiceTests
{
    private LoopbackService _foreign = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _foreign = await LoopbackService.StartAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _foreign.DisposeAsync();
    }

    public static TheoryData<string> ForeignLinks =>
    [
        "http://127.0.0.1:{FOREIGN}/next",
        "//127.0.0.1:{FOREIGN}/next",
        "\\\\\\\\127.0.0.1:{FOREIGN}/next",
        "http://localhost:{OWN}/next",
        "https://127.0.0.1:{OWN}/next",
        "http://someone@127.0.0.1:{OWN}/next",
        "http://127.0.0.1:{OWN}@127.0.0.1:{FOREIGN}/next",
        "http://127.0.0.1:{OWN}.evil.example/next",
        "http://evil.example/next",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
    ];

    [Theory]
    [MemberData(nameof(ForeignLinks))]
    public async Task A_link_to_another_origin_is_not_followed(string template)
    {
        AnswerWithLink(Fill(template));
        var workspace = Connect.WithKey(Service);

        var seen = new List<string>();
        var exception = Assert.Throws<RequestFailedException>(() =>
        {
            foreach (var target in workspace.GetTargets())
                seen.Add(target.Id);
        });
        Assert.Equal(["one"], seen);
        Assert.Contains("not followed", exception.Message);
        await Assert.ThrowsAsync<RequestFailedException>(() => workspace.GetTargetsAsync().ToListAsync());

        Assert.Equal(2, Service.Requests.Count);
        Assert.Empty(_foreign.Requests);
    }

    [Theory]
    [MemberData(nameof(ForeignLinks))]
    public void A_continuation_token_of_another_origin_is_refused_at_once(string template)
    {
        var workspace = Connect.WithKey(Service);
        var token = Fill(template);
        Assert.Equal("continuationToken", Assert.Throws<ArgumentException>(() => workspace.GetTargets().AsPages(token)).ParamName);
        Assert.Equal("continuationToken", Assert.Throws<ArgumentException>(() => workspace.GetTargetsAsync().AsPages(token)).ParamName);
        Assert.Empty(Service.Requests);
        Assert.Empty(_foreign.Requests);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{OWN}/circle")]
    [InlineData("HTTP://127.0.0.1:{OWN}/other/../circle")]
    [InlineData("/circle")]
    public async Task A_list_that_leads_in_a_circle_ends_with_an_exception(string template)
    {
        AnswerWithLink(Fill(template));
        var workspace = Connect.WithKey(Service);

        var exception = Assert.Throws<RequestFailedException>(() => workspace.GetTargets().ToList());
        Assert.Contains("does not end", exception.Message);
        Assert.Equal(2, Service.Requests.Count);

        await Assert.ThrowsAsync<RequestFailedException>(() => workspace.GetTargetsAsync().ToListAsync());
        Assert.Equal(4, Service.Requests.Count);
    }

    [Fact]
    public async Task A_relative_link_begins_at_the_page_that_it_stands_on()
    {
        var pages = new Queue<string?>(["/other/first", "second", null]);
        Service.Intercept = async context =>
        {
            await LoopbackService.AnswerJsonAsync(
                context, $$"""{ "value": [], "nextLink": {{(pages.Dequeue() is { } link ? $"\"{link}\"" : "null")}} }""");
            return true;
        };
        _ = await Connect.WithKey(Service).GetTargetsAsync().ToListAsync();
        Assert.Equal(["/other/first", "/other/second"], Service.Requests.Skip(1).Select(request => request.PathAndQuery));
    }

    [Fact]
    public void An_empty_link_is_the_end_of_the_list_and_no_continuation_token()
    {
        AnswerWithLink("");
        Assert.Null(Assert.Single(Connect.WithKey(Service).GetTargets().AsPages()).ContinuationToken);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        Service.Intercept = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = new Uri(_foreign.Endpoint, context.Request.Path).AbsoluteUri;
            return Task.FromResult(true);
        };
        var workspace = Connect.WithKey(Service);

        Assert.Equal(status, Assert.Throws<RequestFailedException>(() => workspace.GetTargets().ToList()).Status);
        Assert.Equal(status, (await Assert.ThrowsAsync<RequestFailedException>(() => workspace.GetTargetsAsync().ToListAsync())).Status);
        Assert.Equal(2, Service.Requests.Count);
        Assert.Empty(_foreign.Requests);
    }

    private string Fill(string template) =>
        template.Replace("{OWN}", $"{Service.Endpoint.Port}").Replace("{FOREIGN}", $"{_foreign.Endpoint.Port}");

    private void AnswerWithLink(string link) => Service.Intercept = async context =>
    {
        // Whoever goes round in a circle comes to an end as well, and fails.
        var next = Service.Requests.Count > 20 ? "" : link;
        await LoopbackService.AnswerJsonAsync(
            context, $$"""{ "value": [{ "id": "p", "targets": [{ "id": "one" }] }], "nextLink": "{{next}}" }""");
        return true;
    };
}
