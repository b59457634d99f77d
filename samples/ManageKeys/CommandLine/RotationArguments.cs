using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using QuantumWorkspaces;

namespace ManageKeys.CommandLine;

/// <summary>The options of a rotation.</summary>
internal sealed class RotationArguments
{
    private readonly Option<WorkspaceKeyKinds> _keys = KeyTypeOption.Create("Which keys to make anew; both when not given.");

    private readonly Option<int> _gracePeriod = new("--grace-period")
    {
        Description = "How long to wait after a hand-over before the key that was in use until then is made anew. Programs that look for a new key from time to time need at least that time.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 30,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0)
                return seconds;

            result.AddError("--grace-period takes whole seconds, 0 or more.");
            return default;
        },
    };

    private readonly Option<DateTimeOffset?> _onlyCreatedBefore = new("--only-created-before")
    {
        Description = "Leave keys alone that were made at this time or later, such as 2026-11-25T10:00Z; without an offset in UTC. To go on after an interruption, the time at which that run began.",
        HelpName = "TIME",
        CustomParser = ParseTime,
    };

    private readonly Option<string?> _handOver = new("--hand-over")
    {
        Description =
            "A program to run each time another key is to be used from then on. It gets the connection string in its environment variable AZURE_QUANTUM_CONNECTION_STRING, writes it to where your programs read it, and ends with 0. "
            + "Any other exit code stops the rotation. Double quotes keep words together; no shell sees the line, so nothing in it is expanded.",
        HelpName = "COMMAND",
    };

    private readonly Option<bool> _noHandOver = new("--no-hand-over")
    {
        Description = "Tell nobody: no program uses the keys, or those that do read them from the service within the grace period.",
    };

    public void AddTo(Command command)
    {
        command.Validators.Add(result =>
        {
            if (result.GetResult(_handOver) is not null && result.GetValue(_noHandOver))
                result.AddError("--hand-over and --no-hand-over exclude each other.");
        });
        _handOver.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && string.IsNullOrWhiteSpace(token.Value))
                result.AddError("--hand-over is empty.");
        });
        command.Add(_keys);
        command.Add(_gracePeriod);
        command.Add(_onlyCreatedBefore);
        command.Add(_handOver);
        command.Add(_noHandOver);
    }

    public WorkspaceKeyRotationOptions Read(ParseResult parsed) => new()
    {
        Keys = parsed.GetResult(_keys) is null ? WorkspaceKeyKinds.Both : parsed.GetValue(_keys),
        GracePeriod = TimeSpan.FromSeconds(parsed.GetValue(_gracePeriod)),
        OnlyCreatedBefore = parsed.GetValue(_onlyCreatedBefore),
    };

    public string? HandOverIn(ParseResult parsed) => parsed.GetValue(_handOver);

    public bool IsNobodyTold(ParseResult parsed) => parsed.GetValue(_noHandOver);

    private static DateTimeOffset? ParseTime(ArgumentResult result)
    {
        if (DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return time;

        result.AddError("--only-created-before takes a time such as 2026-11-25T10:00Z.");
        return null;
    }
}
