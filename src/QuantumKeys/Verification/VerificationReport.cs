using System.Text.Json.Serialization;
using QuantumKeys.Output;

namespace QuantumKeys.Verification;

/// <summary>What the service says about the keys that were found.</summary>
internal sealed record VerificationReport(IReadOnlyList<VerifiedKey> Keys)
{
    public int Works => Count(VerificationResult.Works);

    public int Refused => Count(VerificationResult.Refused);

    public int CannotTell => Count(VerificationResult.CannotTell);

    /// <summary>For who reads the last line only.</summary>
    [JsonIgnore]
    public string Summary =>
        $"{Keys.Count} {(Keys.Count == 1 ? "key" : "keys")}: {Works} works, {Refused} refused, {CannotTell} cannot tell";

    /// <summary>A line for each place.</summary>
    public Table ToTable()
    {
        var table = new Table("Result", "Workspace", "Endpoint", "Place", "Reason");
        foreach (var key in Keys)
        {
            foreach (var place in key.Places)
                table.Add(WordFor(key.Result), key.WorkspaceName, key.Endpoint, place.ToString(), key.Reason);
        }

        return table;
    }

    private static string WordFor(VerificationResult result) => result switch
    {
        VerificationResult.Works => "works",
        VerificationResult.Refused => "refused",
        _ => "cannot tell",
    };

    private int Count(VerificationResult result) => Keys.Count(key => key.Result == result);
}
