namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>What looks like it and is no secret.</summary>
internal static class NotASecretCases
{
    private static readonly string[] Placeholders =
    [
        "<your-key>", "<your key>", "{key}", "{{key}}", "${QUANTUM_KEY}", "$(QuantumKey)", "%QUANTUM_KEY%", "#{QuantumKey}#", "[key]",
        "__QuantumKey__", "@Microsoft.KeyVault(SecretUri=https://vault.example/secrets/key)", "xxxxxxxxxxxxxxxxxxxxxxxx", "00000000-0000-0000-0000-000000000000",
        "****************", "your-key", "YOUR_API_KEY_HERE", "yourApiKey", "changeme", "redacted", "REDACTED", "todo", "…", "abc...", "insert-key-here",
        "replace-with-your-key", "ApiKey", "primaryKey", "(your key)", "'<key>'", "$QUANTUM_KEY", "@@KEY@@", "~key~", "XXXXXXXXxxxxxxxxxxxxxxxx",
    ];

    public static IReadOnlyList<CodeCase> All { get; } =
    [
        .. Placeholders.Select((placeholder, index) => Member($"placeholder_{index:00}", $$"""
            const string ConnectionString = "SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;ApiKey={{placeholder.Replace("{{", "{" + "{")}};QuantumEndpoint=https://eastus.quantum.azure.com/;";

            Workspace Connect()
            {
                Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", ConnectionString);
                return Workspace.FromConnectionString(ConnectionString);
            }
            """)),
        Member("null_and_empty", """
            object Connect() => new[] { Workspace.FromConnectionString(null!), Workspace.FromConnectionString(""), Workspace.FromConnectionString(string.Empty), Workspace.FromConnectionString("   ") };
            """),
        Member("no_key", """
            const string Value = "SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;QuantumEndpoint=https://eastus.quantum.azure.com/";

            void Set()
            {
                Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", Value);
                Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "QuantumEndpoint=https://eastus.quantum.azure.com/");
                Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "   ");
                Environment.SetEnvironmentVariable("AZURE_QUANTUM_API_KEY", "   ");
                Environment.SetEnvironmentVariable("AZURE_QUANTUM_API_KEY", string.Empty);
                Environment.SetEnvironmentVariable("AZURE_QUANTUM_API_KEY", null);
            }
            """),
        Member("an_empty_key", """
            const string Empty = "SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;{|QKA0006:ApiKey=|};QuantumEndpoint=https://eastus.quantum.azure.com/;";
            const string Blank = "SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;{|QKA0006:ApiKey=|} ;QuantumEndpoint=https://eastus.quantum.azure.com/;";

            void Set() => Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", Empty);
            object Connect() => new[] { Workspace.FromConnectionString(Empty), Workspace.FromConnectionString(Blank) };
            """),
        Member("only_an_endpoint", """Workspace Connect() => Workspace.FromConnectionString({|QKA0006:"QuantumEndpoint=https://eastus.quantum.azure.com/"|});"""),
        Member("the_name_of_the_variable", """static readonly string Name = "AZURE_QUANTUM_CONNECTION_STRING";"""),
        Member("constants_of_a_parser", """
            static readonly string[] Fields = ["SubscriptionId=", "ResourceGroupName=", "WorkspaceName=", "ApiKey=", "QuantumEndpoint="];
            static bool Is(string text) => text.StartsWith("SubscriptionId=") && text.Contains("ApiKey=");
            const string Pattern = "^SubscriptionId=(?<s>[^;]+);ResourceGroupName=(?<r>[^;]+);WorkspaceName=(?<w>[^;]+);ApiKey=(?<k>[^;]+);QuantumEndpoint=(?<e>.+);$";
            """),
        Member("regular_expressions_and_code_in_text", """
            const string Lazy = "WorkspaceName=(.+?);ApiKey=(?<workspaceKey>\\S+);";
            const string Classes = "WorkspaceName=(.+);ApiKey=(?<apiKey>[A-Za-z0-9_-]{20,90});";
            // SubscriptionId = subscriptionId, ApiKey = options.Value.QuantumWorkspaceApiKey, WorkspaceName = x
            const string Reference = "WorkspaceName=ws;ApiKey=env:QUANTUM_CONNECTION_KEY;", Vault = "WorkspaceName=ws;ApiKey=op://vault/item/password-field;";
            """),
        Member("the_name_of_the_variable_beside_other_text", """
            static Exception Malformed() => new ArgumentException("WorkspaceName=ws;ApiKey=secret;", "AZURE_QUANTUM_CONNECTION_STRING");
            static void Help() => Console.WriteLine("AZURE_QUANTUM_CONNECTION_STRING", "Format: WorkspaceName=ws;ApiKey=secret");
            static (string, string) Row => ("AZURE_QUANTUM_CONNECTION_STRING", "The connection string; ApiKey=abc");
            """),
        Member("a_log_template", """
            static void Log(string key) => Console.WriteLine("SubscriptionId={0};WorkspaceName={1};ApiKey={2}", "", "", key);
            """),
        Member("documentation_of_the_format", """
            /// <summary>SubscriptionId=&lt;guid&gt;;ResourceGroupName=&lt;name&gt;;WorkspaceName=&lt;name&gt;;ApiKey=&lt;key&gt;;QuantumEndpoint=&lt;address&gt;</summary>
            // SubscriptionId=<guid>;ResourceGroupName=<name>;WorkspaceName=<name>;ApiKey=<key>;QuantumEndpoint=<address>;
            static void Use() { }
            """),
        Member("a_storage_connection_string", """
            static string Storage = "DefaultEndpointsProtocol=https;AccountName=account;AccountKey={{OTHER}}{{OTHER}};EndpointSuffix=core.windows.net";
            Workspace Connect(string text) => Workspace.FromConnectionString(text);
            """),
        Member("a_service_bus_connection_string", """
            static string Bus = "Endpoint=sb://bus.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey={{OTHER}}";
            static string Hub = "Endpoint=sb://hub.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey={{OTHER}};EntityPath=hub";
            static string WorkspaceName = "x";
            """),
        Member("other_connection_strings", """
            static string Cosmos = "AccountEndpoint=https://a.documents.azure.com:443/;AccountKey={{OTHER}}";
            static string Configuration = "Endpoint=https://a.azconfig.io;Id=abc;Secret={{OTHER}}";
            static string Sql = "Server=tcp:a.database.windows.net;User ID=a;Password={{OTHER}}";
            static string Insights = "InstrumentationKey=11111111-2222-3333-4444-555555555555;IngestionEndpoint=https://a.in.applicationinsights.azure.com/";
            static string LogAnalytics = "WorkspaceId=11111111-2222-3333-4444-555555555555;SharedKey={{OTHER}}";
            static string QuantumEndpoint = "https://eastus.quantum.azure.com/";
            """),
        Member("an_api_key_of_another_service", """
            static string ApiKey = "{{OTHER}}";
            static string Other = "ApiKey={{OTHER}};Region=eastus";
            static string WorkspaceName = "ws";
            """),
        Member("guids_and_hashes", """
            static string ApiKeyHash = "sha256-{{OTHER}}=";
            static string WorkspaceName = "WorkspaceName=11111111-2222-3333-4444-555555555555";
            static string Mark = "AZQU";
            static string Long = "AZQU{{OTHER}}{{OTHER}}{{OTHER}}AZQU{{OTHER}}";
            """),
        Member("names_and_identifiers_beside_the_variable_of_the_key", """
            static readonly System.Collections.Generic.Dictionary<string, string> Names = new() { ["AZURE_QUANTUM_API_KEY"] = "Quantum:ApiKey" };
            static readonly (string, string)[] Rows = [("AZURE_QUANTUM_API_KEY", "11111111-2222-3333-4444-555555555555"), ("AZURE_QUANTUM_API_KEY", "quantum-api-key-0123456789"), ("x-ms-quantum-api-key", "2022-09-12-preview")];
            const string Docker = "AZURE_QUANTUM_API_KEY=/run/secrets/azure_quantum_api_key", Sequence = "WorkspaceName=ws;ApiKey=0123456789abcdef0123456789abcdef;", Words = "WorkspaceName=ws;ApiKey=dummykeydummykeydummykey;";
            // WorkspaceName = ws; ApiKey = quantumWorkspaceApiKeyV2Prod;
            """),
        Member("a_longer_run_of_characters", """static string Value = "a{{KEY}}b";"""),
        Member("a_short_test_key_elsewhere", """static string Value = "SubscriptionId=11111111-2222-3333-4444-555555555555;WorkspaceName=ws;ApiKey=fake-key;";"""),
        Member("a_wordy_test_key_elsewhere", """static string Value = "SubscriptionId=11111111-2222-3333-4444-555555555555;WorkspaceName=ws;ApiKey=not-a-real-access-key;";"""),
        new("NotASecret_a_workspace_of_another_domain", """
            namespace Contoso.Office
            {
                class Workspace { public static Workspace FromConnectionString(string text) => new Workspace(); }
            }

            class Program
            {
                object Connect() => Contoso.Office.Workspace.FromConnectionString("Host=desk;WorkspaceName=blue;ApiKey=fake-key");
            }
            """),
        new("NotASecret_a_quantum_name_with_another_type", """
            namespace Contoso.Quantum
            {
                class Store { public static Store FromConnectionString(string text) => new Store(); }
            }

            class Program
            {
                object Connect() => Contoso.Quantum.Store.FromConnectionString("WorkspaceName=blue;ApiKey=fake-key");
            }
            """),
    ];

    private static CodeCase Member(string name, string member) => new("NotASecret_" + name, $$"""
        using System;
        using QuantumWorkspaces;

        class Program
        {
            {{member.ReplaceLineEndings("\n    ")}}
        }
        """);
}
