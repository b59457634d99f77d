using System.Globalization;
using QuantumWorkspaces;

namespace ManageKeys.Commands;

/// <summary>Writes the steps of a rotation, each before it is done.</summary>
internal sealed class RotationLog(TextWriter log, TimeSpan gracePeriod) : IProgress<WorkspaceKeyRotationProgress>
{
    private readonly DateTimeOffset _begin = DateTimeOffset.UtcNow;
    private bool _hasBegun;

    public void Report(WorkspaceKeyRotationProgress value)
    {
        _hasBegun = true;
        var duration = value.Step == WorkspaceKeyRotationStep.Waiting ? string.Create(CultureInfo.InvariantCulture, $" ({gracePeriod.TotalSeconds:0} s)") : "";
        log.WriteLine($"{value}{duration}");
    }

    /// <summary>How to go on after the rotation stopped on the way.</summary>
    public void WriteHowToGoOn()
    {
        if (!_hasBegun)
            return;

        log.WriteLine(
            $"""
            The rotation did not get to its end. Both keys that the service lists are valid. Run the command again; keys that are new already are left alone with
              --only-created-before {_begin:yyyy-MM-ddTHH:mm:ssZ}
            """);
    }
}
