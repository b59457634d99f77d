using System.CommandLine;
using QuantumKeys.CommandLine;
using QuantumKeys.Output;
using QuantumWorkspaces;

namespace QuantumKeys.Commands;

/// <summary>How the results of a job are shown.</summary>
internal sealed class JobResultArguments
{
    private const int UsualTop = 20;

    private readonly Option<int?> _item = WholeNumberOption.Create(
        "--item", "The number of the circuit, from 0 on, of a job that has several. Default: all.", least: 0, "-i");

    private readonly Option<int?> _top = WholeNumberOption.Create(
        "--top", $"How many outcomes are drawn at most. Default: {UsualTop}. JSON has all.", least: 1);

    public void AddTo(Command command)
    {
        command.Add(_item);
        command.Add(_top);
    }

    /// <exception cref="UsageException">The job has no such circuit.</exception>
    public async Task WriteAsync(ParseResult parsed, SharedArguments shared, string jobId, QuantumJobResults results)
    {
        var log = SharedArguments.Log(parsed);
        var item = parsed.GetValue(_item);
        if (item >= results.Items.Count)
            throw new UsageException($"--item: the job has {results.Items.Count} circuits, which are counted from 0 on.");

        if (results.IsEmpty)
            await log.WriteLineAsync("The job returned nothing.");
        else if (results.ParseError is { } why)
            await log.WriteLineAsync($"This is the output as it came: {VisibleText.Of(why)}");

        var found = JobResults.From(jobId, results, item is { } number ? [results.Items[number]] : results.Items);
        shared.ResultsTo(parsed).Write(found, OutputJson.Default.JobResults, (shown, output) =>
        {
            if (results.ParseError is null)
                shown.DrawTo(output, item ?? 0, parsed.GetValue(_top) ?? UsualTop, HelpText.Width);
            else
                WriteVisible(results.Raw, output);
        });
    }

    /// <summary>Writes text as it is, but what a terminal would obey.</summary>
    public static void WriteVisible(BinaryData text, TextWriter output)
    {
        var lines = text.ToString().ReplaceLineEndings("\n").TrimEnd('\n');
        foreach (var line in lines.Length == 0 ? [] : lines.Split('\n'))
            output.WriteLine(VisibleText.Of(line));
    }
}
