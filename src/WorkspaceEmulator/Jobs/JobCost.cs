using System.Text.Json.Nodes;
using WorkspaceEmulator.Simulation;

namespace WorkspaceEmulator.Jobs;

/// <summary>What a job has cost. The dimensions are those of the service; the prices are made up, and simulators cost nothing.</summary>
internal static class JobCost
{
    private const double PriceOfOneQubitGate = 0.0001;
    private const double PriceOfTwoQubitGate = 0.001;
    private const double PriceOfCredit = 10;
    private const double PriceOfShot = 0.01;

    public static JsonObject Of(JobRequest request, IEnumerable<Circuit> circuits, int shots)
    {
        var gates = circuits.SelectMany(circuit => circuit.Gates).ToList();
        var (small, large) = (gates.Count(gate => gate.Size == 1), gates.Count(gate => gate.Size > 1));
        JsonObject[] events = request.ProviderId switch
        {
            "ionq" =>
            [
                Event(request, "gs1q", "1Q Gate Shot", "1q gate shot", (double)small * shots, PriceOfOneQubitGate),
                Event(request, "gs2q", "2Q Gate Shot", "2q gate shot", (double)large * shots, PriceOfTwoQubitGate),
            ],
            "quantinuum" => [Event(request, "hqc", "HQC", "hqc", 5 + ((small + (10.0 * large)) * shots / 5000), PriceOfCredit)],
            _ => [Event(request, "shots", "Shots", "shot", shots, PriceOfShot)],
        };
        return new JsonObject
        {
            ["currencyCode"] = "USD",
            ["events"] = new JsonArray([.. events]),
            ["estimatedTotal"] = events.Sum(item => item["amountBilled"]!.GetValue<double>() * item["unitPrice"]!.GetValue<double>()),
        };
    }

    private static JsonObject Event(JobRequest request, string id, string name, string unit, double amount, double price) => new()
    {
        ["dimensionId"] = id,
        ["dimensionName"] = name,
        ["measureUnit"] = unit,
        ["amountBilled"] = amount,
        ["amountConsumed"] = amount,
        ["unitPrice"] = request.Target.Contains(".qpu.", StringComparison.Ordinal) ? price : 0.0,
    };
}
