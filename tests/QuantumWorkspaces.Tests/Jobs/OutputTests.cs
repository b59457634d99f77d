using Azure;
using QuantumWorkspaces.Tests.Client;
using WorkspaceEmulator.Faults;

namespace QuantumWorkspaces.Tests.Jobs;

/// <summary>Reading what a job returned: late, empty, missing, refused; and its files.</summary>
public sealed class OutputTests : ServiceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_link_of_the_job_is_used(bool isAsync)
    {
        var workspace = Connect.WithKey(Service);
        var operation = await workspace.SubmitAsync(isAsync, WaitUntil.Completed);
        var before = Service.Requests.Count;
        var results = await workspace.ResultsAsync(isAsync, operation.Id);
        Assert.Equal("00: 0.5, 11: 0.5", Runs.TextOf(results));
        Assert.Equal("ionq.quantum-results.v1", results.Format);
        Assert.Equal(before + 2, Service.Requests.Count);
        Assert.Equal("bytes=0-8388607", Service.Requests.Last().Headers["x-ms-range"]);

        using var stream = new MemoryStream();
        _ = isAsync ? await workspace.DownloadJobOutputAsync(operation.Id, stream) : workspace.DownloadJobOutput(operation.Id, stream);
        Assert.Equal(results.Raw.ToArray(), stream.ToArray());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_output_that_comes_late_is_waited_for(bool isAsync)
    {
        var workspace = Connect.WithKey(Service);
        var operation = await workspace.SubmitAsync(isAsync, WaitUntil.Completed);
        Service.Emulator.Faults.Add(new Fault { PathContains = "/rawOutputData", Status = 404, Code = "BlobNotFound", Times = 4 });
        Assert.Equal(2, (await workspace.ResultsAsync(isAsync, operation.Id)).Histogram.Count);
        Assert.Empty(Service.Emulator.Faults.Remaining);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_success_without_output_is_no_failure_of_the_job(bool isAsync)
    {
        Service.GiveOutput(null);
        var workspace = Connect.WithKey(Service);
        var operation = await workspace.SubmitAsync(isAsync, WaitUntil.Completed);
        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => workspace.ResultsAsync(isAsync, operation.Id));
        Assert.Equal((404, "JobOutputNotFound"), (exception.Status, exception.ErrorCode));
        Assert.Contains($"The job {operation.Id} is complete, but its output (", exception.Message);
        Assert.Contains("OutputData) is not there", exception.Message);
        Assert.Equal(6, Service.Storage().Count(request => request.Method == "GET"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_empty_output_is_a_result(bool isAsync)
    {
        Service.GiveOutput("");
        var workspace = Connect.WithKey(Service);
        var operation = await workspace.SubmitAsync(isAsync, WaitUntil.Completed);
        var results = await workspace.ResultsAsync(isAsync, operation.Id);
        Assert.True(results.IsEmpty);
        Assert.Null(results.ParseError);
    }

    [Fact]
    public async Task An_output_that_is_no_JSON_is_there_raw()
    {
        Service.GiveOutput("<html>");
        var workspace = Connect.WithKey(Service);
        var operation = await workspace.SubmitJobAsync(WaitUntil.Completed, Runs.Bell, Runs.Target);
        var results = (await workspace.GetJobResultsAsync(operation.Id)).Value;
        Assert.Equal("<html>", results.Raw.ToString());
        Assert.NotNull(results.ParseError);
    }

    [Fact]
    public async Task A_job_that_is_not_complete_has_no_results_yet()
    {
        Service.Emulator.Jobs.QueueTime = TimeSpan.FromHours(1);
        var workspace = Connect.WithKey(Service);
        var operation = await workspace.SubmitJobAsync(WaitUntil.Started, Runs.Bell, Runs.Target);
        var exception = Assert.Throws<RequestFailedException>(() => workspace.GetJobResults(operation.Id));
        Assert.Equal("JobNotCompleted", exception.ErrorCode);
        Assert.Contains("its status is Waiting", exception.Message);
        Assert.Equal("JobNotCompleted", Assert.Throws<RequestFailedException>(
            () => workspace.DownloadJobOutput(operation.Id, Stream.Null)).ErrorCode);
    }

    [Fact]
    public async Task The_job_of_a_list_has_a_fresh_address()
    {
        Service.Emulator.Jobs.SignatureLifetime = TimeSpan.FromMinutes(1);
        var workspace = Connect.WithKey(Service);
        await workspace.SubmitJobAsync(WaitUntil.Completed, Runs.Bell, Runs.Target);
        var job = Assert.Single(workspace.GetJobs());
        Assert.Empty(job.OutputUri!.Query);

        // A link with less than five minutes left is not used.
        Assert.Equal(2, workspace.GetJobResults(job.Id).Value.Histogram.Count);
        Assert.Contains(Service.Requests, request => request.Body.Contains("rawOutputData", StringComparison.Ordinal)
            && request.PathAndQuery.Contains("/storage/sasUri", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_signature_that_is_refused_is_renewed_once(bool isAsync)
    {
        var workspace = Connect.WithKey(Service);
        Service.Emulator.Faults.Add(new Fault { PathContains = "/inputData", Method = "PUT", Status = 403, Code = "AuthenticationFailed" });
        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => workspace.SubmitAsync(isAsync, WaitUntil.Completed));
        Assert.Equal((403, "AuthenticationFailed"), (exception.Status, exception.ErrorCode));
        var operation = await workspace.SubmitAsync(isAsync, WaitUntil.Completed);
        Service.Emulator.Faults.Add(new Fault { PathContains = "/rawOutputData", Status = 403, Code = "AuthenticationFailed" });
        Assert.Equal(2, (await workspace.ResultsAsync(isAsync, operation.Id)).Histogram.Count);

        Service.Emulator.Faults.Add(new Fault { PathContains = "/rawOutputData", Status = 403, Code = "AuthenticationFailed", Times = 2 });
        exception = await Assert.ThrowsAsync<RequestFailedException>(() => workspace.ResultsAsync(isAsync, operation.Id));
        Assert.Equal((403, "AuthenticationFailed"), (exception.Status, exception.ErrorCode));
        Assert.Contains("so was a fresh one", exception.Message);
        Assert.Empty(Service.Emulator.Faults.Remaining);
    }

    [Theory]
    [InlineData(403, "AuthorizationFailure", "public networks")]
    [InlineData(403, "KeyBasedAuthenticationNotPermitted", "shared keys")]
    [InlineData(404, "ContainerNotFound", "was deleted")]
    [InlineData(302, "Moved", "not followed")]
    [InlineData(400, "OutOfRangeInput", "answered 400 (OutOfRangeInput)")]
    public void An_error_of_the_storage_says_what_to_check_and_nothing_of_its_body(int status, string code, string words)
    {
        const string body = "sentence of the storage";
        Service.Emulator.Faults.Add(new Fault { PathContains = "/inputData", Status = status, Code = code, Message = body, Times = 2 });
        var exception = Assert.Throws<RequestFailedException>(
            () => Connect.WithKey(Service).SubmitJob(WaitUntil.Started, Runs.Bell, Runs.Target));
        Assert.Equal((status, code), (exception.Status, exception.ErrorCode));
        Assert.Contains(words, exception.Message);
        Assert.DoesNotContain(body, exception.ToString());
        Assert.DoesNotContain("sig=", exception.ToString());
        Assert.Null(exception.GetRawResponse());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Files_are_listed_read_and_written(bool isAsync)
    {
        var workspace = Connect.WithKey(Service);
        var operation = await workspace.SubmitAsync(isAsync, WaitUntil.Completed);
        const string name = "notes & more/größe.txt";
        var content = BinaryData.FromString("hello");
        _ = isAsync
            ? await workspace.UploadJobFileAsync(operation.Id, name, content, "text/plain")
            : workspace.UploadJobFile(operation.Id, name, content, "text/plain");
        _ = workspace.UploadJobFile(operation.Id, name, content, "text/plain");

        var files = isAsync ? await workspace.GetJobFilesAsync(operation.Id).ToListAsync() : workspace.GetJobFiles(operation.Id).ToList();
        Assert.Equal(["inputData", name, "rawOutputData"], files.Select(file => file.Name).Order(StringComparer.Ordinal));
        var file = files.Single(file => file.Name == name);
        Assert.Equal((5, "text/plain"), (file.Length, file.ContentType));
        Assert.InRange(file.LastModifiedOn!.Value, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
        Assert.Equal($"{name} (5 bytes)", file.ToString());

        using var stream = new MemoryStream();
        _ = isAsync
            ? await workspace.DownloadJobFileAsync(operation.Id, name, stream) : workspace.DownloadJobFile(operation.Id, name, stream);
        Assert.Equal("hello"u8.ToArray(), stream.ToArray());
        Assert.Equal(
            "BlobNotFound", Assert.Throws<RequestFailedException>(() => workspace.DownloadJobFile(operation.Id, "none", stream)).ErrorCode);
        Assert.Throws<ArgumentException>(() => workspace.DownloadJobFile(operation.Id, "", stream));
        Assert.Throws<ArgumentNullException>(() => workspace.DownloadJobFile(operation.Id, name, null!));
        Assert.Throws<ArgumentNullException>(() => workspace.UploadJobFile(operation.Id, name, null!));
    }

    [Fact]
    public void A_long_file_comes_in_parts()
    {
        var workspace = Connect.WithKey(Service);
        var id = workspace.SubmitJob(WaitUntil.Completed, Runs.Bell, Runs.Target).Id;
        var bytes = new byte[(20 << 20) + 7];
        new Random(1).NextBytes(bytes);
        workspace.UploadJobFile(id, "long", BinaryData.FromBytes(bytes));

        // A part that breaks off is requested again; nothing before it is.
        Service.Emulator.Faults.Add(new Fault
        {
            Method = "GET",
            PathContains = "/long",
            Kind = FaultKind.CutOff,
            Moment = FaultMoment.After,
            Skip = 1,
        });
        var before = Service.Storage().Count();
        using var stream = new MemoryStream();
        workspace.DownloadJobFile(id, "long", stream);
        Assert.True(bytes.AsSpan().SequenceEqual(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        Assert.Equal(4, Service.Storage().Count() - before);
    }

    [Fact]
    public void A_file_that_is_replaced_while_it_is_read_is_an_error()
    {
        var workspace = Connect.WithKey(Service);
        var id = workspace.SubmitJob(WaitUntil.Completed, Runs.Bell, Runs.Target).Id;
        workspace.UploadJobFile(id, "long", BinaryData.FromBytes(new byte[9 << 20]));
        var isReplaced = false;
        Service.Intercept = async context =>
        {
            if (context.Request.Headers["x-ms-range"].ToString().StartsWith("bytes=8388608", StringComparison.Ordinal) && !isReplaced)
            {
                isReplaced = true;
                await workspace.UploadJobFileAsync(id, "long", BinaryData.FromBytes(new byte[10 << 20]));
            }

            return false;
        };
        var exception = Assert.Throws<RequestFailedException>(() => workspace.DownloadJobFile(id, "long", Stream.Null));
        Assert.Equal((412, "ConditionNotMet"), (exception.Status, exception.ErrorCode));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_method_hands_the_signed_address_out(bool isAsync)
    {
        var workspace = Connect.WithKey(Service);
        var operation = await workspace.SubmitAsync(isAsync, WaitUntil.Completed);
        var answer = isAsync ? await workspace.GetJobContainerUriAsync(operation.Id) : workspace.GetJobContainerUri(operation.Id);
        Assert.Contains("sig=", answer.Value.Query);
        Assert.DoesNotContain("sig=", answer.GetRawResponse().Content.ToString());
        using var client = new HttpClient();
        var list = await client.GetStringAsync(new Uri($"{answer.Value}&restype=container&comp=list"));
        Assert.Contains("<Name>inputData</Name>", list);
    }
}
