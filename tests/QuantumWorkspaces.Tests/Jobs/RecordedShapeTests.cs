using Azure;
using Loopback;
using QuantumWorkspaces.Tests.Client;

namespace QuantumWorkspaces.Tests.Jobs;

/// <summary>Answers in the shapes that the service was seen to give, or that its specification has.</summary>
public sealed class RecordedShapeTests : ServiceTests
{
    private const string Id = "0d9a7a3e-5c2b-11f0-8de9-0242ac120002";

    // Put together here: a scanner would take the whole for a real one.
    private static readonly string Signature = "sv=2019-07-07&ss=b&srt=co&spr=https&sp=rwlac&s" + "ig=" + new string('x', 43) + "%3D";

    [Fact]
    public void A_job_of_an_older_workspace_has_all_that_is_said()
    {
        var job = Get($$"""
            {"containerUri":"https://acc.blob.core.windows.net/job-{{Id}}?{{Signature}}",
            "inputDataUri":"https://acc.blob.core.windows.net/job-{{Id}}/inputData?{{Signature}}&rscd=attachment%3B%20filename%3Dx",
            "inputDataFormat":"ionq.circuit.v1","inputParams":{"shots":500},"metadata":{"qubits":3,"name":"ghz"},"sessionId":null,
            "status":"Succeeded","jobType":"QuantumComputing","outputDataFormat":"ionq.quantum-results.v1",
            "outputDataUri":"https://acc.blob.core.windows.net:443/job-{{Id}}/rawOutputData?{{Signature}}",
            "beginExecutionTime":"2025-04-01T10:00:01.1234567Z","cancellationTime":null,"quantumComputingData":{"count":1},
            "errorData":null,"isCancelling":false,"tags":[],"jobPriority":"Basic","name":"ghz","id":"{{Id}}","providerId":"ionq",
            "target":"ionq.simulator","creationTime":"2025-04-01T10:00:00.1234567+00:00","endExecutionTime":"2025-04-01T10:00:02Z",
            "costEstimate":{"currencyCode":"USD","events":[{"dimensionId":"gs1q","dimensionName":"1Q Gate Shot",
            "measureUnit":"1q gate shot","amountBilled":500.0,"amountConsumed":500.0,"unitPrice":0.0006}],
            "estimatedTotal":0.3},"itemType":"Job"}
            """);
        Assert.Equal((Id, "ghz", "ionq", "ionq.simulator"), (job.Id, job.Name, job.ProviderId, job.Target));
        Assert.Equal(new Uri($"https://acc.blob.core.windows.net/job-{Id}"), job.ContainerUri);
        Assert.Equal(new Uri($"https://acc.blob.core.windows.net/job-{Id}/inputData"), job.InputUri);
        Assert.Equal(new Uri($"https://acc.blob.core.windows.net/job-{Id}/rawOutputData"), job.OutputUri);
        Assert.Equal(("ionq.circuit.v1", "ionq.quantum-results.v1"), (job.InputFormat, job.OutputFormat));
        Assert.Equal("""{"shots":500}""", job.InputParameters!.ToString());
        Assert.Equal([new("qubits", "3"), new("name", "ghz")], job.Metadata);
        Assert.Equal(QuantumJobStatus.Succeeded, job.Status);
        Assert.Equal("Basic", job.Priority.ToString());
        Assert.Equal(new DateTimeOffset(2025, 4, 1, 10, 0, 0, TimeSpan.Zero).AddTicks(1234567), job.CreatedOn);
        Assert.Equal(new DateTimeOffset(2025, 4, 1, 10, 0, 1, TimeSpan.Zero).AddTicks(1234567), job.StartedOn);
        Assert.Equal(new DateTimeOffset(2025, 4, 1, 10, 0, 2, TimeSpan.Zero), job.EndedOn);
        Assert.Null(job.CancelledOn);
        Assert.Null(job.SessionId);
        Assert.Null(job.Error);
        Assert.Equal(1, job.ItemCount);
        Assert.Equal(("USD", 0.3), (job.Cost!.CurrencyCode, job.Cost.EstimatedTotal));
        Assert.Equal("0.30 USD", job.Cost.ToString());
        var part = Assert.Single(job.Cost.Events);
        Assert.Equal(
            ("gs1q", "1Q Gate Shot", "1q gate shot", 500.0, 500.0, 0.0006),
            (part.DimensionId, part.DimensionName, part.MeasureUnit, part.AmountBilled, part.AmountConsumed, part.UnitPrice));
        Assert.Equal("ghz (ionq.simulator, Succeeded)", job.ToString());
    }

