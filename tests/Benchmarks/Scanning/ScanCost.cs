namespace Benchmarks.Scanning;

/// <summary>What one run took.</summary>
/// <param name="Count">Files or objects.</param>
/// <param name="Memory">The most that the process had at once until then.</param>
internal sealed record ScanCost(long Count, long Bytes, double Seconds, int Found, long Memory);
