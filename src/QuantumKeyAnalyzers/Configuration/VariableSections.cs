namespace QuantumKeyAnalyzers.Configuration;

/// <summary>
/// The sections of configuration files that are environment variables of a program, and what takes a variable from outside there. Where
/// the table has nothing, the entry goes: the program then has the variable of whoever starts it.
/// </summary>
internal static class VariableSections
{
    private const string Name = "NAME";

    /// <summary>Those of JSON: launch settings, tasks and launches of editors, containers for development.</summary>
    private static readonly Dictionary<string, string?> InJson = new(StringComparer.OrdinalIgnoreCase)
    {
        ["environmentVariables"] = null,
        ["environment"] = null,
        ["env"] = null,
        ["terminal.integrated.env.linux"] = null,
        ["terminal.integrated.env.osx"] = null,
        ["terminal.integrated.env.windows"] = null,
        ["containerEnv"] = "${localEnv:NAME}",
        ["remoteEnv"] = "${localEnv:NAME}",
    };

    /// <summary>The settings of local.settings.json, which the Functions host makes variables of.</summary>
    private const string LocalSettings = "Values";

    /// <summary>The depth of a section in the outermost object.</summary>
    private const int Outermost = 2;

    private static readonly string[] InYaml = ["env", "environment", "variables"];

    /// <summary>Of a build in Compose. Elsewhere they are the arguments of a command.</summary>
    private const string Arguments = "args";

    private static readonly string[] SignsOfWorkflow = ["runs-on:", "using: composite", "using: \"composite\""];
    private static readonly string[] SignsOfPipeline = ["vmImage:", "trigger:", "- task:", "- script:", "- bash:", "- pwsh:"];
    private const string SignOfCompose = "services:";

    /// <summary>Elements of XML with the name and the value of a variable as attributes: in web.config, in run configurations.</summary>
    private static readonly string[] ElementsOfXml = ["environmentVariable", "env"];

    /// <summary>The element of XML that has a variable in each element inside: run settings of tests.</summary>
    private const string ElementWithVariables = "EnvironmentVariables";

    /// <summary>Who reads a YAML file, as far as it matters here.</summary>
    public enum Host
    {
        Unknown,
        Compose,
        Workflow,
        Pipeline,
    }

    /// <summary>Whether the entries of a section of JSON are variables, and the value that takes one from outside.</summary>
    public static bool TryGetJson(ConfigurationSection section, string name, out string? reference)
    {
        var isVariable = InJson.TryGetValue(section.Name, out reference)
            || (section.Depth == Outermost && section.Name.Equals(LocalSettings, StringComparison.OrdinalIgnoreCase));
        reference = reference?.Replace(Name, name);
        return isVariable;
    }

    public static bool IsYaml(Host host, string section) => InYaml.Contains(section) || (host is Host.Compose && section == Arguments);

    public static bool IsElement(string name) => ElementsOfXml.Contains(name, StringComparer.OrdinalIgnoreCase);

    public static bool HasElements(string name) => name.Equals(ElementWithVariables, StringComparison.OrdinalIgnoreCase);

    public static Host HostOf(string yaml) =>
        Has(yaml, SignsOfWorkflow) ? Host.Workflow
        : Has(yaml, [SignOfCompose]) ? Host.Compose
        : Has(yaml, SignsOfPipeline) ? Host.Pipeline
        : Host.Unknown;

    /// <summary>The value that takes a variable from outside in a mapping; null where there is none.</summary>
    /// <param name="section">The mapping's name. The variables of a pipeline cannot refer to themselves.</param>
    public static string? ReferenceIn(Host host, string section, string name) => (host, section) switch
    {
        (Host.Compose, _) => "",
        (Host.Workflow, "env") when IsWord(name) => "${{ secrets.NAME }}".Replace(Name, name),
        (Host.Pipeline, "env") => "$(NAME)".Replace(Name, name),
        _ => null,
    };

    private static bool IsWord(string name) => name.All(c => AsciiChar.IsLetterOrDigit(c) || c == '_');

    private static bool Has(string text, string[] signs) => Array.Exists(signs, sign => text.IndexOf(sign, StringComparison.Ordinal) >= 0);
}