    [Fact]
    public void A_job_of_a_newer_workspace_has_what_is_new()
    {
        var job = Get($$"""
            {"id":"{{Id}}","name":"n","providerId":"quantinuum","target":"quantinuum.sim.h2-1e","itemType":"Job","status":"Completed",
            "priority":"High","createdBy":"someone","createdByType":"Key","lastModifiedByType":"User",
            "lastUpdatedTime":"2026-08-01T00:00:00Z","usage":{"standardMinutes":1.5},"costEstimate":null,"tags":["a",null,"b"],
            "shots":100,"shotsSucceeded":99,"something":{"new":true} }
            """);
        Assert.True(job.Status.IsSuccess);
        Assert.Equal(QuantumJobPriority.High, job.Priority);
        Assert.Equal(("someone", "Key"), (job.CreatedBy, job.CreatedByType));
        Assert.Equal(1.5, job.Usage["standardMinutes"]);
        Assert.Equal(["a", "b"], job.Tags);
        Assert.Equal(2026, job.LastUpdatedOn!.Value.Year);
        Assert.Null(job.Cost);
        Assert.Empty(job.Metadata);
    }

    [Theory]
    [InlineData("""{"code":null,"message":null}""", "The service gives no reason.")]
    [InlineData("""{"code":"","message":""}""", "The service gives no reason.")]
    [InlineData("""{}""", "The service gives no reason.")]
    [InlineData("""{"code":"quantinuum - 1001","message":"Line 3"}""", "quantinuum - 1001: Line 3")]
    [InlineData("""{"message":"only words"}""", "only words")]
    [InlineData("""{"code":"OnlyCode"}""", "OnlyCode")]
    [InlineData(
        """{"code":"A","message":"b","target":"t","details":[{"code":"C","message":"d"},null],"innererror":{"code":"E"}}""", "A: b C: d")]
    public void The_reason_of_a_failure_is_told_whatever_is_missing(string error, string expected)
    {
        var job = Get($$"""{"id":"{{Id}}","status":"Failed","errorData":{{error}}}""");
        Assert.Equal(expected, job.Error!.ToString());
        var operation = new QuantumJobOperation(Connect.WithKey(Service), Id);
        Assert.EndsWith($"failed. {expected}", Assert.Throws<RequestFailedException>(() => operation.UpdateStatus()).Message);
    }

