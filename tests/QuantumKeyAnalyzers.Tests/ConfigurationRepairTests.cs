using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.CodeFixes;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>What a repaired configuration file looks like, to the letter; what the menu says; the scopes of Fix All.</summary>
public class ConfigurationRepairTests
{
    private const string Empty = "Empty the value, and set it outside the repository";
    private const string Entry = "Remove the entry, and set the variable outside the repository";
    private const string Outer = "Take the variable from outside the repository";
    private const string Remove = "Remove the access key from the value, and set it outside the repository";
    private const string Replace = "Replace the access key with a placeholder";

    /// <summary>A file, a text and the repaired text, in the templates of <see cref="FakeKey.Fill"/>.</summary>
    public static TheoryData<string, string, string> Repaired { get; } = new()
    {
        // JSON
        { "appsettings.json", "{\n  \"Quantum\": { \"Cs\": \"{{CS}}\", \"Key\": \"{{KEY}}\" }\n}\n", "{\n  \"Quantum\": { \"Cs\": \"\", \"Key\": \"\" }\n}\n" },
        { "appsettings.json", """[["{{CSOTHER}}", 1], "{{CSHEX}}"]""", """[["", 1], ""]""" },
        { "appsettings.json", """{ "Cs": "WorkspaceName\u003dws;ApiKey\u003d{{OTHER}}" }""", """{ "Cs": "" }""" },
        { "appsettings.json", "\uFEFF{\r\n\t\"Cs\": \"{{CS}}\", // \"{{CSOTHER}}\"\r\n}\r\n", "\uFEFF{\r\n\t\"Cs\": \"\", // \"" + Placeholder("{{CSOTHER}}") + "\"\r\n}\r\n" },
        { "appsettings.json", """{ "a": 1, /* AZURE_QUANTUM_API_KEY={{OTHER}} */ }""", """{ "a": 1, /* AZURE_QUANTUM_API_KEY=your-access-key */ }""" },
        { "launchSettings.json", """{ "commandLineArgs": "--cs \"WorkspaceName=ws;ApiKey={{OTHER}};\" --run" }""", """{ "commandLineArgs": "--cs \"WorkspaceName=ws;ApiKey=;\" --run" }""" },
        { "settings.json", """{ "inner": "{\"cs\":\"WorkspaceName=ws;ApiKey={{OTHER}}\",\"n\":1}" }""", """{ "inner": "{\"cs\":\"WorkspaceName=ws;ApiKey=\",\"n\":1}" }""" },
        { "settings.json", """{ "url": "https://x/?k={{KEY}}&a=b", "text": "Use {{KEY2}} here." }""", """{ "url": "https://x/?k=&a=b", "text": "Use your-access-key here." }""" },
        { "settings.json", """{ "cs": "{{CS64}}", "line": "data: {{CS64}}" }""", """{ "cs": "", "line": "data: your-access-key" }""" },
        { "args.json", """{ "args": "WorkspaceName=ws;ApiKey={{OTHER}} --run" }""", """{ "args": "WorkspaceName=ws;ApiKey= --run" }""" },
        { "settings.json", """{ "{{KEY}}": "x" }""", """{ "your-access-key": "x" }""" },
        { "settings.json5", "{ cs: 'WorkspaceName=ws;\\\nApiKey={{OTHER}}', AZURE_QUANTUM_API_KEY: {{HEX}} }", "{ cs: '', AZURE_QUANTUM_API_KEY: \"\" }" },
        { "settings.json", """{ "cs": "WorkspaceName=ws;ApiKey={{OTHER}}""", """{ "cs": " """.TrimEnd() },

        // XML
        { "app.config", """<add name="a" value="{{CS}}" /><add value='{{CSOTHER}}'/>""", """<add name="a" value="" /><add value=''/>""" },
        { "app.config", """<add value="WorkspaceName&#61;ws;ApiKey&#x3D;{{OTHER}}&#59;" />""", """<add value="" />""" },
        { "app.config", """<add value="run --cs &quot;WorkspaceName=ws;ApiKey={{OTHER}}&quot;" />""", """<add value="run --cs &quot;WorkspaceName=ws;ApiKey=&quot;" />""" },
        { "a.props", "<P>\r\n  <AzureQuantumApiKey>\r\n    {{OTHER}}\r\n  </AzureQuantumApiKey>\r\n</P>\r\n", "<P>\r\n  <AzureQuantumApiKey></AzureQuantumApiKey>\r\n</P>\r\n" },
        { "a.resx", "<value><![CDATA[\n {{CS}}\n]]></value>", "<value><![CDATA[]]></value>" },
        { "a.resx", "<a>{{CS}}<!-- the string --></a>", "<a><!-- the string --></a>" },
        { "web.config", """<a><!-- <add value="{{CS}}" /> --></a>""", """<a><!-- <add value="CS" /> --></a>""".Replace("CS", Placeholder("{{CS}}")) },

        // YAML
        { "app.yaml", "cs: {{CS}}  # mine\nkey: !!str {{KEY}}\nlist:\n- {{KEY}}\n", "cs: \"\"  # mine\nkey: !!str \"\"\nlist:\n- \"\"\n" },
        { "app.yaml", "a: '{{CS}}'\nb: \"WorkspaceName\\x3dws;\\\n  ApiKey=\\\n  {{OTHER}};\"\nc: 1\n", "a: ''\nb: \"\"\nc: 1\n" },
        { "app.yaml", "a:\n  cs: |\n    WorkspaceName=ws;\n    ApiKey={{OTHER}};\n\n  b: c\n", "a:\n  cs: \"\"\n\n  b: c\n" },
        { "app.yaml", "cs: >- # mine\n  WorkspaceName=ws;\r\n  ApiKey={{OTHER}};\r\nb: c\r\n", "cs: \"\"\r\nb: c\r\n" },
        { "app.yaml", "run: |\n  # AZURE_QUANTUM_API_KEY={{OTHER}}\n  AZURE_QUANTUM_API_KEY=\"{{OTHER}}\" x\n  curl -H \"x-ms-quantum-api-key: {{HEX}}\" y\n", "run: |\n  # AZURE_QUANTUM_API_KEY=your-access-key\n  AZURE_QUANTUM_API_KEY=\"\" x\n  curl -H \"x-ms-quantum-api-key: your-access-key\" y\n" },
        { "app.yaml", "env: [AZURE_QUANTUM_API_KEY={{OTHER}}, {cs: WorkspaceName=ws;ApiKey={{HEX}}}]\n", "env: [AZURE_QUANTUM_API_KEY=, {cs: \"\"}]\n" },
        { "app.yaml", "- x-ms-quantum-api-key:{{OTHER}}\n- {{KEY}}: x\n", "- x-ms-quantum-api-key:your-access-key\n- your-access-key: x\n" },
        { "app.yaml", "cs: WorkspaceName=ws;\n  ApiKey={{OTHER}};\n", "cs: WorkspaceName=ws;\n  ApiKey=;\n" },

        // A name and a value a line
        { ".env", "A=b\nAZURE_QUANTUM_API_KEY={{OTHER}}\nexport CS=\"{{CS}}\"\nexport CS='{{CS}}' # mine\nCS={{CS}} # mine\n", "A=b\n" },
        { ".env", "AZURE_QUANTUM_API_KEY={{OTHER}}\t# mine # and yours\nAZURE_QUANTUM_API_KEY={{OTHER}} # no#ne\n", "" },
        { ".env", "CS=\"WorkspaceName=ws;\nApiKey={{OTHER}};\"\nX=y\n", "X=y\n" },
        { "app.ini", "[a]\r\nConnection = {{CS}}\r\n; Connection = {{CSOTHER}}\r\n", "[a]\r\nConnection =\r\n; Connection = " + Placeholder("{{CSOTHER}}") + "\r\n" },
        { "app.properties", "a=b\ncs : WorkspaceName\\=ws;\\\n    ApiKey\\={{OTHER}};\\\n    QuantumEndpoint\\=x\nc=d\n", "a=b\ncs :\nc=d\n" },
        { "app.toml", "cs = \"{{CS}}\" # mine\nb = '{{CS}}'\nc = { ApiKey = \"{{KEY}}\" }\n", "cs = \"\" # mine\nb = ''\nc = { ApiKey = \"\" }\n" },
        { "app.toml", "cs = \"\"\"\nWorkspaceName=ws;\nApiKey={{OTHER}};\n\"\"\"\nb = '''{{CS}}'''\n", "cs = \"\"\"\"\"\"\nb = ''''''\n" },
        { "app.service", "Environment=\"AZURE_QUANTUM_API_KEY={{OTHER}}\" \"B=c\"\n", "Environment=\"AZURE_QUANTUM_API_KEY=\" \"B=c\"\n" },
        { "app.http", "x-ms-quantum-api-key: {{OTHER}}\nAccept: x\n", "x-ms-quantum-api-key:\nAccept: x\n" },

        // Scripts
        { "Dockerfile", "ENV A=b \\\n    CS=\"{{CS}}\" \\\n    AZURE_QUANTUM_API_KEY={{OTHER}}\nENV CS {{CS}}\nARG CS={{CS}}\n", "ENV A=b\nARG CS\n" },
        { "run.sh", "export CS='{{CS}}'; CS=\"{{CS}}\"; AZURE_QUANTUM_API_KEY={{OTHER}} run; set -x AZURE_QUANTUM_API_KEY {{HEX}}; run\n", "export CS; CS=\"\"; AZURE_QUANTUM_API_KEY= run; set -x AZURE_QUANTUM_API_KEY \"\"; run\n" },
        { "run.sh", "CS=\"WorkspaceName=ws;\"'ApiKey={{OTHER}}'\nCS=$'WorkspaceName\\x3dws;ApiKey={{HEX}}' # {{KEY}}\n", "CS=\"\"''\nCS=$'' # your-access-key\n" },
        { "run.sh", "run --cs=\"{{CS}}\" --text \"the key {{KEY}} of it\" -H x-ms-quantum-api-key:{{OTHER}}\n", "run --cs=\"\" --text \"the key your-access-key of it\" -H x-ms-quantum-api-key:your-access-key\n" },
        { "run.sh", "cat > cs.txt <<END\nWorkspaceName=ws;ApiKey={{OTHER}};\nCS={{CS}}\nEND\n", "cat > cs.txt <<END\nWorkspaceName=ws;ApiKey=;\nCS=\nEND\n" },
        { "run.sh", "CS=WorkspaceName=ws\\;ApiKey={{OTHER}}\\; run\n", "CS= run\n" },
        { "run.ps1", "$cs = @\"\r\n{{CS}}\r\n\"@\r\n", "$cs = @\"\r\n" + EmptyKey("{{CS}}") + "\r\n\"@\r\n" },
        { "run.ps1", "$env:AZURE_QUANTUM_API_KEY = '{{OTHER}}'; $cs = \"{{CS}}\"\r\nRun -Cs \"{{CS}}\" -Key {{KEY}}\r\n", "$env:AZURE_QUANTUM_API_KEY = ''; $cs = \"\"\r\nRun -Cs \"\" -Key \"\"\r\n" },
        { "run.cmd", "set CS={{CS}}\r\nset \"CS={{CS}}\"\r\nsetx AZURE_QUANTUM_API_KEY {{OTHER}} /M\r\nREM {{KEY}}\r\n", "setx AZURE_QUANTUM_API_KEY \"\" /M\r\nREM your-access-key\r\n" },

        // Variables of a program: an empty value would hide the one from outside
        { "launchSettings.json", "{ \"profiles\": { \"a\": {\n  \"environmentVariables\": {\n    \"A\": \"b\",\n    \"AZURE_QUANTUM_CONNECTION_STRING\": \"{{CS}}\"\n  } } } }\n", "{ \"profiles\": { \"a\": {\n  \"environmentVariables\": {\n    \"A\": \"b\"\n  } } } }\n" },
        { "launchSettings.json", "{ \"profiles\": { \"a\": {\n  \"environmentVariables\": {\n    \"AZURE_QUANTUM_API_KEY\": \"{{OTHER}}\", // mine\n    \"A\": \"b\"\n  } } } }\n", "{ \"profiles\": { \"a\": {\n  \"environmentVariables\": {\n    // mine\n    \"A\": \"b\"\n  } } } }\n" },
        { "launchSettings.json", "{ \"profiles\": { \"a\": {\n  \"environmentVariables\": {\r\n    \"CS\": \"{{CS}}\",\r\n    \"AZURE_QUANTUM_API_KEY\": \"{{OTHER}}\"\r\n  } } } }\n", "{ \"profiles\": { \"a\": {\n  \"environmentVariables\": {\r\n  } } } }\n" },
        { "launchSettings.json", """{ "profiles": { "a": { "environmentVariables": { "CS": "{{CS}}", "A": "b" }, "commandLineArgs": "{{CS}}" } } }""", """{ "profiles": { "a": { "environmentVariables": { "A": "b" }, "commandLineArgs": "" } } }""" },
        { "local.settings.json", """{ "IsEncrypted": false, "Values": { "A": "b", "CS": "{{CS}}" }, "ConnectionStrings": { "A": "{{CS}}" } }""", """{ "IsEncrypted": false, "Values": { "A": "b" }, "ConnectionStrings": { "A": "" } }""" },
        { "devcontainer.json", """{ "containerEnv": { "AZURE_QUANTUM_API_KEY": "{{OTHER}}", "A": "b" } }""", """{ "containerEnv": { "AZURE_QUANTUM_API_KEY": "${localEnv:AZURE_QUANTUM_API_KEY}", "A": "b" } }""" },
        { "docker-compose.yml", "services:\n  a:\n    environment:\n      A: b\n      CS: {{CS}} # mine\n      AZURE_QUANTUM_API_KEY: \"{{OTHER}}\"\n", "services:\n  a:\n    environment:\n      A: b\n      CS: # mine\n      AZURE_QUANTUM_API_KEY:\n" },
        { "docker-compose.yml", "services:\n  a:\n    environment:\n      - A=b\n      - CS={{CS}}\n      - \"AzureQuantum__ApiKey={{OTHER}}\"\n", "services:\n  a:\n    environment:\n      - A=b\n      - CS\n      - \"AzureQuantum__ApiKey\"\n" },
        { "docker-compose.yml", "services:\n  a:\n    build:\n      args:\n        CS: |\n          {{CS}}\n    image: b\n", "services:\n  a:\n    build:\n      args:\n        CS:\n    image: b\n" },
        { "build.yml", "jobs:\n  a:\n    runs-on: x\n    env:\n      CS: '{{CS}}'\n      AZURE_QUANTUM_API_KEY: {{OTHER}} # mine\n", "jobs:\n  a:\n    runs-on: x\n    env:\n      CS: ${{ secrets.CS }}\n      AZURE_QUANTUM_API_KEY: ${{ secrets.AZURE_QUANTUM_API_KEY }} # mine\n" },
        { "azure-pipelines.yml", "trigger: none\nvariables:\n  CS: {{CS}}\nsteps:\n- script: a\n  env:\n    CS: {{CS}}\n", "trigger: none\nvariables: {}\nsteps:\n- script: a\n  env:\n    CS: $(CS)\n" },
        { "azure-pipelines.yml", "trigger: none\nvariables:\n- name: A\n  value: b\n- name: CS\n  value: {{CS}}\n- group: c\n", "trigger: none\nvariables:\n- name: A\n  value: b\n- group: c\n" },
        { "deployment.yaml", "      containers:\n      - name: a\n        env:\n        - name: AZURE_QUANTUM_API_KEY\n          value: \"{{OTHER}}\"\n        image: b\n", "      containers:\n      - name: a\n        env: []\n        image: b\n" },
        { "deployment.yaml", "env:\n  - value: {{OTHER}}\n    name: AZURE_QUANTUM_API_KEY\n  - name: B\n    value: c\n", "env:\n  - name: B\n    value: c\n" },
        { "values.yaml", "a:\n  env:\n    CS: {{CS}}\n    # more\nb: c\n", "a:\n  env: {}\n    # more\nb: c\n" },
        { "values.yaml", "env:\n  A:\n  CS: {{CS}}\n", "env:\n  A:\n" },
        { "pod.yaml", "args:\n- --cs={{CS}}\n- run\n", "args:\n- --cs=" + EmptyKey("{{CS}}") + "\n- run\n" },
        { "Dockerfile", "FROM a\nENV AZURE_QUANTUM_API_KEY={{OTHER}}\nENV CS=\"{{CS}}\" A=b\nENV A=b CS={{CS}} \\\n    C=d\nRUN c\n", "FROM a\nENV A=b\nENV A=b C=d\nRUN c\n" },
        { "Dockerfile", "ENV \\\r\n    CS={{CS}}\r\nARG AZURE_QUANTUM_API_KEY=\"{{OTHER}}\"\r\nLABEL CS={{CS}}\r\n", "ARG AZURE_QUANTUM_API_KEY\r\nLABEL CS=\r\n" },
        { "run.sh", "export CS=\"{{CS}}\"\ndocker run -e CS='{{CS}}' --env \"AZURE_QUANTUM_API_KEY={{OTHER}}\" a\necho -e \"CS={{CS}}\"\n", "export CS\ndocker run -e CS --env \"AZURE_QUANTUM_API_KEY\" a\necho -e \"CS=\"\n" },
        { "run.fish", "set -gx AZURE_QUANTUM_API_KEY {{OTHER}}\nrun\n", "run\n" },
        { "run.ps1", "if ($a) {\n  $env:CS = \"{{CS}}\"\n}\n", "if ($a) {\n}\n" },
        { "app.service", "[Service]\nEnvironment=\"AZURE_QUANTUM_API_KEY={{OTHER}}\"\nEnvironment=CS={{CS}}\nExecStart=a\n", "[Service]\nExecStart=a\n" },

        { "web.config", "<a>\r\n  <environmentVariables>\r\n    <environmentVariable name=\"A>\" value=\"b\" />\r\n    <environmentVariable name=\"CS\" value=\"{{CS}}\" />\r\n  </environmentVariables>\r\n</a>", "<a>\r\n  <environmentVariables>\r\n    <environmentVariable name=\"A>\" value=\"b\" />\r\n  </environmentVariables>\r\n</a>" },
        { "test.runsettings", "<EnvironmentVariables><A>b</A><AZURE_QUANTUM_API_KEY>{{OTHER}}</AZURE_QUANTUM_API_KEY></EnvironmentVariables>", "<EnvironmentVariables><A>b</A></EnvironmentVariables>" },

        // What no reader understands
        { "README.txt", "Use `{{CS}}` or {{KEY}}.\n", "Use `" + Placeholder("{{CS}}") + "` or your-access-key.\n" },
        { "Index.razor", "@* {{KEY}} *@\n<p>{{KEY}}</p>\n", "@* your-access-key *@\n<p>{{KEY}}</p>\n" },
        { "app.conf", "a=\"b\",AZURE_QUANTUM_API_KEY=\"{{OTHER}}\"\n", "a=\"b\",AZURE_QUANTUM_API_KEY=\"your-access-key\"\n" },
    };

