using System.CommandLine;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeys.Fixing;

namespace QuantumKeys.Commands;

/// <summary>The arguments of <c>fix</c>.</summary>
internal sealed class FixArguments
{
    /// <summary>The repair that reads user secrets.</summary>
    private const string Configuration = "configuration";

    private readonly Argument<string> _path = new("PATH")
    {
        Description = "A solution, a project, a folder with all that is in it, or a file.",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Change the files without asking." };

    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Only show the changes. The exit code is 1 if there are any.",
    };

    private readonly Option<string?> _prefer = new("--prefer")
    {
        Description = "The repair to take where it is possible, instead of the one that .editorconfig prefers. "
            + "Where it is not, another one is taken, so that no key stays.",
        HelpName = "environment|entra|configuration",
    };

    private readonly Option<string?> _keep = new("--keep")
    {
        Description = "Where to put the removed strings: user-secrets, or a file outside the repository. "
            + "With user-secrets the configuration is preferred, since that is where programs read them.",
        HelpName = "user-secrets|FILE",
    };

    public void AddTo(Command command)
    {
        _prefer.AcceptOnlyFromAmong([.. RepairKeys.InOrder.Select(kind => kind.Option).OfType<string>()]);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_yes) && result.GetValue(_dryRun))
                result.AddError("--yes and --dry-run exclude each other.");
        });
        command.Add(_path);
        command.Add(_yes);
        command.Add(_dryRun);
        command.Add(_prefer);
        command.Add(_keep);
    }

    public FixOptions Read(ParseResult parsed)
    {
        var keep = parsed.GetValue(_keep);
        var preferred = parsed.GetValue(_prefer) ?? (keep == FixOptions.UserSecrets ? Configuration : null);
        return new FixOptions(parsed.GetValue(_path)!)
        {
            Preferred = RepairKeys.InOrder.FirstOrDefault(kind => kind.Option is { } name && name == preferred),
            Keep = keep,
            IsDryRun = parsed.GetValue(_dryRun),
            IsAgreed = parsed.GetValue(_yes),
        };
    }
}
