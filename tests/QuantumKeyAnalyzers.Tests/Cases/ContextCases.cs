namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>Keys by themselves, of whatever shape, where the context says what they are; and what the options add.</summary>
internal static class ContextCases
{
    public static IReadOnlyList<CodeCase> All { get; } =
    [
        Member("a_credential_of_a_workspace", """
            Workspace Connect() => new Workspace(new Uri("https://eastus.quantum.azure.com/"), "11111111-2222-3333-4444-555555555555", "g", "ws", new AzureKeyCredential({|QKA0001:"{{OTHER}}"|}));
            """),
        Member("a_short_credential_of_a_workspace", """
            Workspace Connect(Uri endpoint, string id) => new(endpoint, id, "g", "ws", new AzureKeyCredential({|QKA0001:"fake-key"|}));
            """),
        Member("a_credential_in_a_local", """
            Workspace Connect(Uri endpoint, string id)
            {
                AzureKeyCredential credential = new({|QKA0001:"{{HEX}}"|});
                return new Workspace(endpoint, id, "g", "ws", credential: credential);
            }
            """),
        Member("a_credential_in_a_field_that_is_updated", """
            private readonly AzureKeyCredential _credential = new AzureKeyCredential(Environment.GetEnvironmentVariable("KEY")!);

            Workspace Connect(Uri endpoint, string id) => new Workspace(endpoint, id, "g", "ws", _credential);
            void Rotate() => _credential.Update({|QKA0001:"{{BASE64}}"|});
            """),
        Member("a_credential_that_a_constructor_assigns", """
            private readonly AzureKeyCredential _credential;

            public Program() { _credential = new AzureKeyCredential({|QKA0001:"{{OTHER}}"|}); }

            Workspace Connect(Uri endpoint, string id) => new Workspace(endpoint, id, "g", "ws", this._credential);
            """),
        Member("a_credential_from_a_constant", """
            const string Key = {|QKA0001:"{{OTHER}}"|};
            Workspace Connect(Uri endpoint, string id) => new Workspace(endpoint, id, "g", "ws", new AzureKeyCredential(Key));
            """),
        Member("the_variable_of_the_key", """void Set() => Environment.SetEnvironmentVariable("AZURE_QUANTUM_API_KEY", {|QKA0002:"{{OTHER}}"|});"""),
        Member("the_variable_of_the_key_with_a_short_value", """void Set() => Environment.SetEnvironmentVariable("AZURE_QUANTUM_API_KEY", {|QKA0002:"test123"|});"""),
        Member("a_dictionary_with_the_variable_of_the_key", """object Set() => new Dictionary<string, string> { ["AZURE_QUANTUM_API_KEY"] = {|QKA0002:"{{HEX}}"|} };"""),
        Member("the_header", """void Set(System.Net.Http.HttpRequestMessage request) => request.Headers.Add("x-ms-quantum-api-key", {|QKA0003:"{{OTHER}}"|});"""),
        Member("the_header_in_a_dictionary", """object Set() => new Dictionary<string, string> { { "X-MS-Quantum-Api-Key", {|QKA0003:"{{HEX}}"|} } };"""),
        Member("the_header_by_a_constant", """
            const string Header = "x-ms-quantum-api-key";
            void Set(System.Net.Http.HttpClient client) => client.DefaultRequestHeaders.TryAddWithoutValidation(Header, {|QKA0003:"{{BASE64}}"|});
            """),
        Member("the_header_in_text", """const string Request = {|QKA0003:"GET /providerStatus\r\nx-ms-quantum-api-key: {{OTHER}}\r\n"|};"""),
        Member("the_header_in_a_comment", """
            // curl -H 'x-ms-quantum-api-key: {|QKA0003:{{HEX}}|}' https://eastus.quantum.azure.com/
            void Set() { }
            """),
        Member("the_variable_in_a_script", """const string Script = {|QKA0003:"export AZURE_QUANTUM_API_KEY='{{OTHER}}'"|};"""),
        Member("base64_anywhere", """const string Encoded = {|QKA0003:"{{CS64}}"|};"""),
        Member("base64_over_lines", "const string Encoded = {|QKA0003:@\"{{CS64START}}\n{{CS64REST}}\"|};"),
        Member("base64_over_lines_of_a_raw_string", """"
            const string Encoded = {|QKA0003:"""
                {{CS64START}}
                {{CS64REST}}
                """|};
            """"),
        Member("base64_in_two_constants", """const string Encoded = {|QKA0003:"{{CS64START}}"|} + "{{CS64REST}}";"""),
        Member("base64_in_a_comment", """
            // data: {|QKA0003:{{CS64}}|}
            void Set() { }
            """),
        Member("a_key_constant_of_a_format", """
            const string Key = {|QKA0003:"{{OTHER}}"|};
            string Text(string id) => string.Format("SubscriptionId={0};WorkspaceName=ws;ApiKey={1};", id, Key);
            """),
        Member("a_comment_with_a_field_a_line", """
            // SubscriptionId=11111111-2222-3333-4444-555555555555;
            // WorkspaceName=ws;
            // ApiKey={|QKA0003:{{OTHER}}|};
            void Set() { }
            """),
        Member("a_block_comment_with_a_field_a_line", """
            /*
             * WorkspaceName=ws;
             * ApiKey={|QKA0003:{{HEX}}|}
             */
            void Set() { }
            """),
        Member("documentation_with_a_field_a_line", """
            /// <remarks>
            /// WorkspaceName=ws;
            /// ApiKey={|QKA0003:{{OTHER}}|}
            /// </remarks>
            void Set() { }
            """),
        Member("messages_of_directives", """
            #if NEVER
            #error {|QKA0003:{{KEY}}|}
            #warning Use ApiKey={|QKA0003:{{OTHER}}|};WorkspaceName=ws
            #endif
            void Set() { }
            """),

        Member("a_shaped_key_in_a_credential_of_whatever_service", """
            object Connect() => new AzureKeyCredential({|QKA0003:"{{KEY}}"|});
            void Rotate(AzureKeyCredential credential) => credential.Update({|QKA0003:"{{KEY2}}"|});
            """),
        new("Context_a_credential_with_global_usings", """
            class Program
            {
                object Connect(System.Uri endpoint, string id) =>
                    new Workspace(endpoint, id, "g", "ws", new AzureKeyCredential({|QKA0001:"{{OTHER}}"|}));
            }
            """, """
            global using Azure;
            global using QuantumWorkspaces;
            """),
        Member("N_a_credential_of_another_service", """
            object Connect() => new AzureKeyCredential("{{OTHER}}");
            const string Endpoint = "https://quantum.example/";
            """),
        Member("N_a_credential_that_is_read", """
            Workspace Connect(Uri endpoint, string id) => new Workspace(endpoint, id, "g", "ws", new AzureKeyCredential(Environment.GetEnvironmentVariable("KEY")!));
            """),
        Member("N_a_placeholder_in_a_credential", """
            Workspace Connect(Uri endpoint, string id) => new Workspace(endpoint, id, "g", "ws", new AzureKeyCredential("<your-key>"));
            """),
        Member("N_another_header", """void Set(System.Net.Http.HttpRequestMessage request) => request.Headers.Add("x-ms-request-id", "{{OTHER}}");"""),
        Member("N_the_name_of_the_header", """
            const string Header = "x-ms-quantum-api-key";
            static bool Is(string name) => name.Equals(Header, StringComparison.OrdinalIgnoreCase) || name == "x-ms-quantum-api-key: value";
            """),
        Member("N_the_header_with_a_placeholder", """const string Request = "x-ms-quantum-api-key: $KEY\nx-ms-quantum-api-key: <key>\nx-ms-quantum-api-key: your-key-goes-here-please";"""),
        Member("N_the_variable_read_by_a_script", """const string Script = "export AZURE_QUANTUM_API_KEY=$(cat /run/secrets/quantum) && echo ${AZURE_QUANTUM_API_KEY:?}";"""),
        Member("N_base64_of_a_placeholder", """const string Encoded = "U3Vic2NyaXB0aW9uSWQ9PGlkPjtBcGlLZXk9PGtleT47";"""),

        // Options.
        new("Context_an_additional_sink", """
            namespace Contoso
            {
                class Client
                {
                    public static Client Open(string user, string connectionString) => new Client();
                    object A() => Client.Open("WorkspaceName=x;ApiKey=not-this", {|QKA0001:"WorkspaceName=ws;ApiKey=fake-key"|});
                    object B() => Open(connectionString: {|QKA0001:"{{HEX}}"|}, user: "default");
                }
            }
            """) { Options = ["quantum_key_analyzers.additional_sinks = M:Contoso.Client.Open(System.String,System.String)"] },
        new("Context_an_additional_constructor_and_all_overloads_of_a_method", """
            class Client
            {
                public Client(string accessKey) { }
                public static void Use(string text) { }
                public static void Use(string text, int count) { }

                static void Run()
                {
                    Client first = new({|QKA0001:"{{OTHER}}"|});
                    var second = new Client({|QKA0001:"{{HEX}}"|});
                    Use({|QKA0001:"{{BASE64}}"|});
                    Client.Use({|QKA0001:"WorkspaceName=ws;ApiKey=fake-key"|}, 1);
                    Use("default");
                }
            }
            """) { Options = ["quantum_key_analyzers.additional_sinks = M:Client..ctor(System.String) | M:Client.Use"] },
        new("Context_an_additional_sink_that_is_an_extension_of_a_generic_type", """
            static class Extensions
            {
                public static T WithQuantum<T>(this T builder, string key) => builder;
            }

            class Program
            {
                object Run() => new object().WithQuantum({|QKA0001:"{{OTHER}}"|});
            }
            """) { Options = ["quantum_key_analyzers.additional_sinks = M:Extensions.WithQuantum``1(``0,System.String)"] },
        new("Context_additional_variables", """
            using System;

            class Program
            {
                static void Set()
                {
                    Environment.SetEnvironmentVariable("TEAM_QUANTUM", {|QKA0002:"WorkspaceName=ws;ApiKey=fake-key"|});
                    Environment.SetEnvironmentVariable("team_quantum_2", {|QKA0002:"{{HEX}}"|});
                    Environment.SetEnvironmentVariable("TEAM_QUANTUM_3", {|QKA0002:"WorkspaceName=ws;ApiKey=fake-key"|});
                    Environment.SetEnvironmentVariable("TEAM_OTHER", "WorkspaceName=ws;ApiKey=fake-key");
                    Console.WriteLine({|QKA0005:Environment.GetEnvironmentVariable("TEAM_QUANTUM")|});
                }
            }
            """) { Options = ["quantum_key_analyzers.additional_variables = TEAM_QUANTUM, TEAM_QUANTUM_2|TEAM_QUANTUM_3"] },
        new("Context_N_options_that_make_no_sense", """
            class Client
            {
                public static Client Open(string connectionString) => new Client();
                object A() => Open("WorkspaceName=ws;ApiKey=fake-key");
                const string Value = {|QKA0003:"{{CS}}"|};
            }
            """)
        {
            Options =
            [
                "quantum_key_analyzers.additional_sinks = Client.Open, T:Client, M:, M:(, M:Client.Open(System.Int32) | || M:.(",
                "quantum_key_analyzers.additional_variables = ,|,",
                "quantum_key_analyzers.exclude_tests = perhaps",
            ],
        },
        .. TestFrameworks.Select(ExcludedTest),
        new("Context_a_test_project_that_is_not_excluded", """class Program { const string Value = {|QKA0003:"{{CS}}"|}; }""") { ReferencedAssembly = "nunit.framework" },
        new("Context_another_project_when_tests_are_excluded", """class Program { const string Value = {|QKA0003:"{{CS}}"|}; }""")
        {
            Options = ["quantum_key_analyzers.exclude_tests = true"],
        },
        new("Context_a_wrapper_in_another_file_that_is_an_extension_method", """
            class Program
            {
                object Connect() => "ws".Open({|QKA0001:"WorkspaceName=ws;ApiKey=fake-key"|});
            }
            """, """
            using QuantumWorkspaces;

            static class Connector
            {
                public static Workspace Open(this string name, string connectionString) => Workspace.FromConnectionString(connectionString);
            }
            """),
        new("Context_a_wrapper_in_another_file", """
            class Program
            {
                object Connect() => Connector.Connect("ws", {|QKA0001:"WorkspaceName=ws;ApiKey=fake-key"|});
                object Other() => new Connector({|QKA0001:"{{CSOTHER}}"|});
                object Third(string id) => Connector.Log("WorkspaceName=ws;ApiKey=fake-key", id);
            }
            """, """
            using QuantumWorkspaces;

            class Connector
            {
                private readonly Workspace _workspace;
                public Connector(string text) => _workspace = Workspace.FromConnectionString(text);
                public static Workspace Connect(string name, string connectionString) => Workspace.FromConnectionString(connectionString);
                public static Workspace Log(string text, string connectionString) => Workspace.FromConnectionString(connectionString);
            }
            """),
    ];

    /// <summary>Their assemblies, by what the documents call xunit, NUnit, MSTest and TUnit.</summary>
    private static IEnumerable<string> TestFrameworks =>
    [
        "xunit.core", "xunit.v3.core", "nunit.framework",
        "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core",
    ];

    private static CodeCase ExcludedTest(string framework) => new(
        "Context_N_a_test_project_that_is_excluded_" + framework.Replace('.', '_'),
        """class Program { const string Value = "{{CS}}"; }""")
    {
        Options = ["quantum_key_analyzers.exclude_tests = true"],
        ReferencedAssembly = framework,
    };

    private static CodeCase Member(string name, string member) => new("Context_" + name, $$"""
        using System;
        using System.Collections.Generic;
        using Azure;
        using QuantumWorkspaces;

        class Program
        {
            {{member.ReplaceLineEndings("\n    ")}}
        }
        """);
}