    [Theory]
    [MemberData(nameof(Repaired))]
    public async Task Only_the_value_is_another(string path, string before, string after)
    {
        var repaired = await RepairAsync(path, Text(before));
        Assert.Equal(after, FakeKey.All.Aggregate(repaired.ToString(), (text, key) => text.Replace(key, "{{KEY}}")));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("iso-8859-1", false)]
    public async Task The_bytes_round_the_value_stay(string name, bool hasMark)
    {
        var encoding = name == "utf-8" ? new UTF8Encoding(hasMark) : Encoding.GetEncoding(name);
        var before = BytesOf("# Ä\r\nAZURE_QUANTUM_API_KEY={{OTHER}}\r\nB=ß\n");
        var text = SourceText.From(new MemoryStream(before), encoding, canBeEmbedded: false);
        var repaired = await RepairAsync(".env", text);

        var written = new MemoryStream();
        await using (var writer = new StreamWriter(written, repaired.Encoding!))
            repaired.Write(writer);

        Assert.Equal(BytesOf("# Ä\r\nB=ß\n"), written.ToArray());

        byte[] BytesOf(string content) => [.. encoding.GetPreamble(), .. encoding.GetBytes(FakeKey.Fill(content))];
    }

    [Theory]
    [InlineData("""{ "cs": "{{CS}}" }""", Empty)]
    [InlineData("""{ "env": { "cs": "{{CS}}" } }""", Entry)]
    [InlineData("""{ "remoteEnv": { "cs": "{{CS}}" } }""", Outer)]
    [InlineData("""{ "cs": "--cs {{CS}}" }""", Remove)]
    [InlineData("""{ "cs": "the key {{KEY}}" }""", Replace)]
    [InlineData("""{} // {{CS}}""", Replace)]
    public async Task The_menu_says_what_happens(string content, string title)
    {
        var solution = await ConfigurationSolution.LoadAsync(("appsettings.json", Text(content)));
        var offer = Assert.Single(await solution.MenuAsync(Assert.Single(solution.AllFindings)));
        Assert.Equal(title, offer.Title);
        Assert.Equal(RepairKeys.EmptyConfiguration, offer.EquivalenceKey);
    }

