using QuantumKeyAnalyzers.Configuration;

namespace QuantumKeys.Tests.Fixing;

/// <summary>A file of each configuration format that has a repair, and of code that belongs to no project.</summary>
internal static class EveryFormat
{
    /// <summary>A file of this kind is a project, which has tests of its own.</summary>
    private const string Project = ".csproj";

    private static readonly Dictionary<string, string> Templates = new()
    {
        ["JSON"] = "{ \"Cs\": \"{{CS}}\" }\n",
        ["XML"] = "<a><add key=\"Cs\" value=\"{{CS}}\" /></a>\n",
        ["environment"] = "CS={{CS}}\n",
        ["lines"] = "cs = {{CS}}\n",
        ["YAML"] = "cs: {{CS}}\n",
        ["Dockerfile"] = "ENV CS=\"{{CS}}\"\n",
        ["shell"] = "export CS='{{CS}}'\n",
        ["PowerShell"] = "$cs = \"{{CS}}\"\n",
        ["batch"] = "set CS={{CS}}\r\n",
    };

    /// <summary>A file of each extension and each name that tells a format.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } = (
        from format in ConfigurationFormats.All
        where !format.SearchesOnlyComments
        from name in format.Extensions.Split(' ').Select(extension => $"every{extension}").Concat(
            format.FileNames.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => $"{name}.every"))
        where Path.GetExtension(name) != Project
        select (name, format)).ToDictionary(file => file.name, file => Templates[file.format.Name]);

    /// <summary>In the templates of <see cref="PlantedKey.Fill"/>; the name is that of the file.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["appsettings.json"] =
            "{\n  \"ConnectionStrings\": { \"Quantum\": \"{{CS2}}\" },\n  \"AzureQuantum\": { \"ApiKey\": \"{{OTHER}}\" "
            + "} // {{KEY}}\n}\n",
        ["launchSettings.json"] =
            "{ \"profiles\": { \"a\": {\n  \"environmentVariables\": {\n    \"A\": \"b\",\n"
            + "    \"AZURE_QUANTUM_CONNECTION_STRING\": \"{{CS}}\"\n  } } } }\n",
        ["local.settings.json"] = "{ \"IsEncrypted\": false, \"Values\": { \"A\": \"b\", \"CS_OF_FUNCTION\": \"{{CS}}\" } }\n",
        ["devcontainer.json"] = "{ \"containerEnv\": { \"AZURE_QUANTUM_API_KEY\": \"{{HEX}}\", \"A\": \"b\" } }\n",
        ["escaped.json"] = "{ \"Cs\": \"WorkspaceName\\u003dws;ApiKey\\u003d{{LONG}}\" }\n",
        ["infrastructure.parameters.json"] = "{ \"parameters\": { \"azureQuantumApiKey\": { \"value\": \"{{OTHER}}\" } } }\n",
        ["notebook.ipynb"] = "{ \"cells\": [ { \"source\": [ \"cs = '{{CS}}'\\n\" ] } ] }\n",
        ["app.config"] =
            "<configuration><appSettings><add key=\"Quantum\" value=\"{{CS}}\" /></appSettings><!-- {{CS2}} --></configuration>"
            + "\n",
        ["web.config"] =
            "<aspNetCore><environmentVariables><environmentVariable name=\"CS_OF_WEB\" value=\"{{CS}}\" /></environmentVariables>"
            + "</aspNetCore>\n",
        ["tests.runsettings"] =
            "<RunSettings><RunConfiguration><EnvironmentVariables><AZURE_QUANTUM_API_KEY>{{KEY}}</AZURE_QUANTUM_API_KEY>"
            + "</EnvironmentVariables></RunConfiguration></RunSettings>\n",
        [".env"] = "A=b\nAZURE_QUANTUM_API_KEY={{OTHER}}\nexport CS='{{CS}}' # mine\n",
        ["bare.env"] = "{{CS}}\nQ:{{CS2}}\n",
        ["app.ini"] = "[a]\r\nConnection = {{CS}}\r\n; Connection = {{CSOTHER}}\r\n",
        ["app.properties"] = "a=b\ncs : WorkspaceName\\=ws;\\\n    ApiKey\\={{OTHER}};\\\n    QuantumEndpoint\\=x\nc=d\n",
        ["app.toml"] = "cs = \"{{CS}}\" # mine\n",
        ["calls.http"] = "GET https://x/\nx-ms-quantum-api-key: {{OTHER}}\nAccept: x\n",
        ["app.service"] = "[Service]\nEnvironment=AZURE_QUANTUM_API_KEY={{OTHER}}\n",
        ["docker-compose.yml"] = "services:\n  a:\n    environment:\n      A: b\n      CS: {{CS}} # mine\n",
        ["workflow.yml"] = "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    env:\n      AZURE_QUANTUM_API_KEY: {{HEX}}\n",
        ["values.yaml"] = "quantum:\n  connectionString: {{CS64}}\n",
        ["Dockerfile"] = "FROM x\nENV A=b \\\n    CS=\"{{CS}}\"\nARG AZURE_QUANTUM_API_KEY={{OTHER}}\n",
        ["run.sh"] = "export CS='{{CS}}'\nAZURE_QUANTUM_API_KEY={{OTHER}} run\n",
        ["run.ps1"] = "$env:AZURE_QUANTUM_API_KEY = '{{OTHER}}'\r\nRun -Cs \"{{CS}}\"\r\n",
        ["run.cmd"] = "set CS={{CS}}\r\nREM {{KEY}}\r\n",
        ["main.tf"] = "variable \"cs\" {\n  default = \"{{CS}}\"\n}\n",
        ["main.bicepparam"] = "using 'main.bicep'\nparam azureQuantumApiKey = '{{OTHER}}'\n",
        ["Makefile"] = "run:\n\tAZURE_QUANTUM_API_KEY={{OTHER}} ./run\n",
        ["notes.md"] = "The key is {{KEY}}.\n",
        ["script.cs"] =
            "using QuantumWorkspaces;\n\nConsole.WriteLine(Workspace.FromConnectionString(\"{{CS}}\").WorkspaceName);\n"
            + "const string Other = \"{{KEY2}}\"; // {{KEY}}\nConsole.WriteLine(Other.Length);\n",
    };
}
