namespace QuantumKeys.Scanning;

/// <summary>How far a scan is: written by its workers, read by who shows it.</summary>
internal sealed class ScanProgress
{
    private long _done;
    private long _bytes;
    private volatile string _step = "Starting";

    /// <summary>Files or objects.</summary>
    public long Done => Interlocked.Read(ref _done);

    public long Bytes => Interlocked.Read(ref _bytes);

    public string Step { get => _step; set => _step = value; }

    public void Add(long bytes)
    {
        Interlocked.Increment(ref _done);
        Interlocked.Add(ref _bytes, bytes);
    }
}
