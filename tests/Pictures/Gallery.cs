using Pictures.Code;
using Pictures.Flow;
using Pictures.Plots;
using Pictures.Terminals;

namespace Pictures;

/// <summary>All pictures of the pages.</summary>
public static class Gallery
{
    /// <summary>Drawn in seconds.</summary>
    public static IReadOnlyList<Picture> Quick { get; } =
    [
        new("warning", async () => WarningView.Draw(await CodeScene.LoadAsync())),
        new("repair", async () => RepairView.Draw(await CodeScene.LoadAsync())),
        new("flow", async () => FlowView.Draw(await FlowStep.ReadAsync())),
        new("own-time", () => Task.FromResult(Plot.OwnTime())),
        new("menu", () => Task.FromResult(Plot.Menu())),
        new("scan-speed", () => Task.FromResult(Plot.ScanSpeed())),
    ];

    /// <summary>What <c>quantum-keys</c> prints: it is run for them.</summary>
    public static IReadOnlyList<Picture> Terminals { get; } =
    [
        new("scan", async () => TerminalView.Draw(await Session.ScanAsync())),
        new("fix", async () => TerminalView.Draw(await Session.FixAsync())),
        new("rotate", async () => TerminalView.Draw(await Session.RotateAsync())),
    ];

    public static IEnumerable<Picture> All => Quick.Concat(Terminals);
}
