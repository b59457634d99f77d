using Benchmarks.Code;
using DetectionReport;
using QuantumKeyAnalyzers.Rules;

namespace Benchmarks.Analyzers;

/// <summary>The analyzers that are measured beside one another.</summary>
internal static class Tools
{
    private const string Control = """
        class Control
        {
            string password = "Xk29qLs8vRt1";
            object Login() => new System.Net.NetworkCredential("user", "Xk29qLs8vRt1");
            object Connect() => QuantumWorkspaces.Workspace.FromConnectionString("ApiKey=Xk29qLs8vRt1Xk28qLs7vRt6;");
        }
        """;

    /// <summary>What all others are measured against.</summary>
    public static Peer Nothing { get; } = new("an analyzer that does nothing", [new DoNothingAnalyzer()], [DoNothingAnalyzer.Id]);

    /// <summary>Both analyzers of the package with all rules.</summary>
    public static Peer QuantumKeys { get; } = new(
        "QuantumKeyAnalyzers", [new QuantumKeyAnalyzer(), new ConfigurationKeyAnalyzer()], [.. RuleList.Descriptors.Select(rule => rule.Id)]);

    /// <summary>S2068 with its own words.</summary>
    public static Peer Sonar { get; } = Peer.FromPackage("SonarAnalyzer.CSharp", "9.32.0.97167", "S2068") with
    {
        Settings = Peer.SonarSettings("password, passwd, pwd, passphrase"),
    };

    public static Peer SecurityCodeScan { get; } = Peer.FromPackage("SecurityCodeScan.VS2019", "5.6.7", "SCS0015");

    public static IReadOnlyList<Peer> All { get; } = [Nothing, QuantumKeys, Sonar, SecurityCodeScan];

    /// <summary>A tool that does not run costs nothing either: each has to find what it is made for.</summary>
    /// <exception cref="InvalidOperationException">One does not.</exception>
    public static async Task CheckAsync()
    {
        foreach (var tool in All.Where(tool => tool != Nothing))
        {
            var found = await CodeBase.Of(Control).Compile(tool, logExecutionTime: false).GetAnalyzerDiagnosticsAsync();
            if (!found.Any(diagnostic => tool.Rules.Contains(diagnostic.Id)))
                throw new InvalidOperationException($"{tool.Name} does not report a hard-coded password or key.");
        }
    }
}
