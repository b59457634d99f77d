using System.Text;

namespace QuantumWorkspaces.Tests.Emulation.Jobs;

public sealed class BlobTests : IAsyncLifetime
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("0123456789");

    private JobClient _client = null!;
    private string _container = null!;

    public async Task InitializeAsync()
    {
        _client = await JobClient.StartAsync();
        _container = await _client.AddressOfAsync("job-one");
    }

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Fact]
    public async Task What_was_written_can_be_read_with_its_type_and_encoding()
    {
        var written = await _client.UploadAsync(
            Blob("data"),
            Content,
            ("x-ms-blob-content-type", "application/json"),
            ("x-ms-blob-content-encoding", "gzip"),
            ("x-ms-version", "2021-12-02"));
        Assert.Equal(201, written.Status);
        Assert.Equal("2021-12-02", written.Headers["x-ms-version"]);
        Assert.True(written.Headers.ContainsKey("x-ms-request-id"));

        var read = await _client.StorageAsync("GET", Blob("data"));
        Assert.Equal((200, "0123456789"), (read.Status, read.Text));
        Assert.Equal(
            ("application/json", "gzip", "BlockBlob"),
            (read.Headers["Content-Type"], read.Headers["Content-Encoding"], read.Headers["x-ms-blob-type"]));
        Assert.Equal(written.Headers["ETag"], read.Headers["ETag"]);

        var head = await _client.StorageAsync("HEAD", Blob("data"));
        Assert.Equal((200, ""), (head.Status, head.Text));
        Assert.Equal("10", head.Headers["Content-Length"]);
        Assert.Equal("eB5eJF1ptWaXm4bijSPyxw==", head.Headers["Content-MD5"]);
    }

    [Fact]
    public async Task A_second_upload_is_refused_where_the_client_wants_a_new_blob()
    {
        Assert.Equal(201, (await _client.UploadAsync(Blob("data"), Content, ("If-None-Match", "*"))).Status);
        var again = await _client.UploadAsync(Blob("data"), [1], ("If-None-Match", "*"));
        Assert.Equal((409, "BlobAlreadyExists"), (again.Status, again.ErrorCode));
        Assert.Equal(Content, (await _client.StorageAsync("GET", Blob("data"))).Body);
        Assert.Equal(201, (await _client.UploadAsync(Blob("data"), [1])).Status);
        Assert.Equal([1], (await _client.StorageAsync("GET", Blob("data"))).Body);
    }

    [Theory]
    [InlineData("x-ms-range", "bytes=0-3", 206, "0123", "bytes 0-3/10")]
    [InlineData("Range", "bytes=8-", 206, "89", "bytes 8-9/10")]
    [InlineData("x-ms-range", "bytes=0-33554431", 206, "0123456789", "bytes 0-9/10")]
    [InlineData("x-ms-range", "bytes=3-2", 200, "0123456789", null)]
    public async Task A_part_can_be_read(string header, string value, int status, string text, string? range)
    {
        await _client.UploadAsync(Blob("data"), Content);
        var reply = await _client.StorageAsync("GET", Blob("data"), null, (header, value));
        Assert.Equal((status, text), (reply.Status, reply.Text));
        Assert.Equal(range, reply.Headers.GetValueOrDefault("Content-Range"));
    }

    [Theory]
    [InlineData("0123456789", "bytes=10-20")]
    [InlineData("", "bytes=0-33554431")]
    public async Task A_part_behind_the_end_is_refused(string content, string range)
    {
        await _client.UploadAsync(Blob("data"), Encoding.UTF8.GetBytes(content));
        var reply = await _client.StorageAsync("GET", Blob("data"), null, ("x-ms-range", range));
        Assert.Equal((416, "InvalidRange"), (reply.Status, reply.ErrorCode));
        Assert.Equal(content, (await _client.StorageAsync("GET", Blob("data"))).Text);
    }

    [Fact]
    public async Task What_is_not_there_is_said_not_to_be()
    {
        var blob = await _client.StorageAsync("GET", Blob("data"));
        Assert.Equal((404, "BlobNotFound"), (blob.Status, blob.ErrorCode));
        var container = await _client.StorageAsync("GET", Blob("data").Replace("job-one", "job-two"));
        Assert.Equal((404, "ContainerNotFound"), (container.Status, container.ErrorCode));
        var head = await _client.StorageAsync("HEAD", Blob("data"));
        Assert.Equal((404, ""), (head.Status, head.Text));
    }

    [Fact]
    public async Task A_condition_on_the_state_is_kept()
    {
        var first = await _client.UploadAsync(Blob("data"), Content);
        Assert.Equal(200, (await _client.StorageAsync("GET", Blob("data"), null, ("If-Match", first.Headers["ETag"]))).Status);
        await _client.UploadAsync(Blob("data"), Content);
        var reply = await _client.StorageAsync("GET", Blob("data"), null, ("If-Match", first.Headers["ETag"]));
        Assert.Equal((412, "ConditionNotMet"), (reply.Status, reply.ErrorCode));
    }

    [Fact]
    public async Task An_upload_that_is_damaged_or_no_block_blob_is_refused()
    {
        var damaged = await _client.UploadAsync(Blob("data"), Content, ("Content-MD5", "VaVACK0bpYmqIQ0mKcHfQQ=="));
        Assert.Equal((400, "Md5Mismatch"), (damaged.Status, damaged.ErrorCode));
        Assert.Equal(400, (await _client.StorageAsync("PUT", Blob("data"), Content)).Status);
        Assert.Equal(400, (await _client.UploadAsync(Blob("data") + "&comp=block&blockid=AAAA", Content)).Status);
        Assert.Equal(404, (await _client.StorageAsync("GET", Blob("data"))).Status);
    }

    [Fact]
    public async Task A_list_goes_over_pages()
    {
        foreach (var name in new[] { "b", "a/1", "a/2", "c" })
            await _client.UploadAsync(Blob(name), Content);

        var names = new List<string>();
        var marker = "";
        do
        {
            var page = (await _client.StorageAsync(
                "GET", $"{_container}&restype=container&comp=list&maxresults=3&marker={Uri.EscapeDataString(marker)}")).Xml;
            names.AddRange(page.Descendants("Name").Select(name => name.Value));
            Assert.All(page.Descendants("Content-Length"), length => Assert.Equal("10", length.Value));
            marker = page.Element("NextMarker")!.Value;
        }
        while (marker.Length > 0);

        Assert.Equal(["a/1", "a/2", "b", "c"], names);
        var some = (await _client.StorageAsync("GET", $"{_container}&restype=container&comp=list&prefix=a/")).Xml;
        Assert.Equal(2, some.Descendants("Blob").Count());
    }

    [Fact]
    public async Task Old_versions_leave_it_to_the_client_to_make_the_container()
    {
        var reply = await _client.SendAsync("POST", "/storage/sasUri", """{"containerName":"job-old"}""", "2025-12-01-preview");
        var container = reply.Json.GetProperty("sasUri").GetString() + "&restype=container";
        Assert.Equal((404, "ContainerNotFound"), (await StatusAndCodeAsync("GET")));
        Assert.Equal((201, null), await StatusAndCodeAsync("PUT"));
        Assert.Equal((200, null), await StatusAndCodeAsync("GET"));
        Assert.Equal((409, "ContainerAlreadyExists"), await StatusAndCodeAsync("PUT"));

        async Task<(int, string?)> StatusAndCodeAsync(string method)
        {
            var reply = await _client.StorageAsync(method, container, method == "PUT" ? [] : null);
            return (reply.Status, reply.ErrorCode);
        }
    }

    [Fact]
    public async Task A_blob_may_be_longer_than_other_bodies_but_not_endless()
    {
        var long1 = new byte[3 << 20];
        Random.Shared.NextBytes(long1);
        Assert.Equal(201, (await _client.UploadAsync(Blob("data"), long1)).Status);
        Assert.Equal(long1, (await _client.StorageAsync("GET", Blob("data"))).Body);

        using var request = new HttpRequestMessage(HttpMethod.Put, Blob("large"))
        {
            Headers = { { "x-ms-blob-type", "BlockBlob" } },
            Content = new ByteArrayContent([]),
        };
        request.Content.Headers.ContentLength = (64L << 20) + 1;
        request.Headers.ExpectContinue = true;
        var reply = await _client.SendAsync(request);
        Assert.Equal((413, "RequestBodyTooLarge"), (reply.Status, reply.ErrorCode));
    }

    private string Blob(string name) => _container.Replace("?", $"/{name}?");
}
