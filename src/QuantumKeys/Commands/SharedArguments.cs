using System.CommandLine;
using QuantumKeys.Connections;
using QuantumKeys.Output;

namespace QuantumKeys.Commands;

/// <summary>What every command understands: which workspace, and how to write the result.</summary>
internal sealed class SharedArguments
{
    private readonly WorkspaceArguments _workspace = new();

    private readonly Option<OutputFormat> _output = new("--output", "-o")
    {
        Description = "How to write the result. Everything else goes to standard error.",
        HelpName = "table|json",
        Recursive = true,
        DefaultValueFactory = _ => OutputFormat.Table,
        CustomParser = result =>
        {
            if (Enum.GetNames<OutputFormat>().Contains(result.Tokens[0].Value, StringComparer.OrdinalIgnoreCase))
                return Enum.Parse<OutputFormat>(result.Tokens[0].Value, ignoreCase: true);

            result.AddError("--output takes table or json.");
            return default;
        },
    };

    private readonly Option<bool> _showKeys = new("--show-keys")
    {
        Description = $"Show keys and connection strings. Otherwise each is {KeyList.Hidden}.",
    };

    public void AddTo(RootCommand root)
    {
        _workspace.AddTo(root);
        root.Add(_output);
    }

    /// <summary>For a command whose result has keys in it.</summary>
    public void AddShowKeysTo(Command command) => command.Add(_showKeys);

    /// <summary>The way to the workspace for a command about what runs in it.</summary>
    public Task<Connection> ConnectForWorkspaceAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        new ConnectionFinder(Log(parsed)).FindForWorkspaceAsync(_workspace.Read(parsed), cancellationToken);

    /// <summary>The way to the workspace for a command about its keys.</summary>
    public Task<Connection> ConnectForKeysAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        new ConnectionFinder(Log(parsed)).FindForKeysAsync(_workspace.Read(parsed), cancellationToken);

    public ResultWriter ResultsTo(ParseResult parsed) => new(parsed.InvocationConfiguration.Output, parsed.GetValue(_output));

    /// <summary>Writes keys, hidden or not as the user wants it.</summary>
    public async Task WriteKeysAsync(ParseResult parsed, string workspaceName, QuantumWorkspaces.WorkspaceKeys keys)
    {
        var areShown = parsed.GetValue(_showKeys);
        ResultsTo(parsed).Write(KeyList.From(workspaceName, keys, areShown), OutputJson.Default.KeyList, list => list.ToTable());
        if (!areShown)
            await Log(parsed).WriteLineAsync("Keys are hidden; --show-keys shows them.");
    }

    /// <summary>Where everything goes that is not the result.</summary>
    public static TextWriter Log(ParseResult parsed) => parsed.InvocationConfiguration.Error;
}