    [Theory]
    [InlineData("""{"id":"1"}""")]
    [InlineData("""{"id":"1","status":null,"inputParams":null,"metadata":null,"tags":null,"costEstimate":{},"quantumComputingData":{}}""")]
    [InlineData("""{"id":"1","creationTime":"yesterday","containerUri":"nowhere","outputDataUri":"","metadata":"text","usage":{}}""")]
    [InlineData("""{"id":"1","costEstimate":{"estimatedTotal":"1.5","events":[null]},"isCancelling":true}""")]
    public void Gaps_and_odd_values_are_put_up_with(string json)
    {
        var job = Get(json);
        Assert.Equal("1", job.Id);
        Assert.False(job.Status.IsFinal);
        Assert.Null(job.ContainerUri);
        Assert.NotNull(job.ToString());
        Assert.NotNull(job.Cost?.ToString() ?? "");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"name":"without an ID"}""")]
    [InlineData("[]")]
    [InlineData("<html>Sign in</html>")]
    public void What_is_no_job_is_a_failed_request(string json) =>
        Assert.Contains("Is the endpoint right?", Assert.Throws<RequestFailedException>(() => Get(json)).Message);

    [Fact]
    public void A_list_with_signatures_has_none()
    {
        Serve($$"""
            {"value":[{"id":"{{Id}}","status":"Waiting","containerUri":"https://acc.blob.core.windows.net/c?{{Signature}}",
            "outputDataUri":"https://acc.blob.core.windows.net/c/outputData?{{Signature}}",
            "metadata":{"link":"https://acc.blob.core.windows.net/c/x?{{Signature}}"},
            "errorData":{"code":"E","message":"Cannot write https://acc.blob.core.windows.net/c?{{Signature}} now"} },null],"nextLink":null}
            """);
        var page = Assert.Single(Connect.WithKey(Service).GetJobs().AsPages());
        var job = Assert.Single(page.Values);
        Assert.Equal("https://acc.blob.core.windows.net/c", job.ContainerUri!.AbsoluteUri);
        Assert.Equal("https://acc.blob.core.windows.net/c/x", job.Metadata["link"]);
        Assert.Equal("E: Cannot write https://acc.blob.core.windows.net/c now", job.Error!.ToString());
        Assert.DoesNotContain("xxxxxx", page.GetRawResponse().Content.ToString());
    }

    [Fact]
    public void What_stands_beside_one_another_is_a_job_or_a_session()
    {
        Serve("""
            {"value":[{"id":"1","itemType":"Session","name":"s","target":"t","status":"Failure(s)","jobFailurePolicy":"Continue"},
            {"id":"2","itemType":"Job","status":"Waiting"},{"id":"3","status":"Executing"}]}
            """);
        var items = Connect.WithKey(Service).GetTopLevelItems().ToList();
        Assert.Equal($"{Manage.WorkspacePath}/topLevelItems?api-version=2026-01-15-preview", Service.Requests.Single().PathAndQuery);
        var session = Assert.IsType<QuantumSessionInfo>(items[0]);
        Assert.Equal(QuantumSessionStatus.FailuresSeen, session.Status);
        Assert.Equal(QuantumSessionFailurePolicy.Continue, session.FailurePolicy);
        Assert.False(session.Status.IsFinal);
        Assert.Equal("s (t, Failure(s))", session.ToString());
        Assert.Equal(QuantumJobStatus.Waiting, Assert.IsType<QuantumJob>(items[1]).Status);
        Assert.Equal(QuantumJobStatus.Executing, Assert.IsType<QuantumJob>(items[2]).Status);
    }

    [Fact]
    public void What_was_used_of_the_quotas()
    {
        Serve("""
            {"value":[{"providerId":"ionq","scope":"WorkspaceTarget","targetId":"ionq.qpu","usage":{"standardMinutes":12.5},
            "lastModifiedTime":"2026-08-01T00:00:00Z"},{"providerId":"p"},null]}
            """);
        var usages = Connect.WithKey(Service).GetQuotaUsages().ToList();
        Assert.Equal($"{Manage.WorkspacePath}/quotaUsages?api-version=2026-01-15-preview", Service.Requests.Single().PathAndQuery);
        Assert.Equal("ionq ionq.qpu (WorkspaceTarget): standardMinutes 12.5", usages[0].ToString());
        Assert.Equal(QuotaUsageScope.WorkspaceTarget, usages[0].Scope);
        Assert.Equal(2026, usages[0].LastModifiedOn!.Value.Year);
        Assert.Empty(usages[1].Usage);
    }

    private QuantumJob Get(string json)
    {
        Serve(json);
        return Connect.WithKey(Service).GetJob(Id).Value;
    }

    private void Serve(string json) => Service.Intercept = async context =>
    {
        await LoopbackService.AnswerJsonAsync(context, json);
        return true;
    };
}
