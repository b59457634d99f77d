using System.CommandLine;
using QuantumKeys.CommandLine;
using QuantumKeys.Jobs;
using QuantumWorkspaces;

namespace QuantumKeys.Commands;

/// <summary>The options of <c>jobs submit</c>: those of <c>az quantum job submit</c>, and a few of our own.</summary>
internal sealed class JobSubmitArguments
{
    private readonly Option<string> _target = new("--target-id", "-t")
    {
        Description = "The target that runs the job, such as ionq.simulator.",
        HelpName = "TARGET",
        Required = true,
    };

    private readonly Option<string> _file = new("--job-input-file")
    {
        Description = "The file with the circuit or the program.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string?> _format = new("--job-input-format")
    {
        Description = "The format of the file, such as ionq.circuit.v1. Default: the one that its ending (.qasm, .quil, .ll, .bc) or its "
            + "content says.",
        HelpName = "FORMAT",
    };

    private readonly Option<string?> _outputFormat = new("--job-output-format")
    {
        Description = "The format of the results. Default: the one that belongs to the input.",
        HelpName = "FORMAT",
    };

    private readonly Option<string?> _entryPoint = new("--entry-point")
    {
        Description = "The function of a program in QIR that runs. Default: ENTRYPOINT__main.",
        HelpName = "NAME",
    };

    private readonly Option<int?> _shots = WholeNumberOption.Create("--shots", "How often it runs. Default: the target's.", least: 1);

    private readonly Option<string?> _name = new("--job-name") { Description = "A name for people.", HelpName = "NAME" };

    private readonly Option<string[]> _parameters = new("--job-params")
    {
        Description = "Parameters of the target: KEY=VALUE …, an object in JSON, or @FILE with one. metadata and tags become those of "
            + "the job.",
        HelpName = "PARAMETERS",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _capability = new("--target-capability")
    {
        Description = "The parameter targetCapability of older targets for QIR.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _provider = new("--provider-id", "-p")
    {
        Description = "The provider. Default: the first part of the target's name.",
        HelpName = "ID",
    };

    private readonly Option<string?> _session = IdOption.Session("The session that the job belongs to.");

    private readonly Option<string?> _id = IdOption.Job(
        "Id for the job. If there is a job with this id, it is taken up and none is created: so a submission can be repeated.");

    public void AddTo(Command command)
    {
        Option[] options =
        [
            _target, _file, _format, _outputFormat, _entryPoint, _shots, _name, _parameters, _capability, _provider, _session, _id,
        ];
        foreach (var option in options)
            command.Add(option);

        command.Validators.Add(result =>
        {
            var target = result.GetValue(_target);
            if (result.GetValue(_provider) is null && target is not null && target.IndexOf('.', StringComparison.Ordinal) < 1)
                result.AddError("The name of the target does not begin with that of its provider: give --provider-id as well.");
        });
    }

    public string TargetIn(ParseResult parsed) => parsed.GetValue(_target)!;

    /// <exception cref="UsageException">The file cannot be used.</exception>
    public QuantumJobInput InputIn(ParseResult parsed) =>
        JobInputFile.Read(parsed.GetValue(_file)!, parsed.GetValue(_format), parsed.GetValue(_entryPoint));

    /// <exception cref="UsageException">A parameter has no form that is known.</exception>
    public QuantumJobOptions OptionsIn(ParseResult parsed)
    {
        var options = new QuantumJobOptions
        {
            // Chosen before anything is sent: whatever happens then, the user can ask for the job.
            JobId = parsed.GetValue(_id) ?? Guid.NewGuid().ToString("D"),
            Name = parsed.GetValue(_name),
            ProviderId = parsed.GetValue(_provider),
            OutputFormat = parsed.GetValue(_outputFormat),
            Shots = parsed.GetValue(_shots),
            SessionId = parsed.GetValue(_session),
        };
        var parameters = parsed.GetValue(_parameters) ?? [];
        JobParameters.AddTo(options, parsed.GetValue(_capability) is { } name ? [$"targetCapability={name}", .. parameters] : parameters);
        return options;
    }
}
