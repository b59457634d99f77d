using System.CommandLine;
using QuantumKeys.CommandLine;
using QuantumKeys.Connections;
using QuantumKeys.Output;

namespace QuantumKeys.Commands;

/// <summary>What every command understands: which workspace, and how to write the result.</summary>
internal sealed class SharedArguments
{
    private readonly WorkspaceArguments _workspace = new();

    private readonly Option<OutputFormat> _format = FormatOption.Create();

    private readonly Option<bool> _showKeys = new("--show-keys")
    {
        Description = "Show keys and connection strings. Otherwise a table says (hidden), and JSON null.",
    };

    public void AddTo(Command command)
    {
        _workspace.AddTo(command);
        command.Add(_format);
    }

    /// <summary>For a command whose result has keys in it.</summary>
    public void AddShowKeysTo(Command command) => command.Add(_showKeys);

    public WorkspaceChoice WorkspaceIn(ParseResult parsed) => _workspace.Read(parsed);

    /// <summary>The way to the workspace.</summary>
    public Task<Connection> ConnectAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        new ConnectionFinder(Log(parsed)).FindAsync(_workspace.Read(parsed), cancellationToken);

    public ResultWriter ResultsTo(ParseResult parsed) => new(parsed.InvocationConfiguration.Output, parsed.GetValue(_format));

    /// <summary>Writes keys, hidden or not as the user wants it.</summary>
    public async Task WriteKeysAsync(ParseResult parsed, string workspaceName, QuantumWorkspaces.WorkspaceKeys keys)
    {
        var areShown = parsed.GetValue(_showKeys);
        var list = KeyList.From(workspaceName, keys, areShown);
        ResultsTo(parsed).Write(list, OutputJson.Default.KeyList, result => result.ToTable());
        if (list.HidesKeys)
            await Log(parsed).WriteLineAsync("Keys are hidden; --show-keys shows them.");
    }

    public void WriteJob(ParseResult parsed, QuantumWorkspaces.QuantumJob job) => ResultsTo(parsed).Write(
        JobDetails.From(job), OutputJson.Default.JobDetails, (_, output) => JobDetails.ToFields(job).WriteTo(output));

    public void WriteSession(ParseResult parsed, QuantumWorkspaces.QuantumSessionInfo session) => ResultsTo(parsed).Write(
        SessionDetails.From(session), OutputJson.Default.SessionDetails, (_, output) => SessionDetails.ToFields(session).WriteTo(output));

    /// <summary>Where everything goes that is not the result.</summary>
    public static TextWriter Log(ParseResult parsed) => parsed.InvocationConfiguration.Error;
}
