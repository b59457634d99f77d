using static QuantumKeyAnalyzers.Tests.Cases.LayoutCases;

namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>Comments, documentation, regions and the lines of the preprocessor.</summary>
internal static class CommentLayoutCases
{
    public static IReadOnlyList<LayoutCase> All { get; } =
    [
        // Comments at a call.
        .. BothInBody("comments_above_and_behind_a_call",
            """
            // Opens the workspace.
            var workspace = Workspace.FromConnectionString("{{CS}}"); // once

            // Lists its targets.
            Console.WriteLine(workspace.GetTargets().Count());
            """,
            """
            // Opens the workspace.
            var workspace = {{NEW}}; // once

            // Lists its targets.
            Console.WriteLine(workspace.GetTargets().Count());
            """),
        .. BothInClass("comments_round_a_call",
            """
            static Workspace Connect()
            {
                return /* here */ Workspace.FromConnectionString("{{CS}}") /* done */;
            }
            """,
            """
            static Workspace Connect()
            {
                return /* here */ {{NEW}} /* done */;
            }
            """),
        .. BothInBody("a_comment_on_the_string",
            """
            var workspace = Workspace.FromConnectionString(/* the team's */ "{{CS}}" /* do not share */);
            """,
            """
            var workspace = {{NEW}};
            """),
        EnvironmentInBody("a_comment_on_the_line_of_the_string",
            """
            var workspace = Workspace.FromConnectionString(
                // The connection string of the team.
                "{{CS}}");
            """,
            """
            var workspace = new Workspace();
            """),
        EnvironmentInBody("a_comment_on_the_other_argument",
            """
            var workspace = Workspace.FromConnectionString(
                "{{CS}}", // the string
                new WorkspaceOptions()); // as they are
            """,
            """
            var workspace = new Workspace(
                new WorkspaceOptions()); // as they are
            """),
        EnvironmentInBody("a_comment_in_a_chain",
            """
            var targets = Workspace
                .FromConnectionString("{{CS}}") // the team's
                .GetTargets() // all
                .ToList();
            """,
            """
            var targets = new Workspace() // the team's
                .GetTargets() // all
                .ToList();
            """),

        // Comments at what goes.
        EnvironmentInClass("a_comment_on_a_line_that_goes",
            """
            private const int Retries = 3; // tried
            private const string ConnectionString = "{{CS}}"; // shared
            private const int Seconds = 5; // each

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            private const int Retries = 3; // tried
            private const int Seconds = 5; // each

            static Workspace Connect() => new Workspace();
            """),
        EnvironmentInClass("a_comment_above_a_constant_among_others",
            """
            private const int Retries = 3;

            // The workspace of the team.
            private const string ConnectionString = "{{CS}}";
            private const int Seconds = 5;

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            private const int Retries = 3;

            private const int Seconds = 5;

            static Workspace Connect() => new Workspace();
            """),
        EnvironmentInClass("a_comment_that_stands_for_itself",
            """
            // Settings of the program.

            private const string ConnectionString = "{{CS}}";
            private const int Retries = 3;

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            // Settings of the program.

            private const int Retries = 3;

            static Workspace Connect() => new Workspace();
            """),
        EnvironmentInClass("a_comment_that_stands_for_itself_above_two_that_go",
            """
            // Settings of the program.

            private const string Key = "{{KEY}}";
            private const string ConnectionString = $"SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=my-group;WorkspaceName=my-workspace;ApiKey={Key};QuantumEndpoint=https://eastus.quantum.azure.com/";
            private const int Retries = 3;

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            // Settings of the program.

            private const int Retries = 3;

            static Workspace Connect() => new Workspace();
            """),
        .. BothInClass("a_comment_of_the_next_member",
            """
            private const string ConnectionString = "{{CS}}";

            // Opens the workspace.
            // It is the caller's to keep.
            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            // Opens the workspace.
            // It is the caller's to keep.
            static Workspace Connect() => {{NEW}};
            """),
        EnvironmentInClass("a_comment_of_the_next_member_without_blank_line",
            """
            private const int Retries = 3;
            private const string ConnectionString = "{{CS}}";
            /* Opens the workspace. */
            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            private const int Retries = 3;
            /* Opens the workspace. */
            static Workspace Connect() => new Workspace();
            """),
        .. BothInClass("documentation_of_a_constant_that_goes",
            """
            /// <summary>How often to try.</summary>
            public const int Retries = 3;

            /// <summary>The connection string.</summary>
            /// <remarks>The team's.</remarks>
            public const string ConnectionString = "{{CS}}";

            /// <summary>Connects.</summary>
            public static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            /// <summary>How often to try.</summary>
            public const int Retries = 3;

            /// <summary>Connects.</summary>
            public static Workspace Connect() => {{NEW}};
            """),
        EnvironmentInClass("documentation_between_asterisks",
            """
            /**
             * <summary>The connection string.</summary>
             */
            public const string ConnectionString = "{{CS}}";

            /**
             * <summary>Connects.</summary>
             */
            public static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            /**
             * <summary>Connects.</summary>
             */
            public static Workspace Connect() => new Workspace();
            """),
        EnvironmentInClass("documentation_of_a_constant_that_becomes_a_property",
            """
            /// <summary>The connection string.</summary>
            public const string ConnectionString = "{{CS}}"; // the team's

            /// <summary>Its length.</summary>
            public static int Length => ConnectionString.Length;
            """,
            """
            /// <summary>The connection string.</summary>
            public static string ConnectionString => {{READ}}; // the team's

            /// <summary>Its length.</summary>
            public static int Length => ConnectionString.Length;
            """),
        EnvironmentInBody("a_comment_above_an_assignment",
            """
            Console.WriteLine("start");

            // The service reads it from here.
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");

            var workspace = new Workspace();
            """,
            """
            Console.WriteLine("start");

            var workspace = new Workspace();
            """),
        EntraInBody("a_comment_between_an_assignment_and_the_workspace",
            """
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");

            // Reads the variable.
            var workspace = new Workspace(/* no options */); // ready
            """,
            """
            // Reads the variable.
            var workspace = {{ENTRA}}; // ready
            """),
        EnvironmentInBody("a_comment_at_the_end_of_a_block",
            """
            Console.WriteLine(new Workspace().WorkspaceName);
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");
            // Nothing more to do.
            """,
            """
            Console.WriteLine(new Workspace().WorkspaceName);
            // Nothing more to do.
            """),
        EnvironmentInClass("a_comment_in_a_list",
            """
            private static readonly string[] All =
            [
                "first", // by hand
                "{{CS}}", // the team's
                // More to come.
            ];
            """,
            """
            private static readonly string[] All =
            [
                "first", // by hand
                {{READ}}, // the team's
                // More to come.
            ];
            """),
        EnvironmentInBody("a_comment_in_front_on_the_line_that_goes",
            """
            Console.WriteLine("start");
            /* for the service */ Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}"); /* done */
            Console.WriteLine("end");
            """,
            """
            Console.WriteLine("start");
            Console.WriteLine("end");
            """),
        EnvironmentInBody("a_comment_behind_the_brace",
            """
            if (args.Length == 0)
            { // nobody said where to
                var connectionString = "{{CS}}";

                Console.WriteLine(Workspace.FromConnectionString(connectionString));
            }
            """,
            """
            if (args.Length == 0)
            { // nobody said where to
                Console.WriteLine(new Workspace());
            }
            """),
        EnvironmentInBody("a_comment_between_two_that_go",
            """
            var connectionString = "{{CS}}";

            // TODO: take it from the portal.

            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", connectionString);
            Console.WriteLine(new Workspace().WorkspaceName);
            """,
            """
            // TODO: take it from the portal.

            Console.WriteLine(new Workspace().WorkspaceName);
            """),
        EnvironmentInClass("a_comment_over_several_lines_behind_a_constant_that_goes",
            """
            private const string ConnectionString = "{{CS}}"; /* The team's,
                                                                 not mine. */
            private const int Retries = 3;

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            private const int Retries = 3;

            static Workspace Connect() => new Workspace();
            """),

        // Regions.
        EnvironmentInClass("a_region_that_becomes_empty",
            """
            #region Connection

            private const string ConnectionString = "{{CS}}";

            #endregion

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            static Workspace Connect() => new Workspace();
            """),
        EnvironmentInClass("a_region_between_others_that_becomes_empty",
            """
            private const int Retries = 3;

            #region Connection
            private const string ConnectionString = "{{CS}}";
            #endregion

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            private const int Retries = 3;

            static Workspace Connect() => new Workspace();
            """),
        .. BothInClass("a_region_round_the_constant_and_others",
            """
            #region Settings

            private const string ConnectionString = "{{CS}}";
            private const int Retries = 3;

            #endregion

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            #region Settings

            private const int Retries = 3;

            #endregion

            static Workspace Connect() => {{NEW}};
            """),
        EnvironmentInClass("a_region_whose_documented_member_goes",
            """
            #region Settings
            /// <summary>The connection string.</summary>
            private const string ConnectionString = "{{CS}}";

            /// <summary>How often to try.</summary>
            private const int Retries = 3;
            #endregion

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            #region Settings
            /// <summary>How often to try.</summary>
            private const int Retries = 3;
            #endregion

            static Workspace Connect() => new Workspace();
            """),
        EnvironmentInClass("a_region_whose_last_member_goes",
            """
            #region Settings

            private const int Retries = 3;

            private const string ConnectionString = "{{CS}}";

            #endregion

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            #region Settings

            private const int Retries = 3;

            #endregion

            static Workspace Connect() => new Workspace();
            """),
        EntraInBody("a_region_in_a_method",
            """
            #region Connect
            var workspace = Workspace.FromConnectionString("{{CS}}");
            #endregion

            Console.WriteLine(workspace.WorkspaceName);
            """,
            """
            #region Connect
            var workspace = {{ENTRA}};
            #endregion

            Console.WriteLine(workspace.WorkspaceName);
            """),

        // The preprocessor.
        .. BothInFile("branches_of_the_preprocessor",
            """
            #define DEBUG
            using System;
            using Azure.Identity;
            using QuantumWorkspaces;

            class Program
            {
                static Workspace Connect()
                {
            #if DEBUG
                    return Workspace.FromConnectionString("{{CS}}");
            #else
                    return new Workspace();
            #endif
                }
            }
            """,
            """
            #define DEBUG
            using System;
            using Azure.Identity;
            using QuantumWorkspaces;

            class Program
            {
                static Workspace Connect()
                {
            #if DEBUG
                    return {{NEW}};
            #else
                    return new Workspace();
            #endif
                }
            }
            """),
        Environment("a_comment_and_the_constant_inside_an_if",
            """
            #define DEBUG
            using QuantumWorkspaces;

            class Program
            {
            #if DEBUG
                // Only while developing.
                private const string ConnectionString = "{{CS}}"; // mine
            #endif

                // Opens the workspace.
                static object Connect() => Workspace.FromConnectionString(ConnectionString /* the string */);
            }
            """,
            """
            #define DEBUG
            using QuantumWorkspaces;

            class Program
            {
            #if DEBUG
                // Only while developing.
            #endif

                // Opens the workspace.
                static object Connect() => new Workspace();
            }
            """),
        Environment("an_if_behind_a_statement_that_goes",
            """
            #define TRACE
            using System;
            using QuantumWorkspaces;

            class Program
            {
                static void Main()
                {
                    var connectionString = "{{CS}}";
            #if TRACE
                    Console.WriteLine("start");
            #endif
                    var workspace = Workspace.FromConnectionString(connectionString);
                }
            }
            """,
            """
            #define TRACE
            using System;
            using QuantumWorkspaces;

            class Program
            {
                static void Main()
                {
            #if TRACE
                    Console.WriteLine("start");
            #endif
                    var workspace = new Workspace();
                }
            }
            """),
        Environment("an_if_that_becomes_empty",
            """
            #define LOCAL
            using System;
            using QuantumWorkspaces;

            class Program
            {
                static void Main()
                {
            #if LOCAL
                    Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");
            #endif

                    Console.WriteLine(new Workspace().WorkspaceName);
                }
            }
            """,
            """
            #define LOCAL
            using System;
            using QuantumWorkspaces;

            class Program
            {
                static void Main()
                {
                    Console.WriteLine(new Workspace().WorkspaceName);
                }
            }
            """),
        Environment("an_if_that_keeps_its_else",
            """
            #define LOCAL
            using System;
            using QuantumWorkspaces;

            class Program
            {
                static void Main()
                {
            #if LOCAL
                    Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");
            #else
                    Console.WriteLine("remote");
            #endif

                    Console.WriteLine(new Workspace().WorkspaceName);
                }
            }
            """,
            """
            #define LOCAL
            using System;
            using QuantumWorkspaces;

            class Program
            {
                static void Main()
                {
            #if LOCAL
            #else
                    Console.WriteLine("remote");
            #endif

                    Console.WriteLine(new Workspace().WorkspaceName);
                }
            }
            """),
        EnvironmentInBody("a_finding_that_is_suppressed_stays",
            """
            #pragma warning disable QKA0001
            var workspace = Workspace.FromConnectionString("{{CS}}");
            #pragma warning restore QKA0001
            """,
            """
            #pragma warning disable QKA0001
            var workspace = Workspace.FromConnectionString("{{CS}}");
            #pragma warning restore QKA0001
            """),
        EntraInBody("a_warning_suppressed_round_a_call",
            """
            #pragma warning disable CA2000 // lives as long as the program
            var workspace = Workspace.FromConnectionString("{{CS}}");
            #pragma warning restore CA2000

            Console.WriteLine(workspace.WorkspaceName);
            """,
            """
            #pragma warning disable CA2000 // lives as long as the program
            var workspace = {{ENTRA}};
            #pragma warning restore CA2000

            Console.WriteLine(workspace.WorkspaceName);
            """),
        EnvironmentInClass("different_warnings_above_and_below_a_constant_that_goes",
            """
            private const int Retries = 3;

            #pragma warning disable S1144
            private const string ConnectionString = "{{CS}}";
            #pragma warning restore S2068

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            private const int Retries = 3;

            #pragma warning disable S1144
            #pragma warning restore S2068

            static Workspace Connect() => new Workspace();
            """),
        EnvironmentInClass("a_warning_suppressed_round_a_constant_that_goes",
            """
            private const int Retries = 3;

            #pragma warning disable S2068
            private const string ConnectionString = "{{CS}}";
            #pragma warning restore S2068

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
            """,
            """
            private const int Retries = 3;

            static Workspace Connect() => new Workspace();
            """),
        EnvironmentInClass("a_warning_suppressed_round_a_constant_that_becomes_a_property",
            """
            #pragma warning disable S2068
            public const string ConnectionString = "{{CS}}";
            #pragma warning restore S2068

            public static int Length => ConnectionString.Length;
            """,
            """
            #pragma warning disable S2068
            public static string ConnectionString => {{READ}};
            #pragma warning restore S2068

            public static int Length => ConnectionString.Length;
            """),
        EnvironmentInClass("nullable_lines_round_a_constant",
            """
            #nullable disable
            private const string ConnectionString = "{{CS}}";
            private static string Name;
            #nullable restore

            static Workspace Connect() => Workspace.FromConnectionString(ConnectionString, Name is null ? null : new WorkspaceOptions());
            """,
            """
            #nullable disable
            private static string Name;
            #nullable restore

            static Workspace Connect() => new Workspace(Name is null ? null : new WorkspaceOptions());
            """),
    ];

    private static LayoutCase[] BothInFile(string name, string before, string after) =>
    [
        Environment(name + "_environment", before, after.Replace("{{NEW}}", "new Workspace()")),
        Entra(name + "_entra", before, after.Replace("{{NEW}}", "{{ENTRA}}")),
    ];
}
