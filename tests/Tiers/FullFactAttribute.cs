namespace Tiers;

/// <summary>A test that only a run with FULL=true has.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FullFactAttribute : FactAttribute
{
    /// <param name="why">Why other runs can do without it.</param>
    public FullFactAttribute(string why) => Skip = Tier.IsFull ? null : Tier.WhyNotFull + why;
}
