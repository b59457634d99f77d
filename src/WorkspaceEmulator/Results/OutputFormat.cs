namespace WorkspaceEmulator.Results;

/// <summary>The formats of results that the emulator writes.</summary>
internal static class OutputFormat
{
    public const string IonQ = "ionq.quantum-results.v1";
    public const string Honeywell = "honeywell.quantum-results.v1";
    public const string MicrosoftV1 = "microsoft.quantum-results.v1";
    public const string MicrosoftV2 = "microsoft.quantum-results.v2";
}
