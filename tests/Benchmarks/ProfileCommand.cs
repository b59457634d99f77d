using System.CommandLine;
using Benchmarks.Client;

namespace Benchmarks;

/// <summary><c>profile</c>: what the client's calls allocate beyond bare ones, by type.</summary>
internal static class ProfileCommand
{
    public const string Name = "profile";

    private const int Runs = 100_000;

    /// <summary>Below that a line is noise.</summary>
    private const double FewestBytes = 40;

    public static Command Create()
    {
        var transport = new Option<string>("--transport")
        {
            Description = "Whether answers come over a connection (loopback) or at once (memory).",
            DefaultValueFactory = _ => "loopback",
        };
        transport.AcceptOnlyFromAmong("loopback", "memory");
        var command = new Command(Name, "What the calls of the client allocate beyond bare ones that make the same models, by type.")
        {
            transport,
        };
        command.SetAction(async (parsed, _) =>
        {
            using var calls = new ClientBenchmarks { Transport = parsed.GetValue(transport)! };
            await calls.Setup();
            await WriteAsync("GetQuotas", calls.BareQuotasWithModels, calls.GetQuotas);
            await WriteAsync("GetTarget", calls.BareTargetWithModels, calls.GetTarget);
        });
        return command;
    }

    private static async Task WriteAsync(string name, Func<Task> bare, Func<Task> client)
    {
        var before = await AllocationProfile.OfAsync(bare, Runs);
        var after = await AllocationProfile.OfAsync(client, Runs);
        Console.WriteLine($"| {name}: type | bare call, models | client | more |");
        Console.WriteLine("|---|---|---|---|");
        var types = before.Keys.Union(after.Keys)
            .Select(type => (Type: type, Before: before.GetValueOrDefault(type), After: after.GetValueOrDefault(type)))
            .Where(type => Math.Abs(type.After - type.Before) >= FewestBytes)
            .OrderByDescending(type => type.After - type.Before);
        foreach (var (type, bytesBefore, bytesAfter) in types.Append(("all", before.Values.Sum(), after.Values.Sum())))
            Console.WriteLine($"| `{type}` | {bytesBefore:0} B | {bytesAfter:0} B | {bytesAfter - bytesBefore:+0;-0} B |");

        Console.WriteLine();
    }
}
