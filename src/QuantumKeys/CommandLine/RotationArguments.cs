using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using QuantumWorkspaces;

namespace QuantumKeys.CommandLine;

/// <summary>The options of a rotation.</summary>
internal sealed class RotationArguments
{
    private readonly Option<WorkspaceKeyKinds> _keys = KeyTypeOption.Create("Which keys to regenerate. Default: both.");

    private readonly Option<int> _gracePeriod = new("--grace-period")
    {
        Description =
            "The time between a hand-over and regenerating the key that was in use before. "
            + "If programs check for a new key only from time to time, use at least that interval.",
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
        Description =
            "Rotate only keys that were created before this time, such as 2026-11-25T10:00Z (UTC unless it has an offset). "
            + "To continue after an interruption, use the time at which that run started.",
        HelpName = "TIME",
        CustomParser = ParseTime,
    };

    private readonly Option<string?> _handOver = new("--hand-over")
    {
        Description =
            "A program to run each time another key is to be used from then on. It gets the connection string in its environment variable "
            + "AZURE_QUANTUM_CONNECTION_STRING, writes it to where your programs read it, and exits with 0. Any other exit code stops the "
            + "rotation. Double quotes keep words together; the line is not passed to a shell, so nothing in it is expanded.",
        HelpName = "COMMAND",
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
