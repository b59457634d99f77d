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
