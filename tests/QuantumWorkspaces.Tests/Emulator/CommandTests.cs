using System.CommandLine;
using System.Text.RegularExpressions;
using WorkspaceEmulator.CommandLine;

namespace QuantumWorkspaces.Tests.Emulation;

public sealed class CommandTests : IDisposable
{
    private readonly Output _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task What_the_program_prints_connects()
    {
        using var end = new CancellationTokenSource();
        var run = RunAsync(["--port", "0", "--https-port", "0", "--page-size", "100"], end.Token);
        await Task.WhenAny(run, _output.Written);

        var connectionString = Regex.Match(_output.ToString(), "AZURE_QUANTUM_CONNECTION_STRING='(.*)'").Groups[1].Value;
        Assert.Equal(Client.Connect.AllTargets, Workspace.FromConnectionString(connectionString).GetTargets().Select(target => target.Id));

        // Header and address of the line for curl.
        var curl = Regex.Match(_output.ToString(), "curl -H \"(.*): (.*)\" \"(.*)\"");
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, curl.Groups[3].Value) { Headers = { { curl.Groups[1].Value, curl.Groups[2].Value } } };
        using var response = await http.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode);

        foreach (var variable in new[] { "IDENTITY_ENDPOINT", "IDENTITY_HEADER", "SSL_CERT_FILE", "AZURE_TOKEN_CREDENTIALS" })
            Assert.Matches($"export {variable}='.+'", _output.ToString());

        await end.CancelAsync();
        Assert.Equal(0, await run);
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri(curl.Groups[3].Value)));
    }

    [Fact]
    public async Task Help_says_what_it_is_and_what_can_be_set()
    {
        Assert.Equal(0, await RunAsync(["--help"], CancellationToken.None));
        foreach (var word in new[] { "Emulates Azure Quantum", "127.0.0.1", "--port", "5180", "--https-port", "5181", "--certificate", "--certificate-key", "--accept-any-token", "/emulator/faults" })
            Assert.Contains(word, _output.ToString());
    }

    [Theory]
    [InlineData("has to be 1 or more", "--page-size", "0")]
    [InlineData("has to be 0 or more", "--port", "-1")]
    [InlineData("--port has to be 65535 or less", "--port", "70000")]
    [InlineData("--https-port has to be 65535 or less", "--https-port", "65536")]
    [InlineData("--port and --https-port are the same", "--port", "5180", "--https-port", "5180")]
    [InlineData("There is no file 'not.there'", "--port", "0", "--https-port", "0", "--certificate", "not.there")]
    [InlineData("--certificate-key needs --certificate", "--certificate-key", "not.there")]
    [InlineData("'--porter'", "--porter")]
    public async Task What_cannot_be_is_said_and_ends_the_program(string message, params string[] arguments)
    {
        Assert.Equal(1, await RunAsync(arguments, CancellationToken.None));
        Assert.Contains(message, _error.ToString());
        Assert.DoesNotContain("   at ", _error.ToString());
    }

    [Fact]
    public async Task A_file_that_is_no_certificate_is_no_matter_of_ports()
    {
        var file = Path.GetTempFileName();
        try
        {
            Assert.Equal(1, await RunAsync(["--port", "0", "--https-port", "0", "--certificate", file], CancellationToken.None));
            Assert.Contains("Is --certificate a certificate, and is its key there?", _error.ToString());
            Assert.DoesNotContain("ports", _error.ToString());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_with_what_to_do()
    {
        await using var running = await WorkspaceEmulator.Emulator.StartAsync();
        var port = running.Endpoint.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(1, await RunAsync(["--port", port, "--https-port", "0"], CancellationToken.None));
        Assert.Contains("Other ports: --port 0 --https-port 0", _error.ToString());
    }

    private Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var configuration = new InvocationConfiguration { Output = _output, Error = _error };
        return EmulatorCommand.Create().Parse(arguments).InvokeAsync(configuration, cancellationToken);
    }

    /// <summary>Tells when the program has said how to connect.</summary>
    private sealed class Output : StringWriter
    {
        private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Written => _written.Task;

        public override Task WriteAsync(string? value)
        {
            Write(value);
            _written.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