    [Fact]
    public async Task Nothing_is_offered_where_a_key_would_stay()
    {
        // Two keys in one: without the one the other is found.
        const string content = "# WorkspaceName=ws;ApiKey={{OTHER}}.{{KEY}};\n";
        var solution = await ConfigurationSolution.LoadAsync((".env", Text(content)));
        Assert.Empty(await solution.MenuAsync(Assert.Single(solution.AllFindings)));
        Assert.Equal(
            FakeKey.Fill(content), (await ConfigurationSolution.TextOfAsync(await FixAllAsync(solution, FixAllScope.Project))).ToString());
    }

    [Fact]
    public async Task Nothing_is_offered_in_a_text_that_was_read_in_the_wrong_encoding()
    {
        var text = string.Concat(FakeKey.Fill("AZURE_QUANTUM_API_KEY={{OTHER}}\n").Select(c => $"{c}\0"));
        var solution = await ConfigurationSolution.LoadAsync((".env", SourceText.From(text)));
        Assert.Empty(await solution.MenuAsync(Assert.Single(solution.AllFindings)));
    }

    [Fact]
    public async Task Nothing_is_offered_where_the_key_has_gone()
    {
        var solution = await ConfigurationSolution.LoadAsync((".env", Text("AZURE_QUANTUM_API_KEY={{OTHER}}")));
        var emptied = await ConfigurationSolution.LoadAsync((".env", Text("AZURE_QUANTUM_API_KEY=\n")));
        Assert.Empty(await emptied.MenuAsync(Assert.Single(solution.AllFindings)));
    }

