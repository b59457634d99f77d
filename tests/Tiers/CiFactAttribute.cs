namespace Tiers;

/// <summary>A test that a quick run does not have.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CiFactAttribute : FactAttribute
{
    /// <param name="why">Why a quick run can do without it.</param>
    public CiFactAttribute(string why) => Skip = Tier.IsCi ? null : Tier.WhyNot + why;
}
