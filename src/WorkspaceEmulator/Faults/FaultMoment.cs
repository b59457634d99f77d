namespace WorkspaceEmulator.Faults;

/// <summary>On which side of the work a fault lies. A client cannot see which it was.</summary>
public enum FaultMoment
{
    /// <summary>The request is not carried out.</summary>
    Before,

    /// <summary>The request is carried out, and then its answer is lost.</summary>
    After,
}
