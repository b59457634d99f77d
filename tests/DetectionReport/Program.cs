using System.Collections.Immutable;
using DetectionReport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Tests.Detection;

// Prints, as Markdown, what each tool finds of the lines of the labelled corpus that must be found, and what it reports besides.
string[] ours = ["QKA0001", "QKA0002", "QKA0003", "QKA0004", "QKA0005", "QKA0006"];
Peer[] peers =
[
    new("QuantumKeyAnalyzers", [new QuantumKeyAnalyzer(), new ConfigurationKeyAnalyzer()], [.. ours]),
    Peer.FromPackage("SonarAnalyzer.CSharp", "9.32.0.97167", "S2068", "S6418"),
    Peer.FromPackage("SecurityCodeScan.VS2019", "5.6.7", "SCS0015"),
    Peer.FromPackage("Microsoft.CodeAnalysis.NetAnalyzers", "10.0.404", "CA5390", "CA5403", "CA5359"),
];

var expected = CorpusProgram.All.SelectMany(program => program.Files).SelectMany(file => file.Expected).ToList();
var silent = CorpusProgram.All.SelectMany(program => program.Files).SelectMany(file => file.Labels.Values).Count(label => label == CorpusFile.Silent);
Console.WriteLine($"{CorpusProgram.All.Count} programs, {CorpusProgram.All.Sum(program => program.Files.Count)} files; {expected.Count} lines that must be found, {silent} near-misses.");
Console.WriteLine();
Console.WriteLine($"| lines found | {string.Join(" | ", ours)} | all | false alarms |");
Console.WriteLine($"|---|{string.Concat(Enumerable.Repeat("---|", ours.Length + 2))}");
foreach (var peer in peers)
{
    var reported = new HashSet<(string File, int Line)>();
    foreach (var program in CorpusProgram.All)
    {
        foreach (var place in (await program.With(peer.Rules).AnalyzeAsync(peer.Analyzers)).Where(finding => peer.Rules.Contains(finding.Id)).Select(CorpusProgram.PlaceOf))
            reported.Add((place.File, place.Line));
    }

    var found = expected.Where(place => reported.Contains((place.File, place.Line))).ToList();
    var cells = ours.Select(rule => $"{found.Count(place => place.Rule == rule)} of {expected.Count(place => place.Rule == rule)}");
    var falseAlarms = reported.Except(expected.Select(place => (place.File, place.Line))).Count();
    var rules = peer == peers[0] ? "" : $" ({string.Join(", ", peer.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Where(peer.Rules.Contains).Distinct().Order())})";
    Console.WriteLine($"| {peer.Name}{rules} | {string.Join(" | ", cells)} | {found.Count} of {expected.Count} | {falseAlarms} |");
}
