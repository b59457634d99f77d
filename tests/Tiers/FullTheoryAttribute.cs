namespace Tiers;

/// <summary>A test with several rows that only a run with FULL=true has.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FullTheoryAttribute : TheoryAttribute
{
    /// <param name="why">Why other runs can do without it.</param>
    public FullTheoryAttribute(string why) => Skip = Tier.IsFull ? null : Tier.WhyNotFull + why;
}
