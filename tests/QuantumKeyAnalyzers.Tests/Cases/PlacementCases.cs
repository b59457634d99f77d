namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>How the value gets to <c>FromConnectionString</c>.</summary>
internal static class PlacementCases
{
    public static IReadOnlyList<CodeCase> All { get; } =
    [
        Member("a_named_argument", """Workspace Connect(WorkspaceOptions options) => Workspace.FromConnectionString(options: options, connectionString: {|QKA0001:"{{CS}}"|});"""),
        Member("an_options_argument", """Workspace Connect() => Workspace.FromConnectionString({|QKA0001:"{{CS}}"|}, new WorkspaceOptions());"""),
        Member("a_fully_qualified_call", """object Connect() => global::QuantumWorkspaces.Workspace.FromConnectionString({|QKA0001:"{{CS}}"|});"""),
        Member("a_constant_local", """
            Workspace Connect()
            {
                const string connectionString = {|QKA0001:"{{CS}}"|};
                return Workspace.FromConnectionString(connectionString);
            }
            """),
        Member("a_local", """
            Workspace Connect()
            {
                var connectionString = {|QKA0001:"{{CS}}"|};
                return Workspace.FromConnectionString(connectionString);
            }
            """),
        Member("a_local_with_another_use", """
            Workspace Connect()
            {
                var connectionString = {|QKA0001:"{{CS}}"|};
                Console.WriteLine(connectionString.Length);
                return Workspace.FromConnectionString(connectionString);
            }
            """),
        Member("a_local_of_a_local", """
            Workspace Connect()
            {
                var first = {|QKA0001:"{{CS}}"|};
                var second = first;
                return Workspace.FromConnectionString(second);
            }
            """),
        Member("a_local_beside_another", """
            Workspace Connect()
            {
                string name = "n", connectionString = {|QKA0001:"{{CS}}"|};
                Console.WriteLine(name);
                return Workspace.FromConnectionString(connectionString);
            }
            """),
        Member("a_local_that_is_assigned_later", """
            Workspace Connect()
            {
                string connectionString;
                connectionString = {|QKA0001:"{{CS}}"|};
                return Workspace.FromConnectionString(connectionString);
            }
            """),
        Member("a_local_that_is_assigned_again", """
            Workspace Connect(string id)
            {
                var connectionString = id;
                connectionString = {|QKA0001:"{{CS}}"|};
                return Workspace.FromConnectionString(connectionString);
            }
            """),
        Member("a_local_that_one_branch_assigns", """
            Workspace Connect(string id)
            {
                var connectionString = id;
                if (id == "")
                    connectionString = {|QKA0001:"{{CS}}"|};
                return Workspace.FromConnectionString(connectionString);
            }
            """),
        Member("a_local_that_is_extended", """
            Workspace Connect(string id)
            {
                var connectionString = {|QKA0001:"WorkspaceName=ws;ApiKey={{KEY}};"|};
                connectionString += "SubscriptionId=" + id;
                return Workspace.FromConnectionString(connectionString);
            }
            """),
        Member("a_constant_field", """
            const string ConnectionString = {|QKA0001:"{{CS}}"|};

            Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """),
        Member("a_constant_of_constants", """
            const string Key = {|QKA0001:"{{KEY}}"|};
            const string ConnectionString = "SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName=ws;ApiKey=" + Key + ";QuantumEndpoint=https://eastus.quantum.azure.com/;";

            Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """),
        Member("a_key_that_is_a_constant_of_another_shape", """
            const string Key = {|QKA0001:"{{OTHER}}"|};

            Workspace Connect(string id) => Workspace.FromConnectionString($"SubscriptionId={id};ResourceGroupName=g;WorkspaceName=ws;ApiKey={Key};QuantumEndpoint=https://eastus.quantum.azure.com/");
            """),
        Member("a_key_that_is_a_constant_with_another_use", """
            const string Key = {|QKA0001:"{{OTHER}}"|};

            Workspace Connect(string id) => Workspace.FromConnectionString($"SubscriptionId={id};ResourceGroupName=g;WorkspaceName=ws;ApiKey={Key};QuantumEndpoint=https://eastus.quantum.azure.com/");
            static int Length => Key.Length;
            """),
        Member("a_static_readonly_field", """
            private static readonly string ConnectionString = {|QKA0001:"{{CS}}"|};

            Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """),
        Member("an_instance_field", """
            private readonly string _connectionString = {|QKA0001:"{{CS}}"|};

            Workspace Connect() => Workspace.FromConnectionString(this._connectionString);
            """),
        Member("a_property_with_initializer", """
            public string ConnectionString { get; } = {|QKA0001:"{{CS}}"|};

            Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """),
        Member("an_expression_bodied_property", """
            static string ConnectionString => {|QKA0001:"{{CS}}"|};

            Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """),
        Member("a_getter_with_body", """
            static string ConnectionString { get { return {|QKA0001:"{{CS}}"|}; } }

            Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """),
        Member("two_literals_into_one_call", """
            Workspace Connect(bool first) => Workspace.FromConnectionString(first ? {|QKA0001:"{{CS}}"|} : {|QKA0001:"{{CS2}}"|});
            """),
        Member("one_literal_into_two_calls", """
            const string ConnectionString = {|QKA0001:"{{CS}}"|};

            Workspace First() => Workspace.FromConnectionString(ConnectionString);
            Workspace Second() => Workspace.FromConnectionString(ConnectionString);
            """),
        Member("a_lambda", """Func<Workspace> Connect() => () => Workspace.FromConnectionString({|QKA0001:"{{CS}}"|});"""),
        Member("a_local_function", """
            Workspace Connect()
            {
                return Create();
                static Workspace Create() => Workspace.FromConnectionString({|QKA0001:"{{CS}}"|});
            }
            """),
        Member("an_async_method", """
            async Task<int> Count()
            {
                var count = 0;
                await foreach (var target in Workspace.FromConnectionString({|QKA0001:"{{CS}}"|}).GetTargetsAsync())
                    count++;
                return count;
            }
            """),
        Member("a_static_constructor", """
            static readonly Workspace Shared;

            static Program() { Shared = Workspace.FromConnectionString({|QKA0001:"{{CS}}"|}); }
            """),
        Member("a_null_conditional_chain", """string? Name() => Workspace.FromConnectionString({|QKA0001:"{{CS}}"|})?.WorkspaceName;"""),
        Member("a_query", """
            object Names(string[] names) => from name in names let workspace = Workspace.FromConnectionString({|QKA0001:"{{CS}}"|}) select workspace;
            """),
        new("Placement_top_level_statements", """
            using System;
            using QuantumWorkspaces;

            // Connect to the workspace.
            var connectionString = {|QKA0001:"{{CS}}"|};
            var workspace = Workspace.FromConnectionString(connectionString);

            foreach (var target in workspace.GetTargets())
                Console.WriteLine(target);
            """),
        new("Placement_using_static", """
            using static QuantumWorkspaces.Workspace;

            class Program
            {
                object Connect() => FromConnectionString({|QKA0001:"{{CS}}"|});
            }
            """),
        new("Placement_an_alias", """
            using Q = QuantumWorkspaces.Workspace;

            class Program
            {
                Q Connect() => Q.FromConnectionString({|QKA0001:"{{CS}}"|});
            }
            """),
        new("Placement_a_global_using", "global using QuantumWorkspaces;", """
            namespace App;

            class Program
            {
                Workspace Connect() => Workspace.FromConnectionString({|QKA0001:"{{CS}}"|});
            }
            """),
        new("Placement_another_file", """
            using QuantumWorkspaces;

            class Program
            {
                Workspace Connect() => Workspace.FromConnectionString({|QKA0001:Secrets.ConnectionString|});
            }
            """, """
            static class Secrets
            {
                public const string ConnectionString = {|QKA0003:"{{CS}}"|};
                public const string Name = "other";
            }
            """),
        new("Placement_another_part", """
            using QuantumWorkspaces;

            partial class Program
            {
                Workspace Connect() => Workspace.FromConnectionString({|QKA0001:ConnectionString|});
            }
            """, """
            partial class Program
            {
                private static readonly string ConnectionString = {|QKA0003:"{{CS}}"|};
            }
            """),
        new("Placement_another_project", """
            using QuantumWorkspaces;

            class Program
            {
                Workspace Connect() => Workspace.FromConnectionString({|QKA0001:Secrets.ConnectionString|});
            }
            """)
        {
            OtherProject =
            [
                """
                public static class Secrets
                {
                    public const string ConnectionString = {|QKA0003:"{{CS}}"|};

                    public static int Other => 1;
                }
                """,
            ],
        },
        new("Placement_a_workspace_type_in_another_quantum_namespace", """
            namespace Contoso.Quantum.Jobs
            {
                public class Workspace
                {
                    public static Workspace FromConnectionString(string connectionString) => new Workspace();
                }
            }

            class Program
            {
                object Connect() => Contoso.Quantum.Jobs.Workspace.FromConnectionString({|QKA0001:"{{CS}}"|});
            }
            """),

        new("Placement_a_generic_workspace_with_a_name_first", """
            namespace Contoso.Quantum
            {
                class Workspace<T> { public static Workspace<T> FromConnectionString(string name, string connectionString) => new(); }

                class Program
                {
                    object Connect() => Workspace<int>.FromConnectionString("WorkspaceName=x;ApiKey=not-this", {|QKA0001:"WorkspaceName=ws;ApiKey=fake-key"|});
                }
            }
            """),

        Member("a_parameter_with_a_default_value", """Workspace Connect(string connectionString = {|QKA0001:"{{CSOTHER}}"|}) => Workspace.FromConnectionString(connectionString);"""),
        Member("a_parameter_of_a_lambda_with_a_default_value", """object Connect() => (string connectionString = {|QKA0001:"{{CSOTHER}}"|}) => Workspace.FromConnectionString(connectionString);"""),
        Member("a_parameter_that_falls_back", """
            Workspace Connect(string? connectionString)
            {
                connectionString ??= {|QKA0001:"{{CSOTHER}}"|};
                return Workspace.FromConnectionString(connectionString);
            }
            """),
        Member("an_own_wrapper", """
            Workspace Connect(string connectionString) => Workspace.FromConnectionString(connectionString);
            Workspace Open() => Connect({|QKA0001:"{{CSOTHER}}"|});
            """),
        Member("an_own_wrapper_that_takes_the_key_alone", """
            static Workspace Connect(string name, string key) => Workspace.FromConnectionString($"SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=g;WorkspaceName={name};ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com/");
            static Workspace Open() => Connect(key: {|QKA0001:"{{OTHER}}"|}, name: "ws");
            """),
        Member("a_function_that_returns_it", """
            static string Read() { return {|QKA0001:"{{CSOTHER}}"|}; }
            Workspace Connect() => Workspace.FromConnectionString(Read());
            """),
        Member("a_function_that_returns_the_key_alone", """
            Workspace Connect(string id)
            {
                return Workspace.FromConnectionString($"SubscriptionId={id};WorkspaceName=ws;ApiKey={Key()}");
                static string Key() => {|QKA0001:"{{OTHER}}"|};
            }
            """),
        Member("a_function_that_puts_it_together", """
            static string Build(string workspace, string key) => "WorkspaceName=" + workspace + ";ApiKey=" + key;
            Workspace Connect() => Workspace.FromConnectionString(Build("ws", {|QKA0001:"{{OTHER}}"|}));
            """),
        new("Placement_a_function_of_another_file_with_and_without_an_argument", """
            using QuantumWorkspaces;

            class Program
            {
                object First() => Workspace.FromConnectionString(Texts.With());
                object Second() => Workspace.FromConnectionString(Texts.With({|QKA0001:"{{OTHER}}"|}));
            }
            """, """
            static class Texts
            {
                public static string With(string key = "<your-key>")
                {
                    var text = "WorkspaceName=ws;ApiKey=" + key;
                    return text;
                }
            }
            """),
        Member("an_async_function", """
            static async Task<string> ReadAsync() { await Task.Yield(); return {|QKA0001:"{{CSOTHER}}"|}; }
            async Task<Workspace> Connect() => Workspace.FromConnectionString(await ReadAsync().ConfigureAwait(false));
            """),
        Member("a_delegate_that_returns_it", """
            Workspace Connect()
            {
                Func<string> read = () => {|QKA0001:"{{CSOTHER}}"|};
                return Workspace.FromConnectionString(read());
            }
            """),
        Member("a_field_that_a_constructor_assigns", """
            private readonly string _key;

            public Program() { _key = {|QKA0001:"{{OTHER}}"|}; }

            Workspace Connect(string id) => Workspace.FromConnectionString($"SubscriptionId={id};WorkspaceName=ws;ApiKey={_key}");
            """),
        Member("a_property_that_an_object_initializer_assigns", """
            string? Key { get; set; }

            Workspace Connect(string id)
            {
                var settings = new Program { Key = {|QKA0001:"{{OTHER}}"|} };
                return Workspace.FromConnectionString($"SubscriptionId={id};WorkspaceName=ws;ApiKey={settings.Key}");
            }
            """),
        new("Placement_a_field_that_another_type_assigns", """
            using QuantumWorkspaces;

            class Settings
            {
                public string Key = "";

                public Workspace Connect(string id) => Workspace.FromConnectionString($"SubscriptionId={id};WorkspaceName=ws;ApiKey={Key}");
            }

            class Program
            {
                static void Set(Settings settings) => settings.Key = {|QKA0001:"{{OTHER}}"|};
            }
            """),
        Member("a_property_that_returns_in_branches", """
            static string ConnectionString { get { if (DateTime.Now.Hour > 12) return ""; return {|QKA0001:"{{CSOTHER}}"|}; } }
            Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """),
        Member("a_local_that_is_assigned_in_a_switch", """
            Workspace Connect(string id)
            {
                string connectionString;
                switch (id)
                {
                    case "a": connectionString = {|QKA0001:"{{CSOTHER}}"|}; break;
                    default: connectionString = id; break;
                }

                return Workspace.FromConnectionString(connectionString);
            }
            """),
        Member("a_local_that_one_case_of_a_switch_assigns", """
            Workspace Connect(string id)
            {
                var connectionString = {|QKA0001:"{{CSOTHER}}"|};
                switch (id)
                {
                    case "a": connectionString = id; break;
                    case "b": connectionString = id + id; break;
                }

                return Workspace.FromConnectionString(connectionString);
            }
            """),
        Member("a_local_that_the_next_round_of_a_loop_uses", """
            void Connect(string id)
            {
                var connectionString = id;
                for (var i = 0; i < 2; i++)
                {
                    Workspace.FromConnectionString(connectionString);
                    connectionString = {|QKA0001:"{{CSOTHER}}"|};
                }
            }
            """),
        Member("a_loop_over_literals", """
            void Connect()
            {
                foreach (var connectionString in new[] { {|QKA0001:"{{CSOTHER}}"|}, {|QKA0001:"{{CSHEX}}"|} })
                    Workspace.FromConnectionString(connectionString);
            }
            """),
        Member("a_default_value_of_configuration", """
            static string GetValue(string name, string defaultValue) => Environment.GetEnvironmentVariable(name) ?? defaultValue;
            Workspace Connect() => Workspace.FromConnectionString(GetValue("x", {|QKA0001:"{{CSOTHER}}"|}));
            """),
        new("Placement_a_default_value_of_a_library", """
            using Microsoft.Extensions.Configuration;
            using QuantumWorkspaces;

            class Program(IConfiguration configuration)
            {
                Workspace Connect() => Workspace.FromConnectionString(configuration.GetValue("x", {|QKA0001:"{{CSOTHER}}"|})!);
                Workspace Other() => Workspace.FromConnectionString(configuration["x"] ?? {|QKA0001:"{{CSHEX}}"|});
            }
            """),
        new("Placement_primary_constructors_and_records", """
            using QuantumWorkspaces;

            class Client(string connectionString = {|QKA0001:"{{CSOTHER}}"|})
            {
                Workspace Connect() => Workspace.FromConnectionString(connectionString);
            }

            record Settings(string Key = {|QKA0001:"{{OTHER}}"|})
            {
                Workspace Connect(string id) => Workspace.FromConnectionString($"SubscriptionId={id};WorkspaceName=ws;ApiKey={Key}");
            }
            """),
        new("Placement_a_primary_constructor_that_is_called", """
            using QuantumWorkspaces;

            class Client(string key)
            {
                Workspace Connect(string id) => Workspace.FromConnectionString($"SubscriptionId={id};WorkspaceName=ws;ApiKey={key}");
                static Client Create() => new Client({|QKA0001:"{{OTHER}}"|});
            }
            """),
        new("Placement_a_method_group", """
            using System;
            using QuantumWorkspaces;

            class Program
            {
                Workspace Connect()
                {
                    Func<string, Workspace> connect = Workspace.FromConnectionString;
                    return connect({|QKA0001:"{{CSOTHER}}"|});
                }
            }
            """),
        new("Placement_C_Sharp_13_and_14", """
            using QuantumWorkspaces;

            class Options
            {
                public string ConnectionString { get => field ?? {|QKA0001:"{{CSOTHER}}"|}; set; }
                public string? Key { get; set; }
            }

            static class Extensions
            {
                extension(Options options)
                {
                    public string Key2 => {|QKA0001:"{{HEX}}"|};
                    public Workspace Connect() => Workspace.FromConnectionString(options.ConnectionString);
                    public Workspace Other(string id) => Workspace.FromConnectionString($"SubscriptionId={id};WorkspaceName=ws;ApiKey={options.Key2}");
                }
            }

            partial class Program
            {
                static partial string Text { get; }
                static partial string Text => "\eWorkspaceName=ws;ApiKey=" + {|QKA0001:"{{OTHER}}"|};

                static Workspace Assigned(Options? options)
                {
                    options?.ConnectionString = {|QKA0001:"{{CSLONG}}"|};
                    return Workspace.FromConnectionString(Text[1..]);
                }

                static Workspace Params(params System.ReadOnlySpan<string> parts) => Workspace.FromConnectionString(string.Join(";", ["WorkspaceName=ws", {|QKA0001:"ApiKey={{BASE64}}"|}]));
            }
            """) { NeedsNewestCompiler = true },

        new("Placement_constants_of_other_classes_in_one_chain", """
            using QuantumWorkspaces;

            static class Names { public const string Workspace = "ws", Field = "ApiKey="; }
            static class Keys { public const string Primary = {|QKA0001:"{{OTHER}}"|}; }

            class Program
            {
                Workspace Connect() => Workspace.FromConnectionString("WorkspaceName=" + Names.Workspace + ";" + Names.Field + Keys.Primary + ";");
            }
            """),
        Member("a_module_initializer", """
            static Workspace? s_workspace;

            [System.Runtime.CompilerServices.ModuleInitializer]
            internal static void Initialize() => s_workspace = Workspace.FromConnectionString({|QKA0001:"{{CSOTHER}}"|});
            """),
        Member("a_using_declaration", """
            sealed class Session : IDisposable, IAsyncDisposable
            {
                public Session(Workspace workspace) { }
                public void Dispose() { }
                public ValueTask DisposeAsync() => default;
            }

            async Task Connect()
            {
                using var first = new Session(Workspace.FromConnectionString({|QKA0001:"{{CSOTHER}}"|}));
                await using var second = new Session(Workspace.FromConnectionString({|QKA0001:"{{CSHEX}}"|}));
            }
            """),
        Member("a_checked_expression", """Workspace Connect() => Workspace.FromConnectionString(checked((string){|QKA0001:"{{CSOTHER}}"|}));"""),
        Member("a_fall_back_among_many", """
            static string? E(string name) => Environment.GetEnvironmentVariable(name);
            Workspace Connect() => Workspace.FromConnectionString(
                $"SubscriptionId={E("S") ?? "11111111-2222-3333-4444-555555555555"};ResourceGroupName={E("R") ?? "rg"};WorkspaceName={E("W") ?? "ws"};QuantumEndpoint={E("L") ?? "https://eastus.quantum.azure.com/"};ApiKey={E("K") ?? {|QKA0001:"{{OTHER}}"|}};");
            """),
        Member("a_wrapper_that_is_called_many_times", "static Workspace Open(string key) => Workspace.FromConnectionString($\"WorkspaceName=ws;ApiKey={key}\");\n"
            + string.Concat(Enumerable.Range(0, 30).Select(i => $"static Workspace W{i}() => Open({{|QKA0001:\"{{{{OTHER}}}}{i}\"|}});\n"))),
        Member("an_element_of_an_array", """
            static readonly string[] Keys = ["a", {|QKA0001:"{{OTHER}}"|}];
            Workspace Connect(string id) => Workspace.FromConnectionString($"SubscriptionId={id};WorkspaceName=ws;ApiKey={Keys[1]}");
            """),
        Member("an_entry_of_a_dictionary", """
            static readonly System.Collections.Generic.Dictionary<string, string> Keys = new() { ["dev"] = {|QKA0001:"{{HEX}}"|}, ["prod"] = "" };
            Workspace Connect(string id) => Workspace.FromConnectionString($"SubscriptionId={id};WorkspaceName=ws;ApiKey={Keys["dev"]}");
            """),
        Member("a_deconstruction", """
            Workspace Connect(string id)
            {
                var (name, key) = ("ws", {|QKA0001:"{{OTHER}}"|});
                return Workspace.FromConnectionString($"SubscriptionId={id};WorkspaceName={name};ApiKey={key}");
            }
            """),
        Member("a_member_of_an_anonymous_type", """
            Workspace Connect(string id)
            {
                var settings = new { Key = {|QKA0001:"{{OTHER}}"|} };
                return Workspace.FromConnectionString($"SubscriptionId={id};WorkspaceName=ws;ApiKey={settings.Key}");
            }
            """),
        Member("a_lazy_value_and_a_task", """
            static readonly Lazy<string> Key = new(() => {|QKA0001:"{{OTHER}}"|});
            Workspace Connect(string id) => Workspace.FromConnectionString($"SubscriptionId={id};WorkspaceName=ws;ApiKey={Key.Value}");
            async Task<Workspace> ConnectAsync(string id) => Workspace.FromConnectionString($"SubscriptionId={id};WorkspaceName=ws;ApiKey={await Task.Run(() => {|QKA0001:"{{HEX}}"|})}");
            """),
        Member("a_conversion", """
            static readonly object Key = {|QKA0001:"{{OTHER}}"|};
            Workspace Connect(string id) => Workspace.FromConnectionString($"SubscriptionId={id};WorkspaceName=ws;ApiKey={Key as string}");
            """),
        Member("a_lambda_that_is_called", """
            Workspace Connect(string id)
            {
                Func<string, Workspace> open = key => Workspace.FromConnectionString($"SubscriptionId={id};WorkspaceName=ws;ApiKey={key}");
                return open({|QKA0001:"{{OTHER}}"|});
            }
            """),
        Member("a_local_that_another_function_assigns", """
            void Connect()
            {
                var connectionString = "";
                void Open() => Workspace.FromConnectionString(connectionString);
                connectionString = {|QKA0001:"WorkspaceName=ws;ApiKey=fake-key"|};
                Open();
            }
            """),
        Member("a_key_in_the_place_of_a_connection_string", """Workspace Connect() => Workspace.FromConnectionString({|QKA0001:"{{OTHER}}"|});"""),
        Member("a_key_behind_a_mistaken_name", """Workspace Connect() => Workspace.FromConnectionString({|QKA0001:"WorkspaceName=ws;AccessKey={{HEX}};SubscriptionId=x"|});"""),
        Member("a_key_in_quotes", """Workspace Connect() => Workspace.FromConnectionString({|QKA0001:"WorkspaceName=ws;ApiKey='{{HEX}}'"|});"""),
        Member("fields_that_are_mixed_up", """Workspace Connect() => Workspace.FromConnectionString({|QKA0001:"WorkspaceName={{HEX}};ApiKey=my-workspace"|});"""),
        new("Placement_constructors_of_derived_types", """
            using System;
            using Azure;
            using QuantumWorkspaces;

            class Base(string key) { object Connect(string id) => Workspace.FromConnectionString($"SubscriptionId={id};WorkspaceName=ws;ApiKey={key}"); }
            class First : Base { public First() : base({|QKA0001:"{{OTHER}}"|}) { } }
            class Second() : Base({|QKA0001:"{{HEX}}"|});
            class Third { Base Create() => Create(new({|QKA0001:"{{BASE64}}"|})); Base Create(Base other) => other; }
            class Mine : Workspace { public Mine(Uri endpoint, string id) : base(endpoint, id, "g", "ws", new AzureKeyCredential({|QKA0001:"{{LONG}}"|})) { } }
            """),
        new("Placement_an_extension_method_of_the_key", """
            using QuantumWorkspaces;

            static class Extensions
            {
                public static Workspace Open(this string key, string id) => Workspace.FromConnectionString($"SubscriptionId={id};WorkspaceName=ws;ApiKey={key}");
                static Workspace Run(string id) => {|QKA0001:"{{OTHER}}"|}.Open(id);
            }
            """),
        new("Placement_overrides_and_implementations", """
            using QuantumWorkspaces;

            interface ISettings { string Name { get; } }
            abstract class Settings : ISettings
            {
                public abstract string Key { get; }
                public virtual string Name => "ws";
                object Connect(string id, ISettings other) => Workspace.FromConnectionString($"SubscriptionId={id};WorkspaceName={other.Name};ApiKey={Key}");
            }

            class Own : Settings { public override string Key => {|QKA0001:"{{OTHER}}"|}; }
            """),
        new("Placement_a_positional_record", """
            using QuantumWorkspaces;

            record Settings(string Name, string Key);
            class Program
            {
                static Settings Create() => new Settings("ws", {|QKA0001:"{{OTHER}}"|});
                static object Connect(string id, Settings settings) => Workspace.FromConnectionString($"SubscriptionId={id};WorkspaceName={settings.Name};ApiKey={settings.Key}");
            }
            """),
        new("Placement_credentials_in_other_ways", """
            using System;
            using Azure;
            using QW = QuantumWorkspaces.Workspace;

            class Program
            {
                QW A(Uri endpoint, string id) => new QW(endpoint, id, "g", "ws", new AzureKeyCredential({|QKA0001:"{{OTHER}}"|}));
                QW B(Uri endpoint, string id, AzureKeyCredential? other) => new(endpoint, id, "g", "ws", other ?? new AzureKeyCredential({|QKA0001:"{{HEX}}"|}));
                QW C(Uri endpoint, string id, AzureKeyCredential key) => new(endpoint, id, "g", "ws", key);
                QW D(Uri endpoint, string id) => C(endpoint, id, new AzureKeyCredential({|QKA0001:"{{BASE64}}"|}));
            }
            """),

        new("Placement_an_extern_alias", """
            extern alias Library;

            class Program
            {
                object Connect() => Library::Contoso.Quantum.Workspace.FromConnectionString({|QKA0001:"{{CS}}"|});
            }
            """) { Library = """namespace Contoso.Quantum { public class Workspace { public static Workspace FromConnectionString(string connectionString) => new Workspace(); } }""" },
        new("Placement_a_constant_of_a_compiled_library", """
            using QuantumWorkspaces;

            class Program
            {
                Workspace Connect() => Workspace.FromConnectionString({|QKA0001:Secrets.ConnectionString|});
            }
            """) { Library = """public static class Secrets { public const string ConnectionString = "{{CS}}"; }""" },
        Member("bytes_in_a_property", """
            static ReadOnlySpan<byte> Bytes => {|QKA0001:"{{CSOTHER}}"u8|};
            Workspace Connect() => Workspace.FromConnectionString(System.Text.Encoding.UTF8.GetString(Bytes));
            """),
        new("Placement_a_key_that_is_a_constant_of_another_file", """
            using QuantumWorkspaces;

            class Program
            {
                Workspace Connect(string id) => Workspace.FromConnectionString({|QKA0001:"SubscriptionId=" + id + ";ResourceGroupName=g;WorkspaceName=ws;ApiKey=" + Keys.Primary|});
            }
            """, """
            static class Keys { public const string Primary = {|QKA0003:"{{KEY}}"|}; }
            """),
        Member("iterators", """
            System.Collections.Generic.IEnumerable<Workspace> All() { yield return Workspace.FromConnectionString({|QKA0001:"{{CS}}"|}); }
            async System.Collections.Generic.IAsyncEnumerable<Workspace> AllAsync() { await Task.Yield(); yield return Workspace.FromConnectionString({|QKA0001:"{{CS2}}"|}); }
            """),
        Member("an_expression_tree", """System.Linq.Expressions.Expression<Func<Workspace>> Tree = () => Workspace.FromConnectionString({|QKA0001:"{{CS}}"|});"""),
        Member("a_method_group_in_a_field", """
            static readonly Func<string, Workspace> Open = Workspace.FromConnectionString;

            static Workspace First() => Open({|QKA0001:"{{CSOTHER}}"|});
            static Workspace Second() => Open.Invoke({|QKA0001:"{{CSHEX}}"|});
            """),
        new("Placement_N_fall_backs_of_a_library_with_nothing_in_them", """
            using System;
            using Microsoft.Extensions.Configuration;
            using QuantumWorkspaces;

            class Program(IConfiguration configuration)
            {
                Workspace First() => Workspace.FromConnectionString(configuration.GetValue("x", "")!);
                Workspace Second() => Workspace.FromConnectionString(configuration.GetValue("x", "<set me>")!);
                Workspace Third() => Workspace.FromConnectionString(configuration["x"] ?? "");
                Workspace Fourth() => Workspace.FromConnectionString(configuration["x"] ?? "<set me>");
                Workspace Fifth() => Workspace.FromConnectionString(configuration["x"] ?? throw new InvalidOperationException());
            }
            """),
        // What follows has a short test key, which counts only where it is known to arrive.
        Member("N_a_local_that_is_overwritten", """
            Workspace Connect(string id)
            {
                var connectionString = "WorkspaceName=ws;ApiKey=fake-key";
                connectionString = id;
                return Workspace.FromConnectionString(connectionString);
            }
            """),
        Member("N_a_local_that_a_ref_changes", """
            Workspace Connect()
            {
                var connectionString = "WorkspaceName=ws;ApiKey=fake-key";
                Change(ref connectionString);
                return Workspace.FromConnectionString(connectionString);
            }

            static void Change(ref string text) => text = "";
            """),
        Member("N_a_local_that_an_out_argument_changes", """
            Workspace Connect()
            {
                var connectionString = "WorkspaceName=ws;ApiKey=fake-key";
                Change(out connectionString);
                return Workspace.FromConnectionString(connectionString);
            }

            static void Change(out string text) => text = "";
            """),
        Member("N_a_local_that_a_lambda_changes", """
            Workspace Connect(string id)
            {
                var connectionString = "WorkspaceName=ws;ApiKey=fake-key";
                Action change = () => connectionString = id;
                change();
                return Workspace.FromConnectionString(connectionString);
            }
            """),
        Member("N_a_local_that_a_loop_changes", """
            Workspace Connect(string[] ids)
            {
                var connectionString = "WorkspaceName=ws;ApiKey=fake-key";
                foreach (var id in ids)
                    connectionString = id;
                return Workspace.FromConnectionString(connectionString);
            }
            """),
        Member("N_a_key_added_at_run_time", """
            Workspace Connect(string id)
            {
                var connectionString = "WorkspaceName=ws;ApiKey=";
                connectionString += id;
                return Workspace.FromConnectionString(connectionString);
            }
            """),
        Member("N_an_own_wrapper_given_a_run_time_value", """
            Workspace Connect(string connectionString) => Workspace.FromConnectionString(connectionString);
            Workspace Open(string id) => Connect(id);
            static void Connect(int other, string text = "WorkspaceName=ws;ApiKey=fake-key") { }
            """),
        Member("N_a_function_given_a_run_time_value", """
            static string Build(string workspace, string key) => "WorkspaceName=" + workspace + ";ApiKey=" + key;
            Workspace Connect(string id) => Workspace.FromConnectionString(Build("fake-key", id));
            """),
        Member("N_functions_that_call_one_another", """
            static string First(string text) => Second(text) + "ApiKey=";
            static string Second(string text) => First(text) + "WorkspaceName=";
            Workspace Connect(string id) => Workspace.FromConnectionString(First(id));
            """),
        Member("N_a_local_that_all_branches_overwrite", """
            Workspace Connect(string id)
            {
                var connectionString = "WorkspaceName=ws;ApiKey=fake-key";
                if (id == "")
                    connectionString = id;
                else
                    connectionString = id + id;
                return Workspace.FromConnectionString(connectionString);
            }
            """),
        Member("N_marks_that_the_code_asks_for", """
            string Mark { get; set; } = "not configured";
            Workspace First(string? id)
            {
                var connectionString = "unset";
                if (id != null)
                    connectionString = id;
                return Workspace.FromConnectionString(connectionString == "unset" ? Mark : connectionString);
            }

            Workspace Second(string name) => Workspace.FromConnectionString(Environment.GetEnvironmentVariable(name) ?? "missing");
            """),
        Member("N_fields_that_a_loop_appends", """
            Workspace Connect()
            {
                var connectionString = "";
                foreach (var name in new[] { "SubscriptionId", "ApiKey" })
                    connectionString += name + "=" + Environment.GetEnvironmentVariable(name) + ";";
                return Workspace.FromConnectionString(connectionString);
            }
            """),
        Member("N_a_test_that_it_is_refused", """
            static void Throws<T>(Func<object> action) where T : Exception { }
            static void Test() => Throws<FormatException>(() => Workspace.FromConnectionString("garbage"));
            """),
        Member("N_a_user_name_beside_it", """
            Workspace Connect(string id) => Log("WorkspaceName=ws;ApiKey=fake-key", Workspace.FromConnectionString(id));

            static Workspace Log(string text, Workspace workspace) => workspace;
            """),
    ];

    private static CodeCase Member(string name, string member) => new("Placement_" + name, $$"""
        using System;
        using System.Linq;
        using System.Threading.Tasks;
        using QuantumWorkspaces;

        class Program
        {
            {{member.ReplaceLineEndings("\n    ")}}
        }
        """);
}
