using System.Diagnostics;
using Newtonsoft.Json.Linq;
using QuantumKeyAnalyzers.Tests.EndToEnd;
using StreamJsonRpc;

namespace PackageTests;

/// <summary>
/// The language server csharp-ls on a project, spoken to as an editor does: over standard input and output, with the analyzers switched on.
/// </summary>
internal sealed class LanguageServer : IDisposable
{
    private static readonly object Settings = new { csharp = new { analyzersEnabled = true } };

    private readonly Process _process;
    private readonly JsonRpc _connection;
    private readonly Uri _file;
    private int _version = 1;

    private LanguageServer(Process process, Uri file)
    {
        (_process, _file) = (process, file);
        _connection = new JsonRpc(new HeaderDelimitedMessageHandler(process.StandardInput.BaseStream, process.StandardOutput.BaseStream));
        _connection.AddLocalRpcMethod("workspace/configuration", (JToken _) => new[] { new { analyzersEnabled = true } });
        _connection.AddLocalRpcMethod("client/registerCapability", (JToken _) => new object());
        _connection.AddLocalRpcMethod("window/workDoneProgress/create", (JToken _) => new object());
        _connection.StartListening();
    }

    public bool HasExited => _process.HasExited;

    /// <summary>Installs the server into a folder, starts it in another, and opens a file there.</summary>
    public static async Task<LanguageServer> OpenAsync(Consumer consumer, string file, string text)
    {
        var (exitCode, output) = await consumer.RunAsync("tool", "install", "csharp-ls", "--version", "0.28.0", "--tool-path", "tools");
        Assert.True(exitCode == 0, output);

        var start = new ProcessStartInfo(Path.Combine(consumer.Path, "tools", "csharp-ls"))
        {
            WorkingDirectory = consumer.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NUGET_PACKAGES"] = consumer.Cache;
        start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(Dotnet.Program);
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();

        var folder = new Uri(consumer.Path + "/");
        var server = new LanguageServer(process, new Uri(folder, file));
        await server._connection.InvokeWithParameterObjectAsync<JToken>("initialize", new
        {
            rootUri = folder,
            workspaceFolders = new[] { new { uri = folder, name = "App" } },
            initializationOptions = Settings,
            capabilities = new { workspace = new { configuration = true }, textDocument = new { diagnostic = new { } } },
        });
        await server._connection.NotifyWithParameterObjectAsync("initialized", new { });
        await server._connection.NotifyWithParameterObjectAsync("workspace/didChangeConfiguration", new { settings = Settings });
        await server._connection.NotifyWithParameterObjectAsync(
            "textDocument/didOpen", new { textDocument = new { uri = server._file, languageId = "csharp", version = 1, text } });
        return server;
    }

    /// <summary>Types the whole text anew.</summary>
    public Task TypeAsync(string text) => _connection.NotifyWithParameterObjectAsync(
        "textDocument/didChange",
        new { textDocument = new { uri = _file, version = ++_version }, contentChanges = new[] { new { text } } });

    /// <summary>The ids of what the server finds in the file.</summary>
    public async Task<IReadOnlyList<string>> FindAsync()
    {
        var report = await _connection.InvokeWithParameterObjectAsync<JToken?>(
            "textDocument/diagnostic", new { textDocument = new { uri = _file } });
        return [.. report?["items"]?.Select(item => (string?)item["code"] ?? "") ?? []];
    }

    /// <summary>What the server finds once it finds something of ours, or nothing any more.</summary>
    public async Task<IReadOnlyList<string>> WaitAsync(bool isFound)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            var found = await FindAsync();
            if (found.Any(id => id.StartsWith("QKA", StringComparison.Ordinal)) == isFound)
                return found;

            await Task.Delay(20, timeout.Token);
        }
    }

    public void Dispose()
    {
        _connection.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
