namespace Benchmarks.Scanning;

/// <summary>What one run took.</summary>
/// <param name="Count">Files or objects.</param>
/// <param name="Work">
/// The time of the processor in seconds, that of git included: where the machine does other things too, the one to compare.
/// </param>
/// <param name="Memory">The most that the process had at once until then.</param>
internal sealed record ScanCost(long Count, long Bytes, double Seconds, double Work, int Found, long Memory);
