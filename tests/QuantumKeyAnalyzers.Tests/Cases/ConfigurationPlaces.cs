namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>
/// The names of a key and the places where formats, languages and commands write a name and its value. A place takes every name that its
/// format allows; the tests run over the product.
/// </summary>
internal static class ConfigurationPlaces
{
    /// <summary>Names that are words everywhere: variables, properties, parameters.</summary>
    private static readonly string[] Words =
    [
        "AZURE_QUANTUM_API_KEY", "azure_quantum_api_key", "AZURE_QUANTUM_ACCESS_KEY", "AZURE_QUANTUM_KEY", "AZURE_QUANTUM_WORKSPACE_KEY",
        "AZURE_QUANTUM_PRIMARY_KEY", "AZURE_QUANTUM_SECONDARY_KEY", "AZURE_QUANTUM_API_KEY_EAST", "AZURE_QUANTUM_API_KEY_PRIMARY_KEY",
        "AZURE_QUANTUM_API_KEY_2", "AZURE_QUANTUM_WORKSPACE_API_KEY", "MY_AZURE_QUANTUM_API_KEY", "TF_VAR_azure_quantum_api_key",
        "azureQuantumApiKey", "AzureQuantumKey1", "azureQuantumAccessKeyPrimary", "AzureQuantum__ApiKey", "AZUREQUANTUM__APIKEY",
        "Azure__Quantum__ApiKey", "AzureQuantum__AccessKey", "AzureQuantum__PrimaryKey", "AzureQuantum__Credential__Key",
        "AzureQuantum__Workspaces__0__ApiKey", "AzureQuantum__Workspaces__East__ApiKey", "AzureQuantumOptions__ApiKey", "azureQuantumSettingsApiKey", "AzureQuantum__ApiKeys__1", "Jobs__AZURE_QUANTUM_API_KEY", "ConnectionStrings__AzureQuantumApiKey",
    ];

    /// <summary>Names with other characters in them.</summary>
    private static readonly string[] Paths =
    [
        "AzureQuantum:ApiKey", "Azure:Quantum:ApiKey", "azurequantum:apikey", "AzureQuantum:Workspaces:0:ApiKey", "AzureQuantum:Connection:AccessKey",
        "AzureQuantum:Workspaces:east:Key", "AzureQuantumConfiguration:ApiKey", "AzureQuantum--ApiKey", "Azure--Quantum--Api-Key", "AzureQuantum.ApiKey", "azure.quantum.api-key", "azure.quantum.workspace.api-key",
        "azure-quantum-api-key", "azure-quantum-accounts-0-key", "Jobs:AZURE_QUANTUM_API_KEY", "azure/quantum/api-key", "x-ms-quantum-api-key",
    ];

    private static readonly string[] Sentences = ["Azure Quantum API key", "Azure Quantum access key", "Azure Quantum connection credentials key"];

    private static readonly string[] NameHoles = ["SENTENCE", "WORD", "NAME"];

