using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Processes;
using QuantumWorkspaces;
using QuantumWorkspaces.Tests.Client;

namespace QuantumKeys.Tests.Commands;

public sealed partial class EmulatorTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task What_the_program_prints_connects_until_it_is_stopped()
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Linux))
            return;

        using var program = ProcessRun.StartInterruptible(
            "dotnet", [Programs.QuantumKeys, "emulator", "--port", "0", "--https-port", "0", "--page-size", "100"]);
        var text = "";
        while (!text.Contains("/emulator/faults", StringComparison.Ordinal) && await program.StandardOutput.ReadLineAsync() is { } line)
            text += line + "\n";

        var connectionString = ConnectionString().Match(text).Groups[1].Value;
        Assert.Equal(Connect.AllTargets, Workspace.FromConnectionString(connectionString).GetTargets().Select(target => target.Id));

        // Header and address of the line for curl.
        var curl = Curl().Match(text);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, curl.Groups[3].Value);
        request.Headers.Add(curl.Groups[1].Value, curl.Groups[2].Value);
        using var response = await http.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode);

        foreach (var variable in new[] { "IDENTITY_ENDPOINT", "IDENTITY_HEADER", "SSL_CERT_FILE", "AZURE_TOKEN_CREDENTIALS" })
            Assert.Matches($"export {variable}='.+'", text);

        await ProcessRun.InterruptAsync(program);

        Assert.Equal(0, (await ProcessRun.EndAsync(program)).ExitCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri(curl.Groups[3].Value)));
    }

    [Fact]
    public async Task Help_says_what_it_is_and_what_can_be_set()
    {
        Assert.Equal(0, await RunAsync("--help"));
        string[] words =
        [
            "Emulates Azure Quantum", "127.0.0.1", "--port", "5180", "--https-port", "5181", "--certificate", "--certificate-key",
            "--accept-any-token", "/emulator/faults", "jobs", "20 qubits", "/emulator/jobs",
        ];
        foreach (var word in words)
            Assert.Contains(word, _output.ToString());
    }

    [Theory]
    [InlineData("--page-size takes a whole number from 1 to 10000", "--page-size", "0")]
    [InlineData("--port takes a whole number from 0 to 65535", "--port", "-1")]
    [InlineData("--port takes a whole number from 0 to 65535", "--port", "70000")]
    [InlineData("--port takes a whole number from 0 to 65535", "--port", "http")]
    [InlineData("--https-port takes a whole number from 0 to 65535", "--https-port", "65536")]
    [InlineData("--token-lifetime takes a whole number from 1 to 2073600", "--token-lifetime", "2000000000")]
    [InlineData("--operation-duration takes a whole number from 0 to 2073600", "--operation-duration", "2073601")]
    [InlineData("--port and --https-port are the same", "--port", "5180", "--https-port", "5180")]
    [InlineData("There is no file 'not.there'", "--port", "0", "--https-port", "0", "--certificate", "not.there")]
    [InlineData("--certificate-key needs --certificate", "--certificate-key", "not.there")]
    [InlineData("'--porter'", "--porter")]
    public async Task What_cannot_be_is_said_and_ends_the_program(string message, params string[] arguments)
    {
        Assert.Equal(2, await RunAsync(arguments));
        Assert.Contains(message, _error.ToString());
        Assert.DoesNotContain("   at ", _error.ToString());
    }

    [Fact]
    public async Task A_file_that_is_no_certificate_is_no_matter_of_ports()
    {
        var file = Path.GetTempFileName();
        try
        {
            Assert.Equal(2, await RunAsync("--port", "0", "--https-port", "0", "--certificate", file));
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
        var port = running.Endpoint.Port.ToString(CultureInfo.InvariantCulture);
        Assert.Equal(2, await RunAsync("--port", port, "--https-port", "0"));
        Assert.Contains("Other ports: --port 0 --https-port 0", _error.ToString());
    }

    private Task<int> RunAsync(params string[] arguments) =>
        CommandLineRun.RunAsync(["emulator", .. arguments], new InvocationConfiguration { Output = _output, Error = _error });

    [GeneratedRegex("AZURE_QUANTUM_CONNECTION_STRING='(.*)'")]
    private static partial Regex ConnectionString();

    [GeneratedRegex("curl -H \"(.*): (.*)\" \"(.*)\"")]
    private static partial Regex Curl();
}