    [Theory]
    [InlineData(FixAllScope.Project, new[] { "/a/.env", "/a/a.json" })]
    [InlineData(FixAllScope.Solution, new[] { "/a/.env", "/a/a.json", "/b/.env" })]
    public async Task Fix_all_repairs_all_of_the_scope_and_nothing_else(FixAllScope scope, string[] repaired)
    {
        var solution = await ConfigurationSolution.LoadAsync(
            ("/a/.env", Text("X={{CS}}")), ("/a/a.json", Text("{ \"x\": \"{{KEY}}\" } // {{CS}}")), ("/a/other.json", Text("{}")));
        solution = await ConfigurationSolution.AddAsync(solution, "Other", ("/b/.env", Text("X={{CS}}")));
        Assert.Equal(repaired, await ChangedByFixAllAsync(solution, scope));
    }

    [Fact]
    public async Task Fix_all_repairs_a_document_where_there_is_only_one()
    {
        var one = await ConfigurationSolution.LoadAsync(("/a/.env", Text("X={{CS}}\nY={{CS}}")), ("/a/other.json", Text("{}")));
        Assert.Equal(["/a/.env"], await ChangedByFixAllAsync(one, FixAllScope.Document));

        // A host passes no more than the project.
        var two = await ConfigurationSolution.LoadAsync(("/a/.env", Text("X={{CS}}")), ("/a/a.json", Text("\"{{CS}}\"")));
        Assert.Empty(await ChangedByFixAllAsync(two, FixAllScope.Document));
    }

