namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>Code whose layout or surroundings make a repair harder.</summary>
internal static class RepairCases
{
    public static IReadOnlyList<CodeCase> All { get; } =
    [
        new("Repair_several_findings_in_one_file", """
            using System;
            using QuantumWorkspaces;

            namespace App
            {
                class Program
                {
                    private const string Shared = {|QKA0001:"{{CS}}"|};

                    static Workspace First() => Workspace.FromConnectionString(Shared);

                    static Workspace Second()
                    {
                        var own = {|QKA0001:"{{CS2}}"|};
                        return Workspace.FromConnectionString(own);
                    }

                    static Workspace Third() => Workspace.FromConnectionString(Shared, new WorkspaceOptions());

                    static void Set() => Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CS2}}"|});

                    static readonly string Other = {|QKA0003:"{{CS2}}"|};
                }
            }
            """),
        new("Repair_comments_and_regions_stay", """
            using QuantumWorkspaces;

            class Program
            {
                #region Connection

                // The workspace of the team.
                private const string ConnectionString = {|QKA0001:"{{CS}}"|}; // shared

                #endregion

                /// <summary>Connects.</summary>
                static Workspace Connect()
                {
                    // Opened once.
                    return /* here */ Workspace.FromConnectionString(ConnectionString) /* done */;
                }
            }
            """),
        new("Repair_with_usings_already_there", """
            using System;
            using Azure.Identity;
            using QuantumWorkspaces;

            class Program
            {
                static Workspace A() => Workspace.FromConnectionString({|QKA0001:"{{CS}}"|});
                static Workspace B() => Workspace.FromConnectionString({|QKA0001:"{{CS2}}"|});
            }
            """),
        new("Repair_with_usings_inside_the_namespace", """
            namespace App
            {
                using QuantumWorkspaces;

                class Program
                {
                    static Workspace A() => Workspace.FromConnectionString({|QKA0001:"{{CS}}"|});
                }
            }
            """),
        new("Repair_a_constant_in_front_of_a_body_that_goes", """
            using System;

            class Program
            {
                private const string ConnectionString = {|QKA0002:"{{CS}}"|};
                static void Set() => Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", ConnectionString);

                static void Main()
                {
                    Local();

                    void Local() => Set();
                }
            }
            """),
        new("Repair_variables_that_share_a_declaration", """
            using System;
            using QuantumWorkspaces;

            class Program
            {
                static void Main()
                {
                    string name = "AZURE_QUANTUM_CONNECTION_STRING", first = {|QKA0001:"{{CS}}"|}, second = first;
                    Environment.SetEnvironmentVariable(name, first);
                    Console.WriteLine(Workspace.FromConnectionString(second).WorkspaceName);
                }
            }
            """),
        Body("a_loop_that_declares_the_string", """
            for (var connectionString = {|QKA0003:"{{CS}}"|}; ;)
            {
                Console.WriteLine(Workspace.FromConnectionString(connectionString).WorkspaceName);
                break;
            }
            """),
        Body("a_variable_that_is_set_twice", """
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CS}}"|});
            Console.WriteLine(new Workspace().WorkspaceName);
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CS2}}"|});
            Console.WriteLine(new Workspace().WorkspaceName);
            """),
        Body("a_variable_that_is_set_for_process_and_user", """
            var connectionString = {|QKA0002:"{{CS}}"|};
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", connectionString);
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", connectionString, EnvironmentVariableTarget.User);
            Console.WriteLine(new Workspace().WorkspaceName);
            """),
        Body("a_variable_that_one_branch_sets", """
            if (Environment.ProcessorCount > 1)
                Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CS}}"|});
            Console.WriteLine(new Workspace().WorkspaceName);
            """),
        Body("parts_that_nothing_else_reads", """
            const string group = "group";
            var name = "ws";
            const string key = {|QKA0001:"{{KEY}}"|};
            var target = EnvironmentVariableTarget.Process;
            Console.WriteLine(target);
            Console.WriteLine(Workspace.FromConnectionString($"SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName={group};WorkspaceName={name};ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com/").WorkspaceName);
            """),
        Body("a_target_that_nothing_else_reads", """
            const string prefix = "AZURE_QUANTUM_";
            const string variable = prefix + "CONNECTION_STRING";
            var target = EnvironmentVariableTarget.Process;
            Environment.SetEnvironmentVariable(variable, {|QKA0002:"{{CS}}"|}, target);
            """),
        Body("a_statement_that_shares_its_line", """
            Console.WriteLine(); Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CS}}"|});
            #if DEBUG
            Console.WriteLine();
            #endif
            """),
        Body("a_case_on_one_line", """
            switch (Environment.ProcessorCount)
            {
                case 1: Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CS}}"|});
                    break;
            }
            """),
        Body("a_string_that_grows", """
            var connectionString = {|QKA0001:"{{CS}}"|};
            connectionString = connectionString + ";";
            Console.WriteLine(Workspace.FromConnectionString(connectionString).WorkspaceName);
            """),
        Body("a_constant_that_a_static_function_reads", """
            const string connectionString = {|QKA0001:"{{CS}}"|};
            Console.WriteLine(connectionString.Length);
            static Workspace Connect() => Workspace.FromConnectionString(connectionString);
            Connect();
            """),
        Body("an_expression_tree", """System.Linq.Expressions.Expression<Action> tree = () => Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CS}}"|});"""),
        Body("a_call_inside_a_call", """
            const string connectionString = {|QKA0001:"{{CS}}"|};
            Console.WriteLine(Workspace.FromConnectionString(connectionString, Options(Workspace.FromConnectionString(connectionString))).WorkspaceName);
            static WorkspaceOptions Options(Workspace workspace) => new();
            """),
        Body("a_call_through_a_derived_type", """Console.WriteLine(Derived.FromConnectionString({|QKA0001:"{{CS}}"|}).WorkspaceName);""", "class Derived : Workspace { }"),
        Body("a_variable_that_an_argument_declares", """
            Console.WriteLine(Workspace.FromConnectionString({|QKA0001:$"SubscriptionId={(Guid.TryParse("", out var id) ? id : id)};WorkspaceName=ws;ApiKey={{KEY}};"|}).WorkspaceName);
            Console.WriteLine(id);
            """),
        Body("a_property_that_an_interface_asks_for", """Console.WriteLine(new Settings().Connect().WorkspaceName);""", """
            interface ISettings { string ConnectionString { get; } }

            class Settings : ISettings
            {
                public string ConnectionString => {|QKA0001:"{{CS}}"|};

                public Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            }
            """),
        Body("a_property_that_a_base_asks_for", """Console.WriteLine(new Settings().Connect().WorkspaceName);""", """
            abstract class SettingsBase { public abstract string ConnectionString { get; } }

            class Settings : SettingsBase
            {
                public override string ConnectionString => {|QKA0001:"{{CS}}"|};

                public Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            }
            """),
        Body("a_documented_constant", """Console.WriteLine(Workspace.FromConnectionString(Secrets.ConnectionString).WorkspaceName);""", """
            static class Secrets
            {
                /// <summary>Another one.</summary>
                public const string Name = "name";

                /// <summary>The connection string.</summary>
                public const string ConnectionString = {|QKA0001:"{{CS}}"|};
            }
            """),
        Body("private_fields_that_nothing_else_reads", """Settings.Connect();""", """
            static class Settings
            {
                private static readonly string Group = "group";
                private static readonly string Key = {|QKA0001:"{{KEY}}"|};

                public static Workspace Connect() => Workspace.FromConnectionString("SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=" + Group + ";WorkspaceName=ws;ApiKey=" + Key + ";QuantumEndpoint=https://eastus.quantum.azure.com/");
            }
            """),
        Body("a_constant_with_an_attribute_for_fields", """Console.WriteLine(Settings.Value.Length);""", """
            [AttributeUsage(AttributeTargets.Field)]
            sealed class MarkAttribute : Attribute { }

            static class Settings
            {
                [Mark] public const string Value = {|QKA0003:"{{CS}}"|};
            }
            """),
        Body("a_constant_that_is_compared_by_is", """Console.WriteLine(Settings.Is("x"));""", """
            static class Settings
            {
                private const string Value = {|QKA0003:"{{CS}}"|};

                public static bool Is(string value) => value is Value;
            }
            """),
        Body("an_interpolation_that_is_no_string", """Console.WriteLine(Settings.Value("x"));""", """
            static class Settings
            {
                public static FormattableString Value(string id) => {|QKA0003:$"SubscriptionId={id};WorkspaceName=ws;ApiKey={{OTHER}};"|};
            }
            """),
        Body("a_constant_that_directives_choose", """Console.WriteLine(Settings.Value);""", """
            static class Settings
            {
                public const string Value =
            #if !DEBUG
                    {|QKA0003:"{{CS}}"|};
            #else
                    "x";
            #endif
            }
            """),
        Body("a_key_that_becomes_part_of_a_string_elsewhere", """Console.WriteLine(Settings.Value());""", """
            static class Settings
            {
                private const string Key = {|QKA0003:"{{OTHER}}"|};

                public static string Value() => $"WorkspaceName=ws;ApiKey={Key}";
            }
            """),
        Body("two_constants_of_one_declaration", """Console.WriteLine(Settings.Length);""", """
            static class Settings
            {
                public const string First = {|QKA0003:"{{CS}}"|}, Second = {|QKA0001:"{{CS2}}"|};

                public static int Length => First.Length + Workspace.FromConnectionString(Second).WorkspaceName.Length;
            }
            """),
        Body("a_muddled_string", """Console.WriteLine(Workspace.FromConnectionString({|QKA0001:"SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName={{KEY}};WorkspaceName=ws;ApiKey={{KEY}};QuantumEndpoint=https://eastus.quantum.azure.com/"|}).WorkspaceName);"""),
        new("Repair_a_program_of_nothing_but_the_assignment", """
            var name = "AZURE_QUANTUM_CONNECTION_STRING";
            System.Environment.SetEnvironmentVariable(name, {|QKA0002:"{{CS}}"|});
            """),
        new("Repair_a_key_that_another_file_uses", """
            class A { static string F() => {|QKA0003:"ApiKey=" + Secrets.Key + ";WorkspaceName=ws"|}; }
            """, """
            static class Secrets { internal const string Key = "{{OTHER}}"; }
            """),
        new("Repair_groups_of_statements", """
            using System;
            using QuantumWorkspaces;

            class Program
            {
                static void Main()
                {
                    Console.WriteLine("start");

                    var connectionString = {|QKA0001:"{{CS}}"|};
                    Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", connectionString);
                    var workspace = Workspace.FromConnectionString(connectionString);

                    Console.WriteLine(workspace.WorkspaceName);
                }
            }
            """),
        new("Repair_several_files", """
            using QuantumWorkspaces;

            namespace App;

            class First
            {
                static Workspace A() => Workspace.FromConnectionString({|QKA0001:Shared.ConnectionString|});
            }
            """, """
            using QuantumWorkspaces;

            namespace App;

            class Second
            {
                static Workspace A() => Workspace.FromConnectionString({|QKA0001:Shared.ConnectionString|});
                static Workspace B() => Workspace.FromConnectionString({|QKA0001:"{{CS2}}"|});
            }
            """, """
            namespace App;

            static class Shared
            {
                public const string Name = "shared";
                public const string ConnectionString = {|QKA0003:"{{CS}}"|};
            }
            """),
        new("Repair_a_constant_with_uses_in_another_project", """
            class Program
            {
                static int Length => Shared.ConnectionString.Length;
            }
            """)
        {
            OtherProject =
            [
                """
                public static class Shared
                {
                    public const string ConnectionString = {|QKA0003:"{{CS}}"|};
                }
                """,
            ],
        },
        new("Repair_a_nullable_context_that_is_off", """
            #nullable disable
            using System;
            using System.Collections.Generic;

            class Program
            {
                static Dictionary<string, string> Settings = new Dictionary<string, string> { ["AZURE_QUANTUM_CONNECTION_STRING"] = {|QKA0002:"{{CS}}"|} };
            }
            """),
        new("Repair_a_workspace_that_only_connects_by_string", """
            namespace Contoso.Quantum
            {
                public class Workspace
                {
                    public static Workspace FromConnectionString(string connectionString) => new Workspace();
                }

                class Program
                {
                    static Workspace Connect() => Workspace.FromConnectionString({|QKA0001:"{{CS}}"|});
                }
            }
            """),
        new("Repair_nested_calls", """
            using System;
            using System.Linq;
            using QuantumWorkspaces;

            class Program
            {
                static void Main() => Console.WriteLine(
                    string.Join(
                        ", ",
                        Workspace.FromConnectionString({|QKA0001:"{{CS}}"|}).GetTargets().Select(target => target.ToString())));
            }
            """),
    ];

    /// <param name="types">Further types of the file.</param>
    private static CodeCase Body(string name, string body, string types = "") => new("Repair_" + name, $$"""
        using System;
        using QuantumWorkspaces;

        class Program
        {
            static void Main()
            {
                {{body.ReplaceLineEndings("\n        ")}}
            }
        }

        {{types}}
        """);
}
