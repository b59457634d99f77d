namespace Pictures.Plots;

/// <summary>A bar of a chart.</summary>
/// <param name="Start">Where it begins: 0 unless it is a range.</param>
/// <param name="Text">The figure at its end, with its unit.</param>
/// <param name="IsOurs">Whether it is of this project; others are gray.</param>
internal sealed record Bar(string Label, double Start, double End, string Text, bool IsOurs = true)
{
    /// <summary>A value in between that is marked; null for none.</summary>
    public double? Mark { get; init; }
}
