using System.Globalization;
using QuantumWorkspaces;

namespace QuantumKeys.Commands;

/// <summary>Writes each step of a rotation before it is carried out.</summary>
internal sealed class RotationLog(TextWriter log, TimeSpan gracePeriod) : IProgress<WorkspaceKeyRotationProgress>
{
    private readonly DateTimeOffset _begin = DateTimeOffset.UtcNow;
    private bool _hasBegun;

    public void Report(WorkspaceKeyRotationProgress value)
    {
        _hasBegun = true;
        var duration = value.Step == WorkspaceKeyRotationStep.Waiting
            ? string.Create(CultureInfo.InvariantCulture, $" ({gracePeriod.TotalSeconds:0} s)")
            : "";
        log.WriteLine($"{value}{duration}");
    }

    /// <summary>Writes how to continue a rotation that was stopped.</summary>
    public void WriteHowToContinue()
    {
        if (!_hasBegun)
            return;

        log.WriteLine(
            $"""
            The rotation is not complete. Both keys that the service lists are valid. Run the command again. To skip keys that are new, add
              --only-created-before {_begin:yyyy-MM-ddTHH:mm:ssZ}
            """);
    }
}