    [Fact]
    public async Task A_file_of_several_projects_gets_one_text()
    {
        var solution = await ConfigurationSolution.LoadAsync(("/shared/.env", Text("X={{CS}}")));
        solution = await ConfigurationSolution.AddAsync(solution, "Other", ("/shared/.env", Text("X={{CS}}")));
        Assert.Equal(["/shared/.env", "/shared/.env"], await ChangedByFixAllAsync(solution, FixAllScope.Solution));
    }

    [Fact]
    public async Task Thousands_of_keys_are_repaired_at_once()
    {
        var content = string.Concat(Enumerable.Range(0, 5_000).Select(i => FakeKey.Fill("AZURE_QUANTUM_API_KEY={{OTHER}}\n# {{CS}}\n")));
        var solution = await ConfigurationSolution.LoadAsync((".env", SourceText.From(content)));
        var repaired = await ConfigurationSolution.TextOfAsync(await FixAllAsync(solution, FixAllScope.Project));
        Assert.Equal(
            content.Replace($"AZURE_QUANTUM_API_KEY={FakeKey.Other}\n", "").Replace(FakeKey.Shaped, "your-access-key"), repaired.ToString());
    }

    private static string Placeholder(string template) =>
        FakeKey.All.Aggregate(FakeKey.Fill(template), (text, key) => text.Replace(key, "your-access-key"));

