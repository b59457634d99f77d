namespace QuantumWorkspaces.Tests.Emulation.Jobs;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class ManualClock : TimeProvider
{
    private long _ticks = new DateTimeOffset(2026, 8, 17, 9, 30, 0, TimeSpan.Zero).Ticks + 1234567;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

    public void Advance(int seconds) => Advance(TimeSpan.FromSeconds(seconds));
}
