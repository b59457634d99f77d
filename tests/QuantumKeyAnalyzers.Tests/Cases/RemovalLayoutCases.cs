using static QuantumKeyAnalyzers.Tests.Cases.LayoutCases;

namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>What is left where a declaration or an assignment went.</summary>
internal static class RemovalLayoutCases
{
    private const string Set = "Environment.SetEnvironmentVariable(\"AZURE_QUANTUM_CONNECTION_STRING\", \"{{CS}}\")";

    public static IReadOnlyList<LayoutCase> All { get; } =
    [
        // A constant among members.
        .. BothInClass("the_first_member_goes",
            """
            private const string ConnectionString = "{{CS}}";
            private const int Retries = 3;

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            private const int Retries = 3;

            static Workspace Connect() => {{NEW}};
            """),
        EnvironmentInClass("the_first_member_goes_with_its_blank_line",
            """
            private const string ConnectionString = "{{CS}}";

            private const int Retries = 3;

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            private const int Retries = 3;

            static Workspace Connect() => new Workspace();
            """),
        EnvironmentInClass("a_member_in_the_middle_of_a_group_goes",
            """
            private const int Retries = 3;
            private const string ConnectionString = "{{CS}}";
            private const int Seconds = 5;

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            private const int Retries = 3;
            private const int Seconds = 5;

            static Workspace Connect() => new Workspace();
            """),
        EnvironmentInClass("a_member_between_blank_lines_goes",
            """
            private const int Retries = 3;

            private const string ConnectionString = "{{CS}}";

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            private const int Retries = 3;

            static Workspace Connect() => new Workspace();
            """),
        EnvironmentInClass("the_first_member_of_a_group_goes",
            """
            private const int Retries = 3;

            private const string ConnectionString = "{{CS}}";
            private const string Name = "name";

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            private const int Retries = 3;

            private const string Name = "name";

            static Workspace Connect() => new Workspace();
            """),
        EnvironmentInClass("the_last_member_of_a_group_goes",
            """
            private const int Retries = 3;
            private const string ConnectionString = "{{CS}}";

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            private const int Retries = 3;

            static Workspace Connect() => new Workspace();
            """),
        EnvironmentInClass("the_last_member_goes",
            """
            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);

            private const string ConnectionString = "{{CS}}";
            """,
            """
            static Workspace Connect() => new Workspace();
            """),
        EnvironmentInClass("two_blank_lines_become_no_more",
            """
            private const int Retries = 3;


            private const string ConnectionString = "{{CS}}";


            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            private const int Retries = 3;


            static Workspace Connect() => new Workspace();
            """),
        EnvironmentInClass("several_members_that_belong_together_go",
            """
            private const int Retries = 3;

            private const string Key = "{{KEY}}";
            private const string ConnectionString = $"SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=my-group;WorkspaceName=my-workspace;ApiKey={Key};QuantumEndpoint=https://eastus.quantum.azure.com/";

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            private const int Retries = 3;

            static Workspace Connect() => new Workspace();
            """),
        Environment("a_constant_that_another_file_reads_goes",
            """
            // What only we know.

            namespace App;

            /// <summary>Secrets.</summary>
            static class Secrets
            {
                /// <summary>A name.</summary>
                public const string Name = "name";

                /// <summary>The connection string.</summary>
                public const string ConnectionString = "{{CS}}";
            }

            """,
            """
            // What only we know.

            namespace App;

            /// <summary>Secrets.</summary>
            static class Secrets
            {
                /// <summary>A name.</summary>
                public const string Name = "name";
            }

            """) with
        {
            OtherFile = "namespace App;\n\nclass Program\n{\n    object Connect() => QuantumWorkspaces.Workspace.FromConnectionString(Secrets.ConnectionString);\n}\n",
            OtherFileAfter = "namespace App;\n\nclass Program\n{\n    object Connect() => new QuantumWorkspaces.Workspace();\n}\n",
        },
        Environment("the_only_member_goes",
            """
            using QuantumWorkspaces;

            static class Secrets
            {
                public const string ConnectionString = "{{CS}}";
            }

            class Program
            {
                static Workspace Connect() => Workspace.FromConnectionString(Secrets.ConnectionString);
            }

            """,
            """
            using QuantumWorkspaces;

            static class Secrets
            {
            }

            class Program
            {
                static Workspace Connect() => new Workspace();
            }

            """),
        Environment("interfaces_structs_records_and_nested_types",
            """
            using QuantumWorkspaces;

            interface IFirst
            {
                const string ConnectionString = "{{CS}}";

                Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            }

            readonly struct Second
            {
                private const string ConnectionString = "{{CS}}";
                private const int Retries = 3;

                public Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            }

            record Third(string Name)
            {
                private const string ConnectionString = "{{CS}}";

                public Workspace Connect() => Workspace.FromConnectionString(ConnectionString);

                private static class Nested
                {
                    private const int Retries = 3;

                    private const string ConnectionString = "{{CS}}";

                    public static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
                }
            }

            """,
            """
            using QuantumWorkspaces;

            interface IFirst
            {
                Workspace Connect() => new Workspace();
            }

            readonly struct Second
            {
                private const int Retries = 3;

                public Workspace Connect() => new Workspace();
            }

            record Third(string Name)
            {
                public Workspace Connect() => new Workspace();

                private static class Nested
                {
                    private const int Retries = 3;

                    public static Workspace Connect() => new Workspace();
                }
            }

            """),
        Environment("attributes_of_a_constant_go_with_it",
            """
            using System;
            using System.ComponentModel;
            using QuantumWorkspaces;

            class Program
            {
                [Obsolete]
                [EditorBrowsable(EditorBrowsableState.Never)]
                private const string ConnectionString = "{{CS}}";

                [EditorBrowsable(EditorBrowsableState.Never)]
                static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            }

            """,
            """
            using System;
            using System.ComponentModel;
            using QuantumWorkspaces;

            class Program
            {
                [EditorBrowsable(EditorBrowsableState.Never)]
                static Workspace Connect() => new Workspace();
            }

            """),
        EnvironmentInClass("one_of_several_fields_goes",
            """
            private const string First = "{{CS}}", Second = "second";

            private static readonly string
                Third = "third",
                Fourth = "{{CS}}",
                Fifth = "fifth";

            private const string Sixth = "sixth", Seventh = "{{CS}}";

            static Workspace[] Connect() =>
            [
                Workspace.FromConnectionString(First),
                Workspace.FromConnectionString(Fourth),
                Workspace.FromConnectionString(Seventh),
            ];
            """,
            """
            private const string Second = "second";

            private static readonly string
                Third = "third",
                Fifth = "fifth";

            private const string Sixth = "sixth";

            static Workspace[] Connect() =>
            [
                new Workspace(),
                new Workspace(),
                new Workspace(),
            ];
            """),
        .. BothInClass("a_property_that_held_it_goes",
            """
            /// <summary>The name.</summary>
            private static string Name => "name";

            /// <summary>The connection string.</summary>
            private static string ConnectionString { get; } = "{{CS}}";

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            /// <summary>The name.</summary>
            private static string Name => "name";

            static Workspace Connect() => {{NEW}};
            """),
        Environment("classes_on_one_line",
            """
            using QuantumWorkspaces;

            class First { const string Value = "{{CS}}"; static Workspace Connect() => Workspace.FromConnectionString(Value); }
            class Second { static Workspace Connect() => Workspace.FromConnectionString(Value); const string Value = "{{CS}}"; }
            class Third { const int Retries = 3; const string Value = "{{CS}}"; static Workspace Connect() => Workspace.FromConnectionString(Value); }
            class Fourth { public const string Value = "{{CS}}"; }
            class Fifth { static Workspace Connect() => Workspace.FromConnectionString(Fourth.Value); }

            """,
            """
            using QuantumWorkspaces;

            class First { static Workspace Connect() => new Workspace(); }
            class Second { static Workspace Connect() => new Workspace(); }
            class Third { const int Retries = 3; static Workspace Connect() => new Workspace(); }
            class Fourth { }
            class Fifth { static Workspace Connect() => new Workspace(); }

            """),
        Environment("braces_at_the_end_of_lines",
            """
            using System;
            using QuantumWorkspaces;

            class Program {
                private const string ConnectionString = "{{CS}}";

                static void Main() {
                    var connectionString = ConnectionString;

                    var workspace = Workspace.FromConnectionString(connectionString);
                    if (workspace is not null) {
                        Console.WriteLine(workspace.WorkspaceName);
                    }
                }
            }

            """,
            """
            using System;
            using QuantumWorkspaces;

            class Program {
                static void Main() {
                    var workspace = new Workspace();
                    if (workspace is not null) {
                        Console.WriteLine(workspace.WorkspaceName);
                    }
                }
            }

            """) with { Options = ["csharp_new_line_before_open_brace = none"] },

        // A local among statements.
        .. BothInBody("a_first_local_goes",
            """
            var connectionString = "{{CS}}";
            var workspace = Workspace.FromConnectionString(connectionString);
            Console.WriteLine(workspace.WorkspaceName);
            """,
            """
            var workspace = {{NEW}};
            Console.WriteLine(workspace.WorkspaceName);
            """),
        EnvironmentInBody("a_first_local_goes_with_its_blank_line",
            """
            const string connectionString = "{{CS}}";

            var workspace = Workspace.FromConnectionString(connectionString);
            """,
            """
            var workspace = new Workspace();
            """),
        .. BothInBody("a_local_between_blank_lines_goes",
            """
            Console.WriteLine("start");

            var connectionString = "{{CS}}";

            var workspace = Workspace.FromConnectionString(connectionString);
            """,
            """
            Console.WriteLine("start");

            var workspace = {{NEW}};
            """),
        EnvironmentInBody("the_first_local_of_a_group_goes",
            """
            Console.WriteLine("start");

            var connectionString = "{{CS}}";
            var workspace = Workspace.FromConnectionString(connectionString);

            Console.WriteLine(workspace.WorkspaceName);
            """,
            """
            Console.WriteLine("start");

            var workspace = new Workspace();

            Console.WriteLine(workspace.WorkspaceName);
            """),
        EnvironmentInBody("two_groups_at_the_start_go",
            """
            var key = "{{KEY}}";

            var connectionString = $"SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=my-group;WorkspaceName=my-workspace;ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com/";

            var workspace = Workspace.FromConnectionString(connectionString);
            """,
            """
            var workspace = new Workspace();
            """),
        EnvironmentInBody("locals_in_inner_blocks_go",
            """
            Action connect = () =>
            {
                const string connectionString = "{{CS}}";

                Console.WriteLine(Workspace.FromConnectionString(connectionString));
            };
            switch (args.Length)
            {
                case 0:
                    var other = "{{CS}}";
                    Console.WriteLine(Workspace.FromConnectionString(other));
                    break;
                default:
                {
                    var third = "{{CS}}";
                    Console.WriteLine(Workspace.FromConnectionString(third));
                    break;
                }
            }
            """,
            """
            Action connect = () =>
            {
                Console.WriteLine(new Workspace());
            };
            switch (args.Length)
            {
                case 0:
                    Console.WriteLine(new Workspace());
                    break;
                default:
                {
                    Console.WriteLine(new Workspace());
                    break;
                }
            }
            """),
        EnvironmentInBody("the_last_local_of_a_group_goes",
            """
            var retries = 3;
            var connectionString = "{{CS}}";

            var workspace = Workspace.FromConnectionString(connectionString);
            Console.WriteLine(retries);
            """,
            """
            var retries = 3;

            var workspace = new Workspace();
            Console.WriteLine(retries);
            """),
        EnvironmentInBody("the_last_statement_goes",
            """
            Console.WriteLine("start");

            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");
            """,
            """
            Console.WriteLine("start");
            """),
        EnvironmentInBody("a_statement_in_front_of_a_local_function_goes",
            """
            Run();

            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");

            void Run() => Console.WriteLine();
            """,
            """
            Run();

            void Run() => Console.WriteLine();
            """),
        EnvironmentInBody("one_of_several_locals_goes",
            """
            string name = "name", connectionString = "{{CS}}";
            string first = "{{CS}}",
                second = "second";
            Console.WriteLine(name + second + Workspace.FromConnectionString(connectionString) + Workspace.FromConnectionString(first));
            """,
            """
            string name = "name";
            string second = "second";
            Console.WriteLine(name + second + new Workspace() + new Workspace());
            """),
        EnvironmentInBody("parts_of_the_string_go_with_it",
            """
            // Where to.
            var group = "my-group";
            var name = "my-workspace";
            var key = "{{KEY}}";

            // Connect.
            var connectionString = $"SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName={group};WorkspaceName={name};ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com/";
            var workspace = Workspace.FromConnectionString(connectionString);
            """,
            """
            // Connect.
            var workspace = new Workspace();
            """),

        // The assignment of the variable.
        EnvironmentInBody("an_if_whose_only_statement_goes",
            $$"""
            Console.WriteLine("start");

            if (args.Length == 0)
                {{Set}};

            Console.WriteLine(new Workspace().WorkspaceName);
            """,
            """
            Console.WriteLine("start");

            Console.WriteLine(new Workspace().WorkspaceName);
            """),
        EnvironmentInBody("an_if_whose_block_becomes_empty",
            $$"""
            if (Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING") is null)
            {
                {{Set}};
            }

            Console.WriteLine(new Workspace().WorkspaceName);
            """,
            """
            Console.WriteLine(new Workspace().WorkspaceName);
            """),
        EnvironmentInBody("an_if_whose_condition_does_something",
            $$"""
            if (Ask())
                {{Set}};

            bool Ask() => Console.ReadLine() == "y";
            """,
            """
            if (Ask())
            {
            }

            bool Ask() => Console.ReadLine() == "y";
            """),
        EnvironmentInClass("an_if_whose_condition_reads_a_property",
            $$"""
            static bool IsAsked => Console.ReadLine() == "y";

            static bool IsLocal { get; } = true;

            static void Main()
            {
                if (IsAsked)
                    {{Set}};

                if (IsLocal)
                    {{Set}};
            }
            """,
            """
            static bool IsAsked => Console.ReadLine() == "y";

            static bool IsLocal { get; } = true;

            static void Main()
            {
                if (IsAsked)
                {
                }
            }
            """),
        EnvironmentInBody("an_else_whose_only_statement_goes",
            $$"""
            if (args.Length == 0)
                Console.WriteLine("no arguments");
            else
                {{Set}};
            """,
            """
            if (args.Length == 0)
                Console.WriteLine("no arguments");
            """),
        EnvironmentInBody("an_else_whose_block_becomes_empty",
            $$"""
            if (args.Length == 0)
            {
                Console.WriteLine("no arguments");
            }
            else
            {
                {{Set}};
            }
            """,
            """
            if (args.Length == 0)
            {
                Console.WriteLine("no arguments");
            }
            """),
        EnvironmentInBody("an_else_if_whose_only_statement_goes",
            $$"""
            if (args.Length == 0)
                Console.WriteLine("no arguments");
            else if (args.Length == 1)
                {{Set}};

            Console.WriteLine(new Workspace().WorkspaceName);
            """,
            """
            if (args.Length == 0)
                Console.WriteLine("no arguments");

            Console.WriteLine(new Workspace().WorkspaceName);
            """),
        EnvironmentInBody("an_if_that_keeps_its_other_branch",
            $$"""
            if (args.Length == 0)
                {{Set}};
            else
                Console.WriteLine("arguments");
            """,
            """
            if (args.Length != 0)
                Console.WriteLine("arguments");
            """),
        EnvironmentInBody("an_if_of_two_conditions_that_keeps_its_other_branch",
            $$"""
            if (args.Length == 0 || args[0] == "x")
                {{Set}};
            else
                Console.WriteLine("arguments");
            """,
            """
            if (!(args.Length == 0 || args[0] == "x"))
                Console.WriteLine("arguments");
            """),
        EnvironmentInBody("a_section_of_a_switch_on_one_line",
            $$"""
            switch (args.Length)
            {
                case 0: {{Set}}; break;
                default: break;
            }
            """,
            """
            switch (args.Length)
            {
                case 0: break;
                default: break;
            }
            """),
        EnvironmentInBody("a_block_that_keeps_other_statements",
            $$"""
            if (args.Length == 0)
            {
                {{Set}};
                Console.WriteLine("no arguments");
            }
            """,
            """
            if (args.Length == 0)
            {
                Console.WriteLine("no arguments");
            }
            """),
        EnvironmentInBody("a_section_of_a_switch",
            $$"""
            switch (args.Length)
            {
                case 0:
                    {{Set}};
                    break;
                case 1:
                    Console.WriteLine("one");
                    {{Set}};
                    break;
                default:
                    break;
            }
            """,
            """
            switch (args.Length)
            {
                case 0:
                    break;
                case 1:
                    Console.WriteLine("one");
                    break;
                default:
                    break;
            }
            """),
        EnvironmentInClass("a_method_whose_only_statement_goes",
            $$"""
            static void Prepare()
            {
                {{Set}};
            }

            static void Main() => Prepare();
            """,
            """
            static void Prepare()
            {
            }

            static void Main() => Prepare();
            """),
        EnvironmentInClass("bodies_that_become_empty",
            $$"""
            /// <summary>Prepares.</summary>
            Program() => {{Set}};

            static void Prepare() => {{Set}}; // once

            static void Main() => Prepare();
            """,
            """
            /// <summary>Prepares.</summary>
            Program()
            {
            }

            static void Prepare()
            {
            } // once

            static void Main() => Prepare();
            """),
        EnvironmentInClass("an_accessor_that_becomes_empty",
            $$"""
            static bool IsLocal
            {
                get => true;
                set => {{Set}};
            }
            """,
            """
            static bool IsLocal
            {
                get => true;
                set { }
            }
            """),
        EnvironmentInClass("a_constructor_with_an_initializer_that_becomes_empty",
            $$"""
            Program(string name)
                : this() => {{Set}};

            Program()
            {
            }
            """,
            """
            Program(string name)
                : this()
            {
            }

            Program()
            {
            }
            """),
        EnvironmentInClass("a_body_on_a_line_of_its_own_that_becomes_empty",
            $$"""
            static void Prepare() =>
                {{Set}};

            static void Main()
                => {{Set}};
            """,
            """
            static void Prepare()
            {
            }

            static void Main()
            {
            }
            """),
        EnvironmentInClass("a_body_that_becomes_empty_with_braces_at_the_end_of_lines",
            $$"""
            static void Prepare() => {{Set}};

            static void Main() => Prepare();
            """,
            """
            static void Prepare() {
            }

            static void Main() => Prepare();
            """) with { Options = ["csharp_new_line_before_open_brace = none"] },
        EnvironmentInBody("lambdas_and_local_functions_that_become_empty",
            $$"""
            Action first = () => {{Set}};
            Action<string> second = name =>
            {
                {{Set}};
            };
            first();
            Local();

            void Local() => {{Set}};
            """,
            """
            Action first = () => { };
            Action<string> second = name =>
            {
            };
            first();
            Local();

            void Local() { }
            """),
        EnvironmentInBody("an_assignment_over_several_lines",
            """
            Console.WriteLine("start");
            Environment.SetEnvironmentVariable(
                "AZURE_QUANTUM_CONNECTION_STRING",
                "{{CS}}");
            Console.WriteLine("end");
            """,
            """
            Console.WriteLine("start");
            Console.WriteLine("end");
            """),
        EnvironmentInBody("an_assignment_that_shares_its_line",
            $$"""
            Console.WriteLine("start"); {{Set}}; Console.WriteLine("end");
            {{Set}}; Console.WriteLine("behind");
            Console.WriteLine("before"); {{Set}};
            """,
            """
            Console.WriteLine("start"); Console.WriteLine("end");
            Console.WriteLine("behind");
            Console.WriteLine("before");
            """),
        EntraInBody("an_assignment_and_the_workspaces_behind_it",
            """
            const string variable = "AZURE_QUANTUM_CONNECTION_STRING";
            var connectionString = "{{CS}}";
            Environment.SetEnvironmentVariable(variable, connectionString);

            var first = new Workspace();
            var second = new Workspace { };
            var third = new Workspace(
                new WorkspaceOptions());
            """,
            """
            var first = {{ENTRA}};
            var second = {{ENTRA}} { };
            var third = new Workspace(
                new Uri("https://eastus.quantum.azure.com/"),
                "11111111-2222-3333-4444-555555555555",
                "my-group",
                "my-workspace",
                new DefaultAzureCredential(),
                new WorkspaceOptions());
            """),
        EnvironmentInBody("branches_with_braces_at_the_end_of_lines",
            $$"""
            if (args.Length == 0) {
                Console.WriteLine("no arguments");
            } else {
                {{Set}};
            }

            // Only here.
            if (args.Length == 1) {
                {{Set}};
            } // so far

            if (args.Length != 2) {
                {{Set}};
            } else {
                Console.WriteLine("two");
            }
            """,
            """
            if (args.Length == 0) {
                Console.WriteLine("no arguments");
            }

            if (args.Length == 2) {
                Console.WriteLine("two");
            }
            """),
        EnvironmentInBody("an_if_that_asks_for_a_local_of_its_own",
            """
            var isLocal = args.Length == 0;
            if (isLocal)
            {
                var name = "AZURE_QUANTUM_CONNECTION_STRING";
                Environment.SetEnvironmentVariable(name, "{{CS}}");
            }
            Console.WriteLine(new Workspace().WorkspaceName);
            """,
            """
            Console.WriteLine(new Workspace().WorkspaceName);
            """),
        EnvironmentInBody("an_else_in_front_of_another",
            $$"""
            if (args.Length > 0)
                if (args.Length > 1)
                    Console.WriteLine("several");
                else
                    {{Set}};
            else
                Console.WriteLine("none");
            """,
            """
            if (args.Length > 0)
                if (args.Length > 1)
                    Console.WriteLine("several");
                else
                {
                }
            else
                Console.WriteLine("none");
            """),
        EnvironmentInBody("a_block_with_a_condition_that_does_something",
            $$"""
            if (Ask())
            {
                // TODO: ask for the string.

                {{Set}};
            }

            bool Ask() => Console.ReadLine() == "y";
            """,
            """
            if (Ask())
            {
                // TODO: ask for the string.
            }

            bool Ask() => Console.ReadLine() == "y";
            """),
    ];
}