    private static string EmptyKey(string template) => FakeKey.All.Aggregate(FakeKey.Fill(template), (text, key) => text.Replace(key, ""));

    private static SourceText Text(string content) => SourceText.From(FakeKey.Fill(content));

    private static async Task<SourceText> RepairAsync(string path, SourceText text)
    {
        var solution = await ConfigurationSolution.LoadAsync((path, text));
        return await ConfigurationSolution.TextOfAsync((await solution.OneByOneAsync(RepairKeys.EmptyConfiguration)).Solution);
    }

    private static Task<Solution> FixAllAsync(HostedSolution solution, FixAllScope scope) =>
        solution.FixAllAsync(scope, RepairKeys.EmptyConfiguration);

    private static async Task<IEnumerable<string>> ChangedByFixAllAsync(HostedSolution before, FixAllScope scope)
    {
        var after = await FixAllAsync(before, scope);
        var changed = after.GetChanges(before.Solution)
            .GetProjectChanges()
            .SelectMany(changes => changes.GetChangedAdditionalDocuments())
            .Select(id => after.GetAdditionalDocument(id)!)
            .ToList();
        foreach (var file in changed)
            Assert.False(FakeKey.IsLeakedBy((await file.GetTextAsync()).ToString()));

        return changed.Select(file => file.FilePath!).Order(StringComparer.Ordinal);
    }
}
