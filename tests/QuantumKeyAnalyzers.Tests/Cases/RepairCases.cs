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
}
