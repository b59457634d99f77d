namespace QuantumKeyAnalyzers.Tests.Detection;

/// <summary>How well what was found agrees with the labels.</summary>
internal sealed record Score(string Rule, int Found, int Missed, int FalseAlarms)
{
    /// <summary>Of what must be found, the part that was.</summary>
    public double Recall => Found + Missed == 0 ? 1 : (double)Found / (Found + Missed);

    /// <summary>Of what was reported, the part that must be.</summary>
    public double Precision => Found + FalseAlarms == 0 ? 1 : (double)Found / (Found + FalseAlarms);

    public static Score Of(string rule, IReadOnlySet<Place> expected, IReadOnlySet<Place> actual)
    {
        var found = expected.Count(place => place.Rule == rule && actual.Contains(place));
        return new Score(
            rule, found, expected.Count(place => place.Rule == rule) - found, actual.Count(place => place.Rule == rule) - found);
    }

    public override string ToString() => FormattableString.Invariant(
        $"{Rule}  found {Found,3}  missed {Missed,3}  false alarms {FalseAlarms,3}  recall {Recall:P1}  precision {Precision:P1}");
}
