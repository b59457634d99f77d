using System.Globalization;
using Azure;
using QuantumWorkspaces;

// Entangles two qubits and measures them: both are 0, or both are 1. It needs no account. In one terminal:
//
//   dotnet run --project src/QuantumKeys -- emulator
//
// and in another one the export that this prints, then:
//
//   dotnet run --project samples/BellPair
//
// A target can be given: ionq.simulator is the default.
var target = args is [var name] ? name : "ionq.simulator";
var workspace = new Workspace();
var bell = new QuantumCircuit(2).H(0).CX(0, 1);
var options = new QuantumJobOptions { Name = "Bell pair", Shots = 1000, Progress = new Status() };

var operation = await workspace.SubmitJobAsync(WaitUntil.Completed, bell, target, options);
var results = (await workspace.GetJobResultsAsync(operation.Id)).Value;

Console.WriteLine($"{operation.Value} {operation.Id}");
foreach (var entry in results.Histogram)
{
    var bar = new string('#', (int)Math.Round(entry.Probability * 40));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entry.Outcome}  {bar,-40}  {entry.Probability:0.000}"));
}

internal sealed class Status : IProgress<QuantumJob>
{
    public void Report(QuantumJob value) => Console.Error.WriteLine(value.Status);
}