    /// <summary>A file, and its text: <c>WORD</c> takes the names that are words, <c>NAME</c> all but those with blanks.</summary>
    public static IReadOnlyList<(string File, string Template)> All { get; } =
    [
        // JSON and its relatives
        ("appsettings.json", """{ "NAME": "KEY", "Other": "b" }"""),
        ("appsettings.json", "{\n  // \"NAME\": \"KEY\",\n  \"a\": 1\n}"),
        ("appsettings.json", """{ "a": [ { "name": "NAME", "value": "KEY" }, { "name": "b", "value": "c" } ] }"""),
        ("appsettings.json", "{ \"a\": [ {\n  \"value\": \"KEY\",\n  \"name\": \"NAME\"\n} ] }"),
        ("main.parameters.json", "{ \"parameters\": { \"NAME\": {\n  \"value\": \"KEY\"\n} } }"),
        ("main.json", """{ "parameters": { "NAME": { "type": "securestring", "defaultValue": "KEY" } } }"""),
        ("headers.json", "{ \"NAME\": [\n  \"KEY\"\n] }"),
        ("devcontainer.json", """{ "runArgs": [ "--env", "NAME=KEY" ], "b": 1 }"""),
        ("tasks.json", """{ "args": [ "user-secrets", "set", "NAME", "KEY" ] }"""),
        ("tasks.json", "{ \"args\": [ \"env\", \"set\", \"NAME\",\n  \"KEY\" ] }"),
        ("package.json", """{ "scripts": { "a": "dotnet user-secrets set \"NAME\" \"KEY\"" } }"""),
        ("package.json", """{ "scripts": { "a": "cross-env WORD=KEY dotnet run" } }"""),
        ("settings.json", """{ "inner": "{\"NAME\":\"KEY\"}" }"""),
        ("settings.json5", "{ WORD: 'KEY', b: 1 }"),
        ("main.bicep", "param WORD string = 'KEY'\n"),
        ("main.bicep", "@secure()\nparam WORD securestring = 'KEY'\nparam b string\n"),
        ("main.bicep", "var WORD = 'KEY'\n"),
        ("main.bicep", "appSettings: [\n  {\n    name: 'NAME'\n    value: 'KEY'\n  }\n  {\n    name: 'b'\n    value: 'c'\n  }\n]\n"),
        ("main.bicep", "properties: {\n  'NAME': 'KEY'\n  WEBSITE_RUN: '1'\n}\n"),
        ("main.bicepparam", "using 'main.bicep'\nparam WORD = 'KEY'\n"),
        ("main.tf", "variable \"WORD\" {\n  type    = string\n  default = \"KEY\"\n}\n"),
        ("main.tf", "resource \"azurerm_key_vault_secret\" \"a\" {\n  name  = \"NAME\"\n  value = \"KEY\"\n}\n"),
        ("main.tf", "locals {\n  settings = {\n    \"NAME\" = \"KEY\"\n    b = 1\n  }\n}\n"),
        ("main.json", "{ \"type\": \"Microsoft.KeyVault/vaults/secrets\",\n  \"name\": \"[concat(parameters('v'), '/NAME')]\",\n  \"properties\": {\n    \"value\": \"KEY\"\n  } }"),
        ("main.bicep", "resource a 'b' = {\n  name: 'NAME'\n  properties: {\n    value: 'KEY'\n  }\n}\n"),
        ("main.tf", "WORD = <<END\nKEY\nEND\n"),
        ("prod.tfvars", "WORD = \"KEY\"\nb = 1\n"),

        // XML
        ("web.config", """<appSettings><add key="NAME" value="KEY" /><add key="b" value="c" /></appSettings>"""),
        ("web.config", "<appSettings>\n  <add key=\"NAME\"\n       value=\"KEY\" />\n</appSettings>"),
        ("web.config", """<a><!-- <add key="NAME" value="KEY" /> --></a>"""),
        ("web.config", """<connectionStrings><add name="NAME" connectionString="KEY" /></connectionStrings>"""),
        ("web.config", """<environmentVariable name="NAME" value="KEY" />"""),
        ("a.csproj", "<Project><PropertyGroup><WORD>KEY</WORD></PropertyGroup></Project>"),
        ("a.csproj", """<RuntimeHostConfigurationOption Include="NAME" Value="KEY" />"""),
        ("a.csproj", """<Exec Command="dotnet run" EnvironmentVariables="NAME=KEY" />"""),
        ("a.resx", "<root><data name=\"NAME\">\n  <value>KEY</value>\n</data></root>"),
        ("Info.plist", "<dict>\n  <key>NAME</key>\n  <string>KEY</string>\n</dict>"),

        // YAML
        ("app.yaml", "NAME: KEY\nb: c\n"),
        ("app.yaml", "a:\n  \"NAME\": 'KEY' # mine\n"),
        ("app.yaml", "a: { NAME: KEY, b: c }\n"),
        ("app.yaml", "NAME: >-\n  KEY\nb: c\n"),
        ("app.yaml", "NAME:\n  value: KEY\n"),
        ("app.yaml", "NAME:\n- KEY\n"),
        ("app.yaml", "# NAME: KEY\na: b\n"),
        ("docker-compose.yml", "services:\n  a:\n    environment:\n      - NAME=KEY\n      - B=c\n"),
        ("docker-compose.yml", "services:\n  a:\n    environment:\n      - \"NAME=KEY\"\n"),
        ("docker-compose.yml", "services:\n  a:\n    environment: ['NAME=KEY', B=c]\n"),
        ("docker-compose.yml", "services:\n  a:\n    environment:\n      B: ${WORD:-KEY}\n"),
        ("deployment.yaml", "env:\n- name: NAME\n  value: \"KEY\"\n- name: B\n  value: c\n"),
        ("deployment.yaml", "env:\n- value: KEY\n  name: NAME\n"),
        ("azure-pipelines.yml", "parameters:\n- name: NAME\n  type: string\n  default: KEY\n"),
        ("azure-pipelines.yml", "steps:\n- script: echo \"##vso[task.setvariable variable=NAME]KEY\"\n"),
        ("azure-pipelines.yml", "steps:\n- pwsh: |\n    Write-Host \"##vso[task.setvariable variable=NAME;issecret=true]KEY\"\n"),
        ("build.yml", "jobs:\n  a:\n    env:\n      WORD: KEY\n    steps:\n    - run: echo\n"),
        ("build.yml", "on:\n  workflow_dispatch:\n    inputs:\n      WORD:\n        type: string\n        default: KEY\n"),
        ("build.yml", "- run: echo \"WORD=KEY\" >> $GITHUB_ENV\n"),
        ("build.yml", "- run: echo \"::set-env name=WORD::KEY\"\n"),
        ("build.yml", "- run: |\n    gh secret set WORD \\\n      --body \"KEY\"\n"),
        ("build.yml", "- run: az keyvault secret set --vault-name v --name NAME --value KEY\n"),

        // A name and a value a line
        (".env", "NAME=KEY\nB=c\n"),
        (".env", "export WORD='KEY' # mine\n"),
        (".env", "# NAME=KEY\n"),
        (".env", "NAME = \"KEY\"\n"),
        ("app.ini", "[a]\nNAME = KEY\nb = c\n"),
        ("app.properties", "NAME=KEY\nb=c\n"),
        ("app.properties", "NAME: KEY\n"),
        ("app.properties", "WORD KEY\n"),
        ("app.toml", "[[env]]\nname = \"NAME\"\nvalue = \"KEY\"\n"),
        ("app.toml", "\"NAME\" = \"KEY\" # mine\n"),
        ("app.service", "[Service]\nEnvironment=\"NAME=KEY\" \"B=c\"\n"),
        ("jobs.http", "@WORD = KEY\nGET https://x\n"),
        ("nginx.conf", "proxy_set_header NAME \"KEY\";\nfastcgi_param NAME other;\n"),
        ("httpd.conf", "SetEnv WORD KEY\n"),
        ("Makefile", "NAME = KEY\nall:\n\techo\n"),
        ("Makefile", "WORD := KEY\n"),
        ("Makefile", "export WORD ::= KEY\n"),
        ("Makefile", "WORD :::= KEY\n"),
        ("rules.mk", "WORD ?= KEY\n"),
        ("GNUmakefile", "WORD += KEY\n"),
        ("Makefile", "run:\n\tWORD=KEY dotnet run\n"),
        ("justfile", "export WORD := \"KEY\"\n"),

        // Dockerfiles and scripts
        ("Dockerfile", "ENV A=b NAME=KEY C=d\n"),
        ("Dockerfile", "ENV NAME KEY\n"),
        ("Dockerfile", "ENV A=b \\\n    NAME=\"KEY\"\n"),
        ("Dockerfile", "ARG NAME=KEY\n"),
        ("Dockerfile", "LABEL NAME=\"KEY\"\n"),
        ("run.sh", "export WORD=KEY\n"),
        ("run.sh", "declare -x WORD=\"KEY\"; echo\n"),
        ("run.sh", "env NAME='KEY' dotnet run\n"),
        ("run.sh", ": ${WORD:=KEY}\n"),
        ("run.sh", "A=${WORD-KEY}\n"),
        ("run.sh", "docker run -e NAME=KEY --env B=c x\n"),
        ("run.sh", "docker run --env \"NAME=KEY\" x\n"),
        ("run.sh", "docker build --build-arg WORD=KEY .\n"),
        ("run.sh", "curl -H 'NAME: KEY' https://x\n"),
        ("run.sh", "gh secret set WORD --body \"KEY\"\n"),
        ("run.sh", "gh secret set WORD --repo a/b -b\"KEY\"\n"),
        ("run.sh", "gh secret set --body \"KEY\" WORD\n"),
        ("run.sh", "gh variable set WORD --body=KEY\n"),
        ("run.sh", "gh secret set WORD <<< 'KEY'\n"),
        ("run.sh", "WORD<<END\nKEY\nEND\n"),
        ("launchSettings.json", """{ "commandLineArgs": "--NAME KEY" }"""),
        ("notes.txt", "WORD;KEY;b\n"),
        ("notes.txt", "WORD\tKEY\n"),
        ("README.md", "1. **WORD**: `KEY`\n"),
        ("README.md", "- `WORD` (`KEY`)\n"),
        ("run.sh", "echo -n \"KEY\" | gh secret set WORD\n"),
        ("run.sh", "az webapp config appsettings set -g a -n b --settings A=b \"NAME=KEY\"\n"),
        ("run.sh", "az containerapp create --secrets NAME=KEY --env-vars B=secretref:b\n"),
        ("run.sh", "az container create --secure-environment-variables 'NAME'='KEY'\n"),
        ("run.sh", "az keyvault secret set --vault-name v -n NAME --value \"KEY\"\n"),
        ("run.sh", "az keyvault secret set --value KEY --name NAME\n"),
        ("run.sh", "az pipelines variable create --name NAME --value KEY --secret true\n"),
        ("run.sh", "azd env set WORD KEY\n"),
        ("run.sh", "azd env set WORD \"KEY\" -e dev\n"),
        ("run.sh", "dotnet user-secrets set \"NAME\" \"KEY\"\n"),
        ("run.sh", "dotnet user-secrets set --project a NAME KEY\n"),
        ("run.sh", "dotnet user-secrets set \\\n  \"NAME\" \\\n  \"KEY\"\n"),
        ("run.sh", "kubectl create secret generic a --from-literal=NAME=KEY\n"),
        ("run.sh", "helm upgrade a . --set NAME=KEY,b=c\n"),
        ("run.sh", "terraform apply -var 'WORD=KEY'\n"),
        ("run.sh", "pulumi config set --secret WORD KEY\n"),
        ("run.csh", "setenv WORD KEY\n"),
        ("run.fish", "set -gx WORD KEY\n"),
        ("run.ps1", "$env:WORD = \"KEY\"\n"),
        ("run.ps1", "${env:NAME} = 'KEY'\n"),
        ("run.ps1", "Set-Item Env:WORD -Value 'KEY'\n"),
        ("run.ps1", "Set-Item -Path Env:\\WORD -Value \"KEY\"\n"),
        ("run.ps1", "Set-Item Env:WORD 'KEY'\n"),
        ("run.ps1", "Set-Item -Value 'KEY' -Path Env:WORD\n"),
        ("run.ps1", "[Environment]::SetEnvironmentVariable('NAME', 'KEY', 'User')\n"),
        ("run.ps1", "[Environment]::SetEnvironmentVariable(\"NAME\",\n  \"KEY\")\n"),
        ("run.ps1", "$a = @{ 'NAME' = 'KEY'; B = 'c' }\n"),
        ("run.ps1", "$a = @{ Name = 'NAME'; Value = 'KEY' }\n"),
        ("run.ps1", "Set-AzKeyVaultSecret -VaultName v -Name 'NAME' -SecretValue (ConvertTo-SecureString 'KEY' -AsPlainText -Force)\n"),
        ("run.ps1", "[string]$WORD = 'KEY'\n"),
        ("run.cmd", "set WORD=KEY\r\n"),
        ("run.cmd", "set \"NAME=KEY\"\r\n"),
        ("run.cmd", "setx WORD KEY\r\n"),
        ("run.bat", "setx NAME \"KEY\" /M\r\n"),
        ("run.bat", "reg add HKCU\\Environment /v WORD /t REG_SZ /d KEY /f\r\n"),

        // What no reader knows
        ("README.md", "Run `dotnet user-secrets set \"NAME\" \"KEY\"` first.\n"),
        ("README.md", "| `NAME` | `KEY` |\n"),
        ("README.md", "```\nsetx WORD KEY\n```\n"),
        ("notes.txt", "NAME: KEY\n"),
        ("notes.txt", "SENTENCE: KEY\n"),
        ("notes.txt", "SENTENCE = \"KEY\"\n"),
        ("Jenkinsfile", "environment { WORD = 'KEY' }\n"),
        ("a.py", "os.environ[\"NAME\"] = \"KEY\"\n"),
        ("a.py", "os.environ.get('NAME', 'KEY')\n"),
        ("a.py", "WORD: str = 'KEY'\n"),
        ("a.js", "const k = process.env.WORD || \"KEY\";\n"),
        ("a.js", "process.env['NAME'] ??= 'KEY';\n"),
        ("a.js", "const k = process.env.WORD ?? 'KEY';\n"),
        ("a.js", "if (k === process.env.WORD) k = ''; WORD === 'KEY'\n"),
        ("a.ts", "const WORD: string = \"KEY\";\n"),
        ("a.ts", "settings.WORD ||= 'KEY'; a !== 'b'\n"),
        ("a.rb", "{ 'NAME' => 'KEY' }\n"),
        ("a.php", "if (getenv('NAME') == 'KEY') {}\n"),
        ("a.php", "if (WORD !== 'KEY') {}\n"),
        ("a.go", "if WORD != \"KEY\" {\n"),
        ("a.java", "@Value(\"${NAME:KEY}\")\n"),
        ("a.conf", "NAME -> KEY\n"),
        ("a.groovy", "teamcity: ##teamcity[setParameter name='env.NAME' value='KEY']\n"),
        ("notes.txt", "aws secretsmanager create-secret --name NAME --secret-string KEY\n"),
    ];

    /// <summary>The names that a place takes.</summary>
    public static IEnumerable<string> NamesFor(string template) => template.Contains("SENTENCE", StringComparison.Ordinal) ? Sentences
        : template.Contains("WORD", StringComparison.Ordinal) ? Words
        : [.. Words, .. Paths];

    /// <summary>The text of a place with a name and a value in it.</summary>
    public static string Fill(string template, string name, string value)
    {
        const string nameHole = "\u0001";
        const string valueHole = "\u0002";
        var text = template.Replace("KEY", valueHole, StringComparison.Ordinal);
        text = NameHoles.Aggregate(text, (current, hole) => current.Replace(hole, nameHole, StringComparison.Ordinal));
        return text.Replace(nameHole, name, StringComparison.Ordinal).Replace(valueHole, value, StringComparison.Ordinal);
    }
}
