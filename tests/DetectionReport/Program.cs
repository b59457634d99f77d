using DetectionReport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using QuantumKeyAnalyzers.Rules;
using QuantumKeyAnalyzers.Tests.Detection;

// Prints, as Markdown, what each tool finds of the lines of the labelled corpus that must be found, and what it reports besides.
const string Control = """
    using System.Security.Cryptography;

    class Control
    {
        string password = "Xk29qLs8vRt1";
        string apiKey = "ApiKey=Xk29qLs8vRt1";
        object Login() => new System.Net.NetworkCredential("user", "Xk29qLs8vRt1");
        void Encrypt(Aes aes) => aes.Key = new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 };
    }
    """;

DiagnosticAnalyzer[] analyzers = [new QuantumKeyAnalyzer(), new ConfigurationKeyAnalyzer()];
string[] ours =
[
    .. analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
        .Where(rule => rule.DefaultSeverity is DiagnosticSeverity.Warning)
        .Select(rule => rule.Id)
        .Order(StringComparer.Ordinal),
];
var sonar = Peer.FromPackage("SonarAnalyzer.CSharp", "9.32.0.97167", "S2068");
Peer[] peers =
[
    new("QuantumKeyAnalyzers", [.. analyzers], [.. ours]),
    sonar with { Settings = Peer.SonarSettings("password, passwd, pwd, passphrase") },
    sonar with
    {
        Name = sonar.Name + " with our words",
        Settings = Peer.SonarSettings("ApiKey, WorkspaceKey, AccessKey, ConnectionString"),
    },
    Peer.FromPackage("SecurityCodeScan.VS2019", "5.6.7", "SCS0015"),
    Peer.FromPackage("Microsoft.CodeAnalysis.NetAnalyzers", "10.0.404", "CA5390", "CA5403"),
];

var files = CorpusProgram.All.SelectMany(program => program.Files).ToList();
var expected = files.SelectMany(file => file.Expected).ToList();
var silent = files.SelectMany(file => file.Labels.Values).Count(label => label == CorpusFile.Silent);
Console.WriteLine(
    $"{CorpusProgram.All.Count} programs, {files.Count} files; {expected.Count} lines that must be found, {silent} near-misses.");
Console.WriteLine();
Console.WriteLine($"| lines found | {string.Join(" | ", ours)} | all | false alarms |");
Console.WriteLine($"|---|{string.Concat(Enumerable.Repeat("---|", ours.Length + 2))}");
foreach (var peer in peers)
{
    // A tool that does not run finds nothing either: each has to find what it is made for.
    if (peer != peers[0] && !(await FindAsync(CorpusProgram.Of("Control", Control), peer)).Any())
        throw new InvalidOperationException($"{peer.Name} does not report a hard-coded password or key.");

    var reported = new HashSet<(string File, int Line)>();
    foreach (var program in CorpusProgram.All)
    {
        foreach (var place in (await FindAsync(program, peer)).Select(CorpusProgram.PlaceOf))
            reported.Add((place.File, place.Line));
    }

    var found = expected.Where(place => reported.Contains((place.File, place.Line))).ToList();
    var cells = ours.Select(rule => $"{found.Count(place => place.Rule == rule)} of {expected.Count(place => place.Rule == rule)}");
    var falseAlarms = reported.Except(expected.Select(place => (place.File, place.Line))).Count();
    var ids = peer.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id);
    var rules = peer == peers[0] ? "" : $" ({string.Join(", ", ids.Where(peer.Rules.Contains).Distinct().Order())})";
    Console.WriteLine($"| {peer.Name}{rules} | {string.Join(" | ", cells)} | {found.Count} of {expected.Count} | {falseAlarms} |");
}

// What a tool reports by the rules that count.
static async Task<IEnumerable<Diagnostic>> FindAsync(CorpusProgram program, Peer tool) =>
    (await program.With(tool.Rules, tool.Settings).AnalyzeAsync(tool.Analyzers)).Where(finding => tool.Rules.Contains(finding.Id));
