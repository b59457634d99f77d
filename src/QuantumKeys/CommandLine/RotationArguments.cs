using System.CommandLine;
using System.CommandLine.Parsing;
using QuantumWorkspaces;
using WorkspaceEmulator.CommandLine;

namespace QuantumKeys.CommandLine;

/// <summary>The options of a rotation.</summary>
internal sealed class RotationArguments
{
    private readonly Option<WorkspaceKeyKinds> _keys = KeyTypeOption.Create("Which keys to regenerate. Default: both.");

    private readonly Option<int> _gracePeriod = NumberOption.Seconds(
        "--grace-period",
        "The time between a hand-over and regenerating the key that was in use before. "
        + "If programs check for a new key only from time to time, use at least that interval.",
        30);

    private readonly Option<DateTimeOffset?> _onlyCreatedBefore = TimeOption.Create(
        "--only-created-before",
        "Rotate only keys that were created before this time, such as 2026-11-25T10:00Z (UTC unless it has an offset). "
        + "To continue after an interruption, use the time at which that run started.");

    private readonly Option<IReadOnlyList<string>?> _handOver = new("--hand-over")
    {
        Description =
            "A program to run each time another key is to be used from then on, with its arguments. It gets the connection string in its "
            + "environment variable AZURE_QUANTUM_CONNECTION_STRING.",
        HelpName = "COMMAND",
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = ParseCommand,
    };

    private readonly Option<bool> _showOutput = new("--show-hand-over-output")
    {
        Description = "Show what that program writes. It is not shown otherwise: the key could be in it, in whatever spelling.",
    };

    private readonly Option<bool> _noHandOver = new("--no-hand-over")
    {
        Description = "Do not hand over keys: no program uses them, or programs read them from the service within the grace period.",
    };

    public void AddTo(Command command)
    {
        command.Validators.Add(result =>
        {
            if (result.GetResult(_handOver) is not null && result.GetValue(_noHandOver))
                result.AddError("--hand-over and --no-hand-over exclude each other.");
        });
        command.Add(_keys);
        command.Add(_gracePeriod);
        command.Add(_onlyCreatedBefore);
        command.Add(_handOver);
        command.Add(_showOutput);
        command.Add(_noHandOver);
    }

    public WorkspaceKeyRotationOptions Read(ParseResult parsed) => new()
    {
        Keys = parsed.GetResult(_keys) is null ? WorkspaceKeyKinds.Both : parsed.GetValue(_keys),
        GracePeriod = TimeSpan.FromSeconds(parsed.GetValue(_gracePeriod)),
        OnlyCreatedBefore = parsed.GetValue(_onlyCreatedBefore),
    };

    /// <summary>The words of the program to run; null without one.</summary>
    public IReadOnlyList<string>? HandOverIn(ParseResult parsed) => parsed.GetValue(_handOver);

    public bool IsOutputShown(ParseResult parsed) => parsed.GetValue(_showOutput);

    public bool IsNobodyTold(ParseResult parsed) => parsed.GetValue(_noHandOver);

    private static IReadOnlyList<string>? ParseCommand(ArgumentResult result)
    {
        var words = CommandWords.Split(result.Tokens[0].Value, out var problem);
        if (problem is null)
            return words;

        result.AddError($"--hand-over {problem}.");
        return null;
    }
}
