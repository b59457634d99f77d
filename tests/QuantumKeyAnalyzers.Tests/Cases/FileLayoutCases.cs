using static QuantumKeyAnalyzers.Tests.Cases.LayoutCases;

namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>The head of a file, its usings and namespaces, line ends and indentation.</summary>
internal static class FileLayoutCases
{
    private const string TypicalBefore = """
        using QuantumWorkspaces;

        class Program
        {
            static void Main()
            {
                var connectionString = "{{CS}}";
                var workspace = Workspace.FromConnectionString(connectionString);
            }
        }

        """;

    private const string TypicalAfter = """
        using System;
        using Azure.Identity;
        using QuantumWorkspaces;

        class Program
        {
            static void Main()
            {
                var workspace = {{ENTRA}};
            }
        }

        """;

    public static IReadOnlyList<LayoutCase> All { get; } =
    [
        // Usings.
        Entra("usings_that_are_missing", TypicalBefore, TypicalAfter),
        Entra("usings_sorted_with_system_first",
            """
            using System.Linq;
            using Microsoft.Extensions.Logging;
            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => Workspace.FromConnectionString("{{CS}}").GetTargets().First();
            }

            """,
            """
            using System;
            using System.Linq;
            using Azure.Identity;
            using Microsoft.Extensions.Logging;
            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => {{ENTRA}}.GetTargets().First();
            }

            """),
        Entra("usings_sorted_by_the_alphabet",
            """
            using Microsoft.Extensions.Logging;
            using QuantumWorkspaces;
            using System.Linq;

            class Program
            {
                static object Connect() => Workspace.FromConnectionString("{{CS}}").GetTargets().First();
            }

            """,
            """
            using Azure.Identity;
            using Microsoft.Extensions.Logging;
            using QuantumWorkspaces;
            using System;
            using System.Linq;

            class Program
            {
                static object Connect() => {{ENTRA}}.GetTargets().First();
            }

            """),
        Entra("usings_sorted_by_the_alphabet_as_the_options_say",
            """
            using Microsoft.Extensions.Logging;
            using QuantumWorkspaces;
            using System.Linq;

            class Program
            {
                static object Connect() => Workspace.FromConnectionString("{{CS}}").GetTargets().First();
            }

            """,
            """
            using Azure.Identity;
            using Microsoft.Extensions.Logging;
            using QuantumWorkspaces;
            using System;
            using System.Linq;

            class Program
            {
                static object Connect() => {{ENTRA}}.GetTargets().First();
            }

            """) with { Options = ["dotnet_sort_system_directives_first = false"] },
        Entra("usings_in_no_order",
            """
            using QuantumWorkspaces;
            using System;
            using Microsoft.Extensions.Logging;
            using System.Linq;

            class Program
            {
                static object Connect() => Workspace.FromConnectionString("{{CS}}").GetTargets().First();
            }

            """,
            """
            using QuantumWorkspaces;
            using System;
            using Microsoft.Extensions.Logging;
            using System.Linq;
            using Azure.Identity;

            class Program
            {
                static object Connect() => {{ENTRA}}.GetTargets().First();
            }

            """),
        Entra("usings_in_groups_as_the_options_say",
            """
            using System.Linq;

            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => Workspace.FromConnectionString("{{CS}}").GetTargets().First();
            }

            """,
            """
            using System;
            using System.Linq;

            using Azure.Identity;

            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => {{ENTRA}}.GetTargets().First();
            }

            """) with { Options = ["dotnet_separate_import_directive_groups = true"] },
        Entra("usings_with_a_group_for_system",
            """
            using System;
            using System.Linq;

            using Azure.Core;
            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => Workspace.FromConnectionString("{{CS}}").GetTargets().First();
            }

            """,
            """
            using System;
            using System.Linq;

            using Azure.Core;
            using Azure.Identity;
            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => {{ENTRA}}.GetTargets().First();
            }

            """),
        Entra("usings_with_static_ones_and_an_alias",
            """
            using System.Linq;
            using QuantumWorkspaces;
            using static System.Console;
            using Names = System.Collections.Generic.List<string>;

            class Program
            {
                static void Main()
                {
                    var names = new Names();
                    WriteLine(Workspace.FromConnectionString("{{CS}}").GetTargets().First());
                }
            }

            """,
            """
            using System;
            using System.Linq;
            using Azure.Identity;
            using QuantumWorkspaces;
            using static System.Console;
            using Names = System.Collections.Generic.List<string>;

            class Program
            {
                static void Main()
                {
                    var names = new Names();
                    WriteLine({{ENTRA}}.GetTargets().First());
                }
            }

            """),
        Environment("an_alias_of_the_workspace_environment",
            """
            using Quantum = QuantumWorkspaces.Workspace;

            class Program
            {
                static Quantum Connect() => Quantum.FromConnectionString("{{CS}}");
            }

            """,
            """
            using Quantum = QuantumWorkspaces.Workspace;

            class Program
            {
                static Quantum Connect() => new Quantum();
            }

            """),
        Entra("an_alias_of_the_workspace_entra",
            """
            using Quantum = QuantumWorkspaces.Workspace;

            class Program
            {
                static Quantum Connect() => Quantum.FromConnectionString("{{CS}}");
            }

            """,
            """
            using System;
            using Azure.Identity;
            using Quantum = QuantumWorkspaces.Workspace;

            class Program
            {
                static Quantum Connect() => new Quantum({{ENTRA_ARGUMENTS}});
            }

            """),
        Environment("a_qualified_name",
            """
            class Program
            {
                static object Connect() => QuantumWorkspaces.Workspace.FromConnectionString("{{CS}}");
            }

            """,
            """
            class Program
            {
                static object Connect() => new QuantumWorkspaces.Workspace();
            }

            """),
        Environment("a_static_using_of_the_workspace",
            """
            using static QuantumWorkspaces.Workspace;

            class Program
            {
                static object Connect() => FromConnectionString("{{CS}}");
            }

            """,
            """
            using QuantumWorkspaces;
            using static QuantumWorkspaces.Workspace;

            class Program
            {
                static object Connect() => new Workspace();
            }

            """),
        Environment("names_that_are_taken_environment",
            """
            namespace App;

            class Program
            {
                string Environment { get; } = "production";

                string Value() => "{{CS}}";
            }

            """,
            """
            using System;

            namespace App;

            class Program
            {
                string Environment { get; } = "production";

                string Value() => System.{{READ}};
            }

            """),
        Entra("names_that_are_taken_entra",
            """
            using QuantumWorkspaces;

            namespace App;

            class Uri
            {
                static object Connect() => Workspace.FromConnectionString("{{CS}}");
            }

            """,
            """
            using Azure.Identity;
            using QuantumWorkspaces;

            namespace App;

            class Uri
            {
                static object Connect() => {{ENTRA}};
            }

            """.Replace("{{ENTRA}}", "new Workspace(new System.Uri(\"https://eastus.quantum.azure.com/\"), \"11111111-2222-3333-4444-555555555555\", \"my-group\", \"my-workspace\", new DefaultAzureCredential())")),
        Entra("a_namespace_that_is_taken",
            """
            namespace Contoso.Azure
            {
                using System;
                using QuantumWorkspaces;

                class Program
                {
                    static object Connect() => Workspace.FromConnectionString("{{CS}}");
                }
            }

            """,
            """
            namespace Contoso.Azure
            {
                using System;
                using global::Azure.Identity;
                using QuantumWorkspaces;

                class Program
                {
                    static object Connect() => {{ENTRA}};
                }
            }

            """),
        Entra("global_usings_in_another_file", TypicalBefore, TypicalAfter.Replace("using System;\nusing Azure.Identity;\n", ""))
            with { OtherFile = "global using System;\nglobal using Azure.Identity;\n" },
        Environment("a_global_using_of_system_in_another_file",
            """
            static class Secrets
            {
                public const string Value = "{{CS}}";
            }

            """,
            """
            static class Secrets
            {
                public static string Value => {{READ}};
            }

            """) with { OtherFile = "global using System;\n" },
        Entra("usings_inside_a_namespace",
            """
            namespace App
            {
                using System.Linq;
                using QuantumWorkspaces;

                class Program
                {
                    static object Connect() => Workspace.FromConnectionString("{{CS}}").GetTargets().First();
                }
            }

            """,
            """
            namespace App
            {
                using System;
                using System.Linq;
                using Azure.Identity;
                using QuantumWorkspaces;

                class Program
                {
                    static object Connect() => {{ENTRA}}.GetTargets().First();
                }
            }

            """),
        Entra("usings_below_a_file_scoped_namespace",
            """
            namespace App;

            using System.Linq;
            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => Workspace.FromConnectionString("{{CS}}").GetTargets().First();
            }

            """,
            """
            namespace App;

            using System;
            using System.Linq;
            using Azure.Identity;
            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => {{ENTRA}}.GetTargets().First();
            }

            """),
        Entra("usings_inside_a_namespace_as_the_options_say",
            """
            namespace QuantumWorkspaces.App
            {
                class Program
                {
                    static object Connect() => Workspace.FromConnectionString("{{CS}}");
                }
            }

            """,
            """
            namespace QuantumWorkspaces.App
            {
                using System;
                using Azure.Identity;

                class Program
                {
                    static object Connect() => {{ENTRA}};
                }
            }

            """) with { Options = ["csharp_using_directive_placement = inside_namespace"] },

        // Namespaces.
        Entra("a_file_scoped_namespace",
            """
            using QuantumWorkspaces;

            namespace App;

            class Program
            {
                static object Connect() => Workspace.FromConnectionString("{{CS}}");
            }

            """,
            """
            using System;
            using Azure.Identity;
            using QuantumWorkspaces;

            namespace App;

            class Program
            {
                static object Connect() => {{ENTRA}};
            }

            """),
        Entra("a_file_scoped_namespace_without_usings",
            """
            namespace QuantumWorkspaces.App;

            class Program
            {
                static object Connect() => Workspace.FromConnectionString("{{CS}}");
            }

            """,
            """
            using System;
            using Azure.Identity;

            namespace QuantumWorkspaces.App;

            class Program
            {
                static object Connect() => {{ENTRA}};
            }

            """),
        Entra("several_namespaces_below_usings",
            """
            using QuantumWorkspaces;

            namespace First
            {
                class Program
                {
                    static object Connect() => Workspace.FromConnectionString("{{CS}}");
                }
            }

            namespace Second
            {
                class Program
                {
                    static object Connect() => Workspace.FromConnectionString("{{CS2}}");
                }
            }

            """,
            """
            using System;
            using Azure.Identity;
            using QuantumWorkspaces;

            namespace First
            {
                class Program
                {
                    static object Connect() => {{ENTRA}};
                }
            }

            namespace Second
            {
                class Program
                {
                    static object Connect() => {{ENTRA}};
                }
            }

            """),
        Entra("several_namespaces_with_usings_of_their_own",
            """
            namespace First
            {
                using System.Linq;

                class Program
                {
                    static int Count(int[] numbers) => numbers.Distinct().Count();
                }
            }

            namespace Second
            {
                using QuantumWorkspaces;

                class Program
                {
                    static object Connect() => Workspace.FromConnectionString("{{CS}}");
                }
            }

            """,
            """
            namespace First
            {
                using System.Linq;

                class Program
                {
                    static int Count(int[] numbers) => numbers.Distinct().Count();
                }
            }

            namespace Second
            {
                using System;
                using Azure.Identity;
                using QuantumWorkspaces;

                class Program
                {
                    static object Connect() => {{ENTRA}};
                }
            }

            """),

        // What stands at the head of a file.
        Entra("a_licence_above_usings",
            """
            // Copyright (c) Contoso. All rights reserved.
            // Licensed under the MIT license.

            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => Workspace.FromConnectionString("{{CS}}");
            }

            """,
            """
            // Copyright (c) Contoso. All rights reserved.
            // Licensed under the MIT license.

            using System;
            using Azure.Identity;
            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => {{ENTRA}};
            }

            """),
        Entra("a_licence_right_above_usings",
            """
            /*
             * Copyright (c) Contoso. All rights reserved.
             */
            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => Workspace.FromConnectionString("{{CS}}");
            }

            """,
            """
            /*
             * Copyright (c) Contoso. All rights reserved.
             */
            using System;
            using Azure.Identity;
            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => {{ENTRA}};
            }

            """),
        Environment("a_licence_above_a_namespace",
            """
            // Copyright (c) Contoso. All rights reserved.

            namespace App;

            static class Secrets
            {
                public const string Value = "{{CS}}";
            }

            """,
            """
            // Copyright (c) Contoso. All rights reserved.

            using System;

            namespace App;

            static class Secrets
            {
                public static string Value => {{READ}};
            }

            """),
        Environment("documentation_above_the_first_class",
            """
            /// <summary>What nobody should know.</summary>
            static class Secrets
            {
                public const string Value = "{{CS}}";
            }

            """,
            """
            using System;

            /// <summary>What nobody should know.</summary>
            static class Secrets
            {
                public static string Value => {{READ}};
            }

            """),
        Environment("a_licence_above_a_constant_that_goes",
            """
            // Copyright (c) Contoso. All rights reserved.

            const string connectionString = "{{CS}}";
            var workspace = QuantumWorkspaces.Workspace.FromConnectionString(connectionString);
            System.Console.WriteLine(workspace.WorkspaceName);

            """,
            """
            // Copyright (c) Contoso. All rights reserved.

            var workspace = new QuantumWorkspaces.Workspace();
            System.Console.WriteLine(workspace.WorkspaceName);

            """),
        Entra("nullable_at_the_head",
            """
            #nullable enable

            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => Workspace.FromConnectionString("{{CS}}");
            }

            """,
            """
            #nullable enable

            using System;
            using Azure.Identity;
            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => {{ENTRA}};
            }

            """),
        Entra("an_if_round_the_first_using",
            """
            #if !NETFRAMEWORK
            using System;
            #endif
            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => Workspace.FromConnectionString("{{CS}}");
            }

            """,
            """
            #if !NETFRAMEWORK
            using System;
            #endif
            using Azure.Identity;
            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => {{ENTRA}};
            }

            """),
        Entra("an_if_round_the_whole_file",
            """
            #if !NETFRAMEWORK
            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => Workspace.FromConnectionString("{{CS}}");
            }
            #endif

            """,
            """
            #if !NETFRAMEWORK
            using System;
            using Azure.Identity;
            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => {{ENTRA}};
            }
            #endif

            """),
        Environment("an_if_round_the_whole_file_without_usings",
            """
            #if !NETFRAMEWORK
            namespace App;

            static class Secrets
            {
                public const string Value = "{{CS}}";
            }
            #endif

            """,
            """
            #if !NETFRAMEWORK
            using System;

            namespace App;

            static class Secrets
            {
                public static string Value => {{READ}};
            }
            #endif

            """),
        Entra("an_extern_alias",
            """
            extern alias Library;

            using QuantumWorkspaces;

            class Program
            {
                static readonly Library::Helper Helper = new();

                static object Connect() => Workspace.FromConnectionString("{{CS}}");
            }

            """,
            """
            extern alias Library;

            using System;
            using Azure.Identity;
            using QuantumWorkspaces;

            class Program
            {
                static readonly Library::Helper Helper = new();

                static object Connect() => {{ENTRA}};
            }

            """) with { Library = "public class Helper { }" },
        Environment("an_extern_alias_without_usings",
            """
            extern alias Library;

            class Program
            {
                static readonly Library::Helper Helper = new();

                public const string Value = "{{CS}}";
            }

            """,
            """
            extern alias Library;

            using System;

            class Program
            {
                static readonly Library::Helper Helper = new();

                public static string Value => {{READ}};
            }

            """) with { Library = "public class Helper { }" },
        Environment("an_attribute_of_the_assembly_at_the_head",
            """
            [assembly: System.Reflection.AssemblyTitle("App")]

            static class Secrets
            {
                public const string Value = "{{CS}}";
            }

            """,
            """
            using System;

            [assembly: System.Reflection.AssemblyTitle("App")]

            static class Secrets
            {
                public static string Value => {{READ}};
            }

            """),

        Entra("a_pragma_at_the_head",
            """
            #pragma warning disable CS1591 // documentation is missing

            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => Workspace.FromConnectionString("{{CS}}");
            }

            """,
            """
            #pragma warning disable CS1591 // documentation is missing

            using System;
            using Azure.Identity;
            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => {{ENTRA}};
            }

            """),
        Entra("comments_on_usings",
            """
            using System.Linq; // queries
            // The client.
            using QuantumWorkspaces; // preview

            class Program
            {
                static object Connect() => Workspace.FromConnectionString("{{CS}}").GetTargets().First();
            }

            """,
            """
            using System;
            using System.Linq; // queries
            using Azure.Identity;
            // The client.
            using QuantumWorkspaces; // preview

            class Program
            {
                static object Connect() => {{ENTRA}}.GetTargets().First();
            }

            """),
        Entra("an_if_round_other_usings",
            """
            using System;
            #if NETFRAMEWORK
            using System.Configuration;
            #endif
            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => Workspace.FromConnectionString("{{CS}}");
            }

            """,
            """
            using System;
            #if NETFRAMEWORK
            using System.Configuration;
            #endif
            using Azure.Identity;
            using QuantumWorkspaces;

            class Program
            {
                static object Connect() => {{ENTRA}};
            }

            """),

        // One branch alone would see a using that is sorted in.
        Entra("an_if_round_the_usings_that_a_new_one_belongs_between",
            """
            #if !NETFRAMEWORK
            using System;
            using QuantumWorkspaces;
            #endif

            class Program
            {
                static object Connect() => Workspace.FromConnectionString("{{CS}}");
            }

            """,
            """
            #if !NETFRAMEWORK
            using System;
            using QuantumWorkspaces;
            #endif
            using Azure.Identity;

            class Program
            {
                static object Connect() => {{ENTRA}};
            }

            """),

        // Programs of top-level statements.
        Environment("top_level_statements_environment",
            """
            using System;
            using QuantumWorkspaces;

            const string connectionString = "{{CS}}";

            var workspace = Workspace.FromConnectionString(connectionString);

            foreach (var target in workspace.GetTargets())
                Console.WriteLine(target);

            """,
            """
            using System;
            using QuantumWorkspaces;

            var workspace = new Workspace();

            foreach (var target in workspace.GetTargets())
                Console.WriteLine(target);

            """),
        Entra("top_level_statements_entra",
            """
            using System;
            using QuantumWorkspaces;

            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");
            var workspace = new Workspace();

            foreach (var target in workspace.GetTargets())
                Console.WriteLine(target);

            """,
            """
            using System;
            using Azure.Identity;
            using QuantumWorkspaces;

            var workspace = {{ENTRA}};

            foreach (var target in workspace.GetTargets())
                Console.WriteLine(target);

            """),
        Entra("top_level_statements_without_usings",
            """
            // Lists the targets.
            var workspace = QuantumWorkspaces.Workspace.FromConnectionString("{{CS}}");
            System.Console.WriteLine(workspace.WorkspaceName);

            """,
            """
            using System;
            using Azure.Identity;

            // Lists the targets.
            var workspace = new QuantumWorkspaces.Workspace({{ENTRA_ARGUMENTS}});
            System.Console.WriteLine(workspace.WorkspaceName);

            """),
        Environment("a_last_top_level_statement_that_goes",
            """
            using System;

            Console.WriteLine("ready");

            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");

            """,
            """
            using System;

            Console.WriteLine("ready");

            """),
        Entra("a_file_that_is_a_program",
            """
            #!/usr/bin/env dotnet
            #:package QuantumWorkspaces@0.1.0
            #:property Nullable=enable

            using QuantumWorkspaces;

            var workspace = Workspace.FromConnectionString("{{CS}}");
            System.Console.WriteLine(workspace.WorkspaceName);

            """,
            """
            #!/usr/bin/env dotnet
            #:package QuantumWorkspaces@0.1.0
            #:property Nullable=enable

            using System;
            using Azure.Identity;
            using QuantumWorkspaces;

            var workspace = {{ENTRA}};
            System.Console.WriteLine(workspace.WorkspaceName);

            """) with { IsFileBased = true, NeedsNewestCompiler = true },
        Environment("a_file_that_is_a_program_without_usings",
            """
            #:package QuantumWorkspaces@0.1.0

            var workspace = new QuantumWorkspaces.Workspace();
            Register("{{CS}}");

            static void Register(string value) { }

            """,
            """
            #:package QuantumWorkspaces@0.1.0

            using System;

            var workspace = new QuantumWorkspaces.Workspace();
            Register({{READ}});

            static void Register(string value) { }

            """) with { IsFileBased = true, NeedsNewestCompiler = true },

        // Line ends.
        Environment("mixed_line_ends_in_place",
            "using QuantumWorkspaces;\r\nclass Program\n{\r\n    object A() => Workspace.FromConnectionString(\"{{CS}}\");\n}\r\n",
            "using QuantumWorkspaces;\r\nclass Program\n{\r\n    object A() => new Workspace();\n}\r\n") with { HasOwnLineEnds = true },
        Environment("mixed_line_ends_round_a_constant_that_goes",
            "using QuantumWorkspaces;\r\n\r\nclass Program\r\n{\r\n    const string Value = \"{{CS}}\";\n    const int Retries = 3;\r\n\r\n    object A() => Workspace.FromConnectionString(Value);\n}\r\n",
            "using QuantumWorkspaces;\r\n\r\nclass Program\r\n{\r\n    const int Retries = 3;\r\n\r\n    object A() => new Workspace();\n}\r\n") with { HasOwnLineEnds = true },
        Entra("mixed_line_ends_and_new_usings",
            "using QuantumWorkspaces;\r\n\r\nclass Program\r\n{\r\n    object A() => Workspace.FromConnectionString(\"{{CS}}\");\n}\r\n",
            "using System;\r\nusing Azure.Identity;\r\nusing QuantumWorkspaces;\r\n\r\nclass Program\r\n{\r\n    object A() => {{ENTRA}};\n}\r\n") with { HasOwnLineEnds = true },
        Environment("mixed_line_ends_and_the_first_using",
            "namespace App;\r\n\r\nclass Program\r\n{\r\n    const string Value = \"{{CS}}\";\n}\r\n",
            "using System;\r\n\r\nnamespace App;\r\n\r\nclass Program\r\n{\r\n    static string Value => {{READ}};\n}\r\n") with { HasOwnLineEnds = true },
        Entra("line_ends_of_the_options_are_not_forced_on_the_file", TypicalBefore, TypicalAfter) with { Options = ["end_of_line = crlf"] },
        Entra("line_ends_of_the_options_inside_a_namespace",
            "namespace App\n{\n    using QuantumWorkspaces;\n\n    class Program\n    {\n        object A() => Workspace.FromConnectionString(\"{{CS}}\");\n    }\n}\n",
            "namespace App\n{\n    using System;\n    using Azure.Identity;\n    using QuantumWorkspaces;\n\n    class Program\n    {\n        object A() => {{ENTRA}};\n    }\n}\n")
            with { HasOwnLineEnds = true, Options = ["end_of_line = crlf"] },
        Environment("a_last_line_without_end",
            """
            using QuantumWorkspaces;

            class Program
            {
                const string Value = "{{CS}}";

                object A() => Workspace.FromConnectionString(Value);
            }
            """,
            """
            using QuantumWorkspaces;

            class Program
            {
                object A() => new Workspace();
            }
            """),
        Entra("a_last_line_without_end_that_is_repaired",
            """
            using System;
            using Azure.Identity;

            Console.WriteLine();
            var workspace = QuantumWorkspaces.Workspace.FromConnectionString("{{CS}}");
            """,
            """
            using System;
            using Azure.Identity;

            Console.WriteLine();
            var workspace = new QuantumWorkspaces.Workspace({{ENTRA_ARGUMENTS}});
            """),
        Environment("a_file_of_one_line",
            """class Program { object A() => QuantumWorkspaces.Workspace.FromConnectionString("{{CS}}"); }""",
            """class Program { object A() => new QuantumWorkspaces.Workspace(); }"""),

        // Indentation.
        Environment("tabs",
            "using System;\n\nclass Program\n{\n\t/// <summary>Mine.</summary>\n\tconst string Value = \"{{CS}}\";\n}\n",
            "using System;\n\nclass Program\n{\n\t/// <summary>Mine.</summary>\n\tstatic string Value => {{READ}};\n}\n"),
        Entra("tabs_and_a_local_that_goes",
            "using QuantumWorkspaces;\n\nclass Program\n{\n\tstatic void Main()\n\t{\n\t\tvar value = \"{{CS}}\";\n\t\tvar workspace = Workspace.FromConnectionString(\n\t\t\tvalue);\n\t}\n}\n",
            "using System;\nusing Azure.Identity;\nusing QuantumWorkspaces;\n\nclass Program\n{\n\tstatic void Main()\n\t{\n\t\tvar workspace = new Workspace(\n\t\t\t{{ENTRA_ARGUMENTS}});\n\t}\n}\n"),
        Environment("tabs_round_a_body_that_becomes_empty",
            "using System;\n\nclass Program\n{\n\tstatic void Set() => Environment.SetEnvironmentVariable(\"AZURE_QUANTUM_CONNECTION_STRING\", \"{{CS}}\");\n\n\tstatic void Main() => Set();\n}\n",
            "using System;\n\nclass Program\n{\n\tstatic void Set()\n\t{\n\t}\n\n\tstatic void Main() => Set();\n}\n"),
        Environment("tabs_as_the_options_say_round_a_body_that_becomes_empty",
            "using System;\n\nclass Program\n{\n\tstatic void Set() => Environment.SetEnvironmentVariable(\"AZURE_QUANTUM_CONNECTION_STRING\", \"{{CS}}\");\n\n\tstatic void Main() => Set();\n}\n",
            "using System;\n\nclass Program\n{\n\tstatic void Set()\n\t{\n\t}\n\n\tstatic void Main() => Set();\n}\n") with { Options = ["indent_style = tab"] },
        Entra("tabs_as_the_options_say_inside_a_namespace",
            "namespace App\n{\n\tusing QuantumWorkspaces;\n\n\tclass Program\n\t{\n\t\tobject A() => Workspace.FromConnectionString(\"{{CS}}\");\n\t}\n}\n",
            "namespace App\n{\n\tusing System;\n\tusing Azure.Identity;\n\tusing QuantumWorkspaces;\n\n\tclass Program\n\t{\n\t\tobject A() => {{ENTRA}};\n\t}\n}\n") with { Options = ["indent_style = tab"] },
        Entra("tabs_inside_a_namespace",
            "namespace App\n{\n\tusing QuantumWorkspaces;\n\n\tclass Program\n\t{\n\t\tobject A() => Workspace.FromConnectionString(\"{{CS}}\");\n\t}\n}\n",
            "namespace App\n{\n\tusing System;\n\tusing Azure.Identity;\n\tusing QuantumWorkspaces;\n\n\tclass Program\n\t{\n\t\tobject A() => {{ENTRA}};\n\t}\n}\n"),
        Environment("two_spaces_round_a_body_that_becomes_empty",
            """
            using System;

            class Program
            {
              static void Set() => Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");

              static void Main() => Set();
            }

            """,
            """
            using System;

            class Program
            {
              static void Set()
              {
              }

              static void Main() => Set();
            }

            """),
        Entra("two_spaces_as_the_options_say",
            """
            namespace App
            {
              using System;
              using QuantumWorkspaces;

              class Program
              {
                static void Main()
                {
                  Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");
                  Console.WriteLine(new Workspace().WorkspaceName);
                }
              }
            }

            """,
            """
            namespace App
            {
              using System;
              using Azure.Identity;
              using QuantumWorkspaces;

              class Program
              {
                static void Main()
                {
                  Console.WriteLine({{ENTRA}}.WorkspaceName);
                }
              }
            }

            """) with { Options = ["indent_size = 2"] },
        Entra("two_spaces",
            """
            namespace App
            {
              using QuantumWorkspaces;

              class Program
              {
                static void Main()
                {
                  var connectionString = "{{CS}}";
                  System.Console.WriteLine(Workspace.FromConnectionString(connectionString).WorkspaceName);
                }
              }
            }

            """,
            """
            namespace App
            {
              using System;
              using Azure.Identity;
              using QuantumWorkspaces;

              class Program
              {
                static void Main()
                {
                  System.Console.WriteLine({{ENTRA}}.WorkspaceName);
                }
              }
            }

            """),
        Environment("an_odd_layout_of_all_the_rest",
            """
            using QuantumWorkspaces;
            class Program{
                int  a=1 ;
                  object A( ) { return Workspace.FromConnectionString( "{{CS}}" ) ; }
               int b  = 2;   }

            """,
            """
            using QuantumWorkspaces;
            class Program{
                int  a=1 ;
                  object A( ) { return new Workspace() ; }
               int b  = 2;   }

            """),
    ];
}
