namespace Tiers;

/// <summary>A test with several rows that a quick run does not have.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CiTheoryAttribute : TheoryAttribute
{
    /// <param name="why">Why a quick run can do without it.</param>
    public CiTheoryAttribute(string why) => Skip = Tier.IsCi ? null : Tier.WhyNot + why;
}
