using QuantumKeyAnalyzers.CodeFixes;
using static QuantumKeyAnalyzers.Tests.Cases.LayoutCases;

namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>What is written in the place of a key, by form: names of variables, parts of strings, credentials, comments.</summary>
internal static class WrittenLayoutCases
{
    private const string Id = "11111111-2222-3333-4444-555555555555";
    private const string East = $"SubscriptionId={Id};ResourceGroupName=my-group;WorkspaceName=east;ApiKey={{{{OTHER}}}};QuantumEndpoint=https://eastus.quantum.azure.com/";
    private const string West = $"SubscriptionId={Id};ResourceGroupName=my-group;WorkspaceName=westDev;ApiKey={{{{HEX}}}};QuantumEndpoint=https://westus.quantum.azure.com/";
    private const string Preferred = "quantum_key_analyzers.preferred_repair = ";
    private const string Credential = "quantum_key_analyzers.entra_credential = ";

    private static readonly string ReadKey = Read("AZURE_QUANTUM_API_KEY");

    public static IReadOnlyList<LayoutCase> All { get; } =
    [
        // Several workspaces, several keys.
        EnvironmentInClass("two_workspaces_have_a_variable_each",
            $$"""
            private const string First = "{{East}}";

            static Workspace A() => Workspace.FromConnectionString(First);

            static Workspace B() => Workspace.FromConnectionString("{{West}}");

            static void Set() => Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{East}}");
            """,
            $$"""
            private static string First => {{Read("AZURE_QUANTUM_CONNECTION_STRING_EAST")}};

            static Workspace A() => Workspace.FromConnectionString(First);

            static Workspace B() => Workspace.FromConnectionString({{Read("AZURE_QUANTUM_CONNECTION_STRING_WEST_DEV")}});

            static void Set() => Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING_EAST"));
            """),
        EnvironmentInClass("two_workspaces_of_one_name_are_told_apart_by_their_groups",
            $$"""
            static Workspace A() => Workspace.FromConnectionString("{{East}}");

            static Workspace B() => Workspace.FromConnectionString("{{East.Replace("my-group", "other-group")}}");
            """,
            $$"""
            static Workspace A() => Workspace.FromConnectionString({{Read("AZURE_QUANTUM_CONNECTION_STRING_MY_GROUP_EAST")}});

            static Workspace B() => Workspace.FromConnectionString({{Read("AZURE_QUANTUM_CONNECTION_STRING_EAST")}});
            """),
        EnvironmentInClass("two_keys_are_named_after_what_holds_them",
            """
            private const string PrimaryKey = "{{KEY}}";
            private static readonly string _secondary = "{{KEY2}}";

            static string Keys => PrimaryKey + _secondary;
            """,
            $$"""
            private static string PrimaryKey => {{Read("AZURE_QUANTUM_API_KEY_PRIMARY_KEY")}};
            private static readonly string _secondary = {{Read("AZURE_QUANTUM_API_KEY_SECONDARY")}};

            static string Keys => PrimaryKey + _secondary;
            """),
        Environment("keys_in_files_that_only_the_options_mark_have_a_variable_each",
            """
            using System;

            static class Client
            {
                public static void Open(string text) => Console.WriteLine(text.Length);

                static void First() => Open("{{HEX}}");
            }

            """,
            $$"""
            using System;

            static class Client
            {
                public static void Open(string text) => Console.WriteLine(text.Length);

                static void First() => Open({{Read("AZURE_QUANTUM_API_KEY_FIRST")}});
            }

            """) with
        {
            Options = ["quantum_key_analyzers.additional_sinks = M:Client.Open"],
            OtherFile = """
                using System;

                static class Other
                {
                    static void Second() => Client.Open("{{OTHER}}");
                }

                """,
            OtherFileAfter = $$"""
                using System;

                static class Other
                {
                    static void Second() => Client.Open({{Read("AZURE_QUANTUM_API_KEY_SECOND")}});
                }

                """,
        },
        Environment("keys_that_are_held_by_the_same_name_are_numbered",
            """
            using System;

            static class East
            {
                public const string Key = "{{KEY}}";

                public static int Length => Key.Length;
            }

            static class West
            {
                public const string Key = "{{KEY2}}";

                public static int Length => Key.Length;
            }
            """,
            $$"""
            using System;

            static class East
            {
                public static string Key => {{Read("AZURE_QUANTUM_API_KEY_KEY_1")}};

                public static int Length => Key.Length;
            }

            static class West
            {
                public static string Key => {{Read("AZURE_QUANTUM_API_KEY_KEY_2")}};

                public static int Length => Key.Length;
            }
            """),
        EnvironmentInClass("the_variable_of_the_key_is_not_set_either",
            """
            static void Main()
            {
                Environment.SetEnvironmentVariable("AZURE_QUANTUM_API_KEY", "{{KEY}}");
                Console.WriteLine(new Workspace().WorkspaceName);
            }
            """,
            """
            static void Main()
            {
                Console.WriteLine(new Workspace().WorkspaceName);
            }
            """),

        // Strings with parts that only the run of the program knows.
        EnvironmentInClass("run_time_parts_stay_and_the_key_is_read",
            $$"""
            static IEnumerable<Workspace> All(IEnumerable<string> names) => names.Select(name => Workspace.FromConnectionString($"SubscriptionId={{Id}};ResourceGroupName={name};WorkspaceName={name};ApiKey={{"{{OTHER}}"}};QuantumEndpoint=https://eastus.quantum.azure.com/"));
            """,
            $$"""
            static IEnumerable<Workspace> All(IEnumerable<string> names) => names.Select(name => Workspace.FromConnectionString($"SubscriptionId={{Id}};ResourceGroupName={name};WorkspaceName={name};ApiKey={{{ReadKey}}};QuantumEndpoint=https://eastus.quantum.azure.com/"));
            """),
        EnvironmentInClass("a_part_that_other_code_can_set_stays_and_the_key_is_read",
            $$"""
            public static string Team { get; set; } = "my-workspace";

            static Workspace Connect() => Workspace.FromConnectionString($"SubscriptionId={{Id}};ResourceGroupName=my-group;WorkspaceName={Team};ApiKey={{"{{OTHER}}"}};QuantumEndpoint=https://eastus.quantum.azure.com/");
            """,
            $$"""
            public static string Team { get; set; } = "my-workspace";

            static Workspace Connect() => Workspace.FromConnectionString($"SubscriptionId={{Id}};ResourceGroupName=my-group;WorkspaceName={Team};ApiKey={{{ReadKey}}};QuantumEndpoint=https://eastus.quantum.azure.com/");
            """),
        EntraInClass("run_time_parts_become_arguments",
            """
            static Workspace Connect(Guid subscription, string group, string? name, string location) => Workspace.FromConnectionString($"SubscriptionId={subscription};ResourceGroupName={group};WorkspaceName={name};ApiKey={{OTHER}};QuantumEndpoint=https://{location}.quantum.azure.com/");
            """,
            """
            static Workspace Connect(Guid subscription, string group, string? name, string location) => new Workspace(new Uri($"https://{location}.quantum.azure.com/"), $"{subscription}", group, $"{name}", new DefaultAzureCredential());
            """),
        EntraInClass("an_address_and_formats_become_arguments",
            """
            static Workspace Connect(Uri endpoint, Guid id, string team, WorkspaceOptions options) => Workspace.FromConnectionString("SubscriptionId=" + id.ToString() + $";ResourceGroupName=rg-{team};WorkspaceName=ws{1:00};ApiKey={{OTHER}};QuantumEndpoint=" + endpoint, options);
            """,
            """
            static Workspace Connect(Uri endpoint, Guid id, string team, WorkspaceOptions options) => new Workspace(endpoint, id.ToString(), $"rg-{team}", $"ws{1:00}", new DefaultAzureCredential(), options);
            """),
        EntraInClass("run_time_parts_of_a_local_become_arguments",
            $$"""
            static Workspace Connect(string name)
            {
                var connectionString = $"SubscriptionId={{Id}};ResourceGroupName=my-group;WorkspaceName={name};ApiKey={{"{{OTHER}}"}};QuantumEndpoint=https://eastus.quantum.azure.com/";
                return Workspace.FromConnectionString(connectionString);
            }
            """,
            $$"""
            static Workspace Connect(string name)
            {
                return new Workspace(new Uri("https://eastus.quantum.azure.com/"), "{{Id}}", "my-group", name, new DefaultAzureCredential());
            }
            """),
        EntraInClass("a_malformed_endpoint_is_put_right_on_the_way",
            $$"""
            static Workspace Connect() => Workspace.FromConnectionString("{{East.Replace("https://eastus.quantum.azure.com/", "http://eastus.quantum.azure.com")}}");
            """,
            $$"""
            static Workspace Connect() => new Workspace(new Uri("https://eastus.quantum.azure.com/"), "{{Id}}", "my-group", "east", new DefaultAzureCredential());
            """),

        // Parts of other text.
        EnvironmentInClass("the_key_inside_of_other_text_is_read",
            """
            static string Regular => "curl -H \"x-ms-quantum-api-key: {{KEY}}\" -d '{}' https://eastus.quantum.azure.com/";

            static string Verbatim => @"curl -H ""x-ms-quantum-api-key: {{KEY}}"" https://eastus.quantum.azure.com/";

            const string Constant = "Key: {{KEY}}.";
            """,
            $$"""
            static string Regular => $"curl -H \"x-ms-quantum-api-key: {{{ReadKey}}}\" -d '{{"{{}}"}}' https://eastus.quantum.azure.com/";

            static string Verbatim => $@"curl -H ""x-ms-quantum-api-key: {{{ReadKey}}}"" https://eastus.quantum.azure.com/";

            static string Constant => $"Key: {{{ReadKey}}}.";
            """),
        EnvironmentInClass("the_key_inside_of_a_raw_string_is_read",
            """"
            static string Raw => """
                [ "x-ms-quantum-api-key: {{KEY}}" ]
                """;
            """",
            $$""""
            static string Raw => $"""
                [ "x-ms-quantum-api-key: {{{ReadKey}}}" ]
                """;
            """"),
        EnvironmentInClass("a_part_of_a_connection_string_keeps_its_other_parts",
            """
            static string Join(string prefix) => prefix + ";" + "WorkspaceName=ws;ApiKey={{OTHER}}";

            static string[] Parts => ["ApiKey={{OTHER}};ResourceGroupName=g"];
            """,
            $$"""
            static string Join(string prefix) => prefix + ";" + $"WorkspaceName=ws;ApiKey={{{ReadKey}}}";

            static string[] Parts => [$"ApiKey={{{ReadKey}}};ResourceGroupName=g"];
            """),
        EnvironmentInClass("a_connection_string_in_base64_is_read_and_encoded",
            """
            static string Encoded => "{{CS64}}";

            static Workspace Connect() => Workspace.FromConnectionString(System.Text.Encoding.UTF8.GetString(Convert.FromBase64String("{{CS64}}")));
            """,
            """
            static string Encoded => Convert.ToBase64String(Encoding.UTF8.GetBytes({{READ}}));

            static Workspace Connect() => new Workspace();
            """) is var encoded ? encoded with { After = encoded.After.Replace("using System.Linq;\n", "using System.Linq;\nusing System.Text;\n") } : encoded,

        // Places that need a constant.
        EnvironmentInClass("the_default_of_a_parameter_becomes_null",
            """
            static Workspace Short(string connectionString = "{{CS}}") => Workspace.FromConnectionString(connectionString);

            static Workspace Long(int number, string connectionString = "{{CS}}", WorkspaceOptions? options = null)
            {
                Console.WriteLine(connectionString.Length);

                return Workspace.FromConnectionString(connectionString, options);
            }
            """,
            """
            static Workspace Short(string? connectionString = null) => Workspace.FromConnectionString(connectionString ?? {{READ}});

            static Workspace Long(int number, string? connectionString = null, WorkspaceOptions? options = null)
            {
                connectionString ??= {{READ}};
                Console.WriteLine(connectionString.Length);

                return Workspace.FromConnectionString(connectionString, options);
            }
            """),
        EnvironmentInClass("a_pattern_becomes_a_comparison",
            """
            static bool IsOurs(string text) => text.Length > 0 && text is "{{CS}}";
            """,
            """
            static bool IsOurs(string text) => text.Length > 0 && text == ({{READ}});
            """),

        EnvironmentInClass("a_pattern_that_compares_something_else_than_strings_stays",
            """
            static bool OfSpan(ReadOnlySpan<char> text) => text is "{{CS}}";

            static bool OfObject(object text) => text is "{{CS}}";
            """,
            """
            static bool OfSpan(ReadOnlySpan<char> text) => text is "{{CS}}";

            static bool OfObject(object text) => text is "{{CS}}";
            """),
        EnvironmentInClass("a_default_that_the_result_would_not_compile_for_stays",
            """
            static Workspace Read(in string connectionString = "{{CS}}")
            {
                Console.WriteLine(connectionString.Length);
                return Workspace.FromConnectionString(connectionString);
            }

            static object Named(string connectionString = "{{CS}}") => new { connectionString };
            """,
            """
            static Workspace Read(in string connectionString = "{{CS}}")
            {
                Console.WriteLine(connectionString.Length);
                return Workspace.FromConnectionString(connectionString);
            }

            static object Named(string connectionString = "{{CS}}") => new { connectionString };
            """),

        EnvironmentInClass("a_default_that_an_interface_has_too_stays",
            """
            interface IConnector
            {
                object Connect(string connectionString = "none");
            }

            class Connector : IConnector
            {
                public object Connect(string connectionString = "{{CS}}") => Workspace.FromConnectionString(connectionString);
            }
            """,
            """
            interface IConnector
            {
                object Connect(string connectionString = "none");
            }

            class Connector : IConnector
            {
                public object Connect(string connectionString = "{{CS}}") => Workspace.FromConnectionString(connectionString);
            }
            """),
        EnvironmentInClass("a_property_with_an_attribute_stays",
            """
            [System.ComponentModel.Description("The workspace.")]
            private static string ConnectionString { get; } = "{{CS}}";

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            [System.ComponentModel.Description("The workspace.")]
            private static string ConnectionString { get; } = {{READ}};

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """),

        // What else happens in an assignment, and who else relies on it.
        EnvironmentInClass("an_assignment_that_does_more_stays",
            """
            static int _count;

            static bool Ask { get { _count++; return true; } }

            static void Set()
            {
                Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}", (EnvironmentVariableTarget)_count++);
                if (Ask)
                {
                    Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");
                }
            }
            """,
            """
            static int _count;

            static bool Ask { get { _count++; return true; } }

            static void Set()
            {
                Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING"), (EnvironmentVariableTarget)_count++);
                if (Ask)
                {
                }
            }
            """),
        EntraInClass("a_connection_string_with_its_key_in_another_field_stays",
            $$"""
            static Workspace Connect() => Workspace.FromConnectionString("{{East.Replace("my-group", "{{OTHER}}")}}");
            """,
            $$"""
            static Workspace Connect() => Workspace.FromConnectionString("{{East.Replace("my-group", "{{OTHER}}")}}");
            """),
        EntraInClass("an_assignment_that_others_rely_on_stays",
            """
            static Workspace Other() => new Workspace();

            static Workspace Connect()
            {
                Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");
                return new Workspace();
            }
            """,
            """
            static Workspace Other() => new Workspace();

            static Workspace Connect()
            {
                Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");
                return new Workspace();
            }
            """),
        EntraInClass("an_assignment_that_is_read_again_stays",
            """
            static string? Connect()
            {
                Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");
                Console.WriteLine(new Workspace().WorkspaceName);
                return Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING");
            }
            """,
            """
            static string? Connect()
            {
                Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");
                Console.WriteLine(new Workspace().WorkspaceName);
                return Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING");
            }
            """),

        // No code.
        Environment("a_placeholder_in_comments_and_inactive_code",
            """
            #region Key {{KEY}}
            // Old: {{CS}}
            /* x-ms-quantum-api-key: {{KEY2}} */
            #if NEVER
            var key = "{{KEY}}";
            #endif
            /// <summary>As in <c>ApiKey={{OTHER}};WorkspaceName=ws</c>.</summary>
            class Program { }
            #endregion
            """,
            $$"""
            #region Key your-access-key
            // Old: {{FakeKey.ConnectionStringWith("your-access-key")}}
            /* x-ms-quantum-api-key: your-access-key */
            #if NEVER
            var key = "your-access-key";
            #endif
            /// <summary>As in <c>ApiKey=your-access-key;WorkspaceName=ws</c>.</summary>
            class Program { }
            #endregion
            """),

        // Options.
        EntraInClass("a_chain_of_credentials_as_the_options_say",
            """
            static Workspace Connect() => Workspace.FromConnectionString("{{CS}}");
            """,
            """
            static Workspace Connect() => new Workspace(new Uri("https://eastus.quantum.azure.com/"), "11111111-2222-3333-4444-555555555555", "my-group", "my-workspace", new ChainedTokenCredential(new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned), new AzureCliCredential()));
            """) with { Options = [Credential + "ChainedTokenCredential"] },
        EntraInClass("another_credential_as_the_options_say",
            """
            static Workspace Connect() => Workspace.FromConnectionString("{{CS}}");
            """,
            """
            static Workspace Connect() => new Workspace(new Uri("https://eastus.quantum.azure.com/"), "11111111-2222-3333-4444-555555555555", "my-group", "my-workspace", new WorkloadIdentityCredential());
            """) with { Options = [Credential + "WorkloadIdentityCredential"] },
        EntraInClass("no_credential_that_the_options_could_mean",
            """
            static Workspace Connect() => Workspace.FromConnectionString("{{CS}}");
            """,
            """
            static Workspace Connect() => {{ENTRA}};
            """) with { Options = [Credential + "ClientSecretCredential"] },
        EntraInClass("what_entra_cannot_replace_is_read_where_entra_is_preferred",
            """
            // Was {{KEY}}.
            static Workspace Connect() => Workspace.FromConnectionString("{{CS}}");

            static string Text => "{{CS}}";
            """,
            """
            // Was your-access-key.
            static Workspace Connect() => {{ENTRA}};

            static string Text => {{READ}};
            """) with { Options = [Preferred + "entra"] },

        // The program's configuration.
        Configuration("a_configuration_that_is_passed",
            """
            static Workspace Connect(IConfiguration settings) => Workspace.FromConnectionString("{{CS}}");
            """,
            """
            static Workspace Connect(IConfiguration settings) => Workspace.FromConnectionString({{CONFIGURED}});
            """, "settings"),
        Configuration("a_configuration_in_a_field",
            """
            private readonly IConfiguration _configuration = null!;

            string Instance() => "{{CS}}";

            Func<string> Function() => () => "{{CS}}";

            static string Static() => "{{CS}}";
            """,
            """
            private readonly IConfiguration _configuration = null!;

            string Instance() => {{CONFIGURED}};

            Func<string> Function() => () => {{CONFIGURED}};

            static string Static() => "{{CS}}";
            """, "_configuration"),
        Configuration("the_configuration_of_a_builder",
            """
            static void Main(string[] args)
            {
                var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args);
                builder.Services.AddSingleton(_ => Workspace.FromConnectionString("{{CS}}"));
            }
            """,
            """
            static void Main(string[] args)
            {
                var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args);
                builder.Services.AddSingleton(_ => Workspace.FromConnectionString({{CONFIGURED}}));
            }
            """, "builder.Configuration"),
        Configuration("a_section_is_no_configuration_of_the_program",
            """
            static Workspace Section(IConfigurationSection section) => Workspace.FromConnectionString("{{CS}}");

            static Workspace Both(IConfigurationSection section, IConfiguration root) => Workspace.FromConnectionString("{{CS}}");
            """,
            """
            static Workspace Section(IConfigurationSection section) => Workspace.FromConnectionString("{{CS}}");

            static Workspace Both(IConfigurationSection section, IConfiguration root) => Workspace.FromConnectionString({{CONFIGURED}});
            """, "root"),
        Configuration("a_configuration_is_not_read_where_it_is_made_or_set",
            """
            private IConfiguration? _made;

            IConfiguration Made
            {
                get
                {
                    Console.WriteLine(Workspace.FromConnectionString("{{CS}}").WorkspaceName);
                    return _made!;
                }
            }

            static void Set(IConfiguration settings) => settings["AZURE_QUANTUM_CONNECTION_STRING"] = "{{CS}}";

            class Inner
            {
                Workspace Connect() => Workspace.FromConnectionString("{{CS}}");
            }
            """,
            """
            private IConfiguration? _made;

            IConfiguration Made
            {
                get
                {
                    Console.WriteLine(Workspace.FromConnectionString("{{CS}}").WorkspaceName);
                    return _made!;
                }
            }

            static void Set(IConfiguration settings) => settings["AZURE_QUANTUM_CONNECTION_STRING"] = "{{CS}}";

            class Inner
            {
                Workspace Connect() => Workspace.FromConnectionString("{{CS}}");
            }
            """, ""),
        Configuration("no_configuration_is_in_reach_before_it_is_made",
            """
            static string Connect(bool isFirst)
            {
                var text = "{{CS}}";
                IConfiguration settings = new ConfigurationBuilder().Build();
                return isFirst ? text : settings["x"] ?? "";
            }
            """,
            """
            static string Connect(bool isFirst)
            {
                var text = "{{CS}}";
                IConfiguration settings = new ConfigurationBuilder().Build();
                return isFirst ? text : settings["x"] ?? "";
            }
            """, ""),
    ];

    private static string Read(string variable) =>
        $"Environment.GetEnvironmentVariable(\"{variable}\") ?? throw new InvalidOperationException(\"Set the {variable} environment variable.\")";

    private static LayoutCase Configuration(string name, string before, string after, string configuration) =>
        EnvironmentInClass(name, before, after.Replace("{{CONFIGURED}}", $$"""
            {{configuration}}["AZURE_QUANTUM_CONNECTION_STRING"] ?? throw new InvalidOperationException("Set AZURE_QUANTUM_CONNECTION_STRING in the configuration.")
            """)) is var test
            ? test with { Kind = RepairKeys.Configuration, Before = WithUsings(test.Before), After = WithUsings(test.After) }
            : test;

    private static string WithUsings(string code) => code.Replace(
        "using QuantumWorkspaces;\n", "using Microsoft.Extensions.Configuration;\nusing Microsoft.Extensions.DependencyInjection;\nusing QuantumWorkspaces;\n");
}
