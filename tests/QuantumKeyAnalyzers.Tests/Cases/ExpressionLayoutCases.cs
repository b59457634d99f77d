using static QuantumKeyAnalyzers.Tests.Cases.LayoutCases;

namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>What stands round a call, and how a string is laid out.</summary>
internal static class ExpressionLayoutCases
{
    public static IReadOnlyList<LayoutCase> All { get; } =
    [
        // Expression bodies.
        .. BothInClass("expression_bodies",
            """
            private readonly Workspace _workspace;

            Program() => _workspace = Workspace.FromConnectionString("{{CS}}");

            static Workspace Property => Workspace.FromConnectionString("{{CS}}");

            static Workspace Accessor { get => Workspace.FromConnectionString("{{CS}}"); }

            static Workspace Method() => Workspace.FromConnectionString("{{CS}}");

            Workspace this[int index] => index == 0 ? _workspace : Workspace.FromConnectionString("{{CS}}");
            """,
            """
            private readonly Workspace _workspace;

            Program() => _workspace = {{NEW}};

            static Workspace Property => {{NEW}};

            static Workspace Accessor { get => {{NEW}}; }

            static Workspace Method() => {{NEW}};

            Workspace this[int index] => index == 0 ? _workspace : {{NEW}};
            """),
        .. BothInClass("expression_bodies_on_a_line_of_their_own",
            """
            static Workspace First() =>
                Workspace.FromConnectionString("{{CS}}");

            static Workspace Second()
                => Workspace.FromConnectionString("{{CS}}");
            """,
            """
            static Workspace First() =>
                {{NEW}};

            static Workspace Second()
                => {{NEW}};
            """),
        .. BothInBody("lambdas_and_local_functions",
            """
            Func<Workspace> lambda = () => Workspace.FromConnectionString("{{CS}}");
            Func<string, Workspace> block = name =>
            {
                return Workspace.FromConnectionString("{{CS}}");
            };

            Console.WriteLine(lambda() == block("") ? Local() : Static());

            Workspace Local() => Workspace.FromConnectionString("{{CS}}");

            static Workspace Static()
            {
                return Workspace.FromConnectionString("{{CS}}");
            }
            """,
            """
            Func<Workspace> lambda = () => {{NEW}};
            Func<string, Workspace> block = name =>
            {
                return {{NEW}};
            };

            Console.WriteLine(lambda() == block("") ? Local() : Static());

            Workspace Local() => {{NEW}};

            static Workspace Static()
            {
                return {{NEW}};
            }
            """),

        // Chains.
        .. BothInBody("a_chain_over_several_lines",
            """
            var targets = Workspace.FromConnectionString("{{CS}}")
                .GetTargets()
                .Where(target => target.Id.StartsWith("ionq", StringComparison.Ordinal))
                .ToList();
            """,
            """
            var targets = {{NEW}}
                .GetTargets()
                .Where(target => target.Id.StartsWith("ionq", StringComparison.Ordinal))
                .ToList();
            """),
        .. BothInBody("a_chain_that_starts_with_the_type",
            """
            var targets = Workspace
                .FromConnectionString("{{CS}}")
                .GetTargets()
                .ToList();
            """,
            """
            var targets = {{NEW}}
                .GetTargets()
                .ToList();
            """),
        EnvironmentInBody("a_chain_with_dots_at_the_end",
            """
            var targets = Workspace.
                FromConnectionString("{{CS}}").
                GetTargets().
                ToList();
            """,
            """
            var targets = new Workspace().
                GetTargets().
                ToList();
            """),
        .. BothInClass("asynchronous_code",
            """
            static async System.Threading.Tasks.Task RunAsync()
            {
                await foreach (var target in Workspace.FromConnectionString("{{CS}}").GetTargetsAsync())
                    Console.WriteLine(target);

                using var client = new System.Net.Http.HttpClient();
                await using var stream = await client.GetStreamAsync(Workspace.FromConnectionString("{{CS}}").Endpoint);
                using var reader = new System.IO.StreamReader(await client.GetStreamAsync(
                    Workspace.FromConnectionString("{{CS}}").Endpoint));
            }
            """,
            """
            static async System.Threading.Tasks.Task RunAsync()
            {
                await foreach (var target in {{NEW}}.GetTargetsAsync())
                    Console.WriteLine(target);

                using var client = new System.Net.Http.HttpClient();
                await using var stream = await client.GetStreamAsync({{NEW}}.Endpoint);
                using var reader = new System.IO.StreamReader(await client.GetStreamAsync(
                    {{NEW}}.Endpoint));
            }
            """),
        .. BothInClass("a_using_of_something_that_takes_the_workspace",
            """
            static void Run()
            {
                using var first = new Session(Workspace.FromConnectionString("{{CS}}"));
                using (var second = new Session(Workspace.FromConnectionString("{{CS}}")))
                {
                    second.Dispose();
                }
            }

            sealed class Session(Workspace workspace) : IDisposable
            {
                public void Dispose() => Console.WriteLine(workspace);
            }
            """,
            """
            static void Run()
            {
                using var first = new Session({{NEW}});
                using (var second = new Session({{NEW}}))
                {
                    second.Dispose();
                }
            }

            sealed class Session(Workspace workspace) : IDisposable
            {
                public void Dispose() => Console.WriteLine(workspace);
            }
            """),
        .. BothInBody("operators_round_a_call",
            """
            Workspace.FromConnectionString("{{CS}}").GetTargets();
            _ = Workspace.FromConnectionString("{{CS}}");
            var (first, second) = (Workspace.FromConnectionString("{{CS}}"), (object)Workspace.FromConnectionString("{{CS}}"));
            var third = (Workspace.FromConnectionString("{{CS}}"))!.WorkspaceName;
            var fourth = Workspace.FromConnectionString("{{CS}}")?.WorkspaceName + (Workspace.FromConnectionString("{{CS}}") as object);
            if (Workspace.FromConnectionString("{{CS}}") is { WorkspaceName: "x" } or null)
                throw new InvalidOperationException($"{Workspace.FromConnectionString("{{CS}}").WorkspaceName} is wrong");
            """,
            """
            {{NEW}}.GetTargets();
            _ = {{NEW}};
            var (first, second) = ({{NEW}}, (object){{NEW}});
            var third = ({{NEW}})!.WorkspaceName;
            var fourth = {{NEW}}?.WorkspaceName + ({{NEW}} as object);
            if ({{NEW}} is { WorkspaceName: "x" } or null)
                throw new InvalidOperationException($"{{{NEW}}.WorkspaceName} is wrong");
            """),
        .. BothInClass("calls_in_front_of_a_constructor_and_in_initializers",
            """
            private readonly Lazy<Workspace> _lazy = new(() => Workspace.FromConnectionString("{{CS}}"));

            Program(Workspace workspace)
            {
            }

            Program()
                : this(Workspace.FromConnectionString("{{CS}}"))
            {
            }

            class Derived() : Program(Workspace.FromConnectionString("{{CS}}"))
            {
            }
            """,
            """
            private readonly Lazy<Workspace> _lazy = new(() => {{NEW}});

            Program(Workspace workspace)
            {
            }

            Program()
                : this({{NEW}})
            {
            }

            class Derived() : Program({{NEW}})
            {
            }
            """),

        // Where a workspace goes.
        .. BothInClass("an_object_initializer",
            """
            public Workspace? Workspace { get; set; }

            public string? Name { get; set; }

            static Program Create() => new()
            {
                Name = "first",
                Workspace = Workspace.FromConnectionString("{{CS}}"),
            };

            static Program CreateOnOneLine() => new Program { Workspace = Workspace.FromConnectionString("{{CS}}"), Name = "second" };
            """,
            """
            public Workspace? Workspace { get; set; }

            public string? Name { get; set; }

            static Program Create() => new()
            {
                Name = "first",
                Workspace = {{NEW}},
            };

            static Program CreateOnOneLine() => new Program { Workspace = {{NEW}}, Name = "second" };
            """),
        .. BothInBody("collections",
            """
            Workspace[] first =
            [
                Workspace.FromConnectionString("{{CS}}"),
                .. new List<Workspace> { Workspace.FromConnectionString("{{CS}}") },
            ];
            var second = new[] { Workspace.FromConnectionString("{{CS}}"), first[0] };
            var third = new Dictionary<string, Workspace>
            {
                ["east"] = Workspace.FromConnectionString("{{CS}}"),
            };
            var fourth = new Dictionary<string, Workspace>
            {
                { "east", Workspace.FromConnectionString("{{CS}}") },
            };
            """,
            """
            Workspace[] first =
            [
                {{NEW}},
                .. new List<Workspace> { {{NEW}} },
            ];
            var second = new[] { {{NEW}}, first[0] };
            var third = new Dictionary<string, Workspace>
            {
                ["east"] = {{NEW}},
            };
            var fourth = new Dictionary<string, Workspace>
            {
                { "east", {{NEW}} },
            };
            """),
        .. BothInClass("arms_of_a_switch",
            """
            static Workspace Connect(string region) => region switch
            {
                "east" => Workspace.FromConnectionString("{{CS}}"),
                "west" or "north" =>
                    Workspace.FromConnectionString("{{CS2}}"),
                _ => throw new ArgumentException(region),
            };
            """,
            """
            static Workspace Connect(string region) => region switch
            {
                "east" => {{NEW}},
                "west" or "north" =>
                    {{NEW}},
                _ => throw new ArgumentException(region),
            };
            """),
        .. BothInBody("conditions_over_several_lines",
            """
            var first = args.Length == 0
                ? Workspace.FromConnectionString("{{CS}}")
                : null;
            var second = args.Length == 0 ?
                null :
                Workspace.FromConnectionString("{{CS}}");
            var third = first
                ?? second
                ?? Workspace.FromConnectionString("{{CS}}");
            first ??= Workspace.FromConnectionString("{{CS}}");
            """,
            """
            var first = args.Length == 0
                ? {{NEW}}
                : null;
            var second = args.Length == 0 ?
                null :
                {{NEW}};
            var third = first
                ?? second
                ?? {{NEW}};
            first ??= {{NEW}};
            """),
        EntraInBody("a_target_typed_new_behind_an_assignment",
            """
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");
            Workspace workspace = new();
            Console.WriteLine(workspace.WorkspaceName);
            """,
            """
            Workspace workspace = new({{ENTRA_ARGUMENTS}});
            Console.WriteLine(workspace.WorkspaceName);
            """),
        EntraInBody("a_creation_behind_an_assignment_with_options_on_lines_of_their_own",
            """
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}");
            var workspace = new Workspace(
                new WorkspaceOptions
                {
                    Diagnostics = { IsLoggingEnabled = false },
                });
            """,
            """
            var workspace = new Workspace(
                new Uri("https://eastus.quantum.azure.com/"),
                "11111111-2222-3333-4444-555555555555",
                "my-group",
                "my-workspace",
                new DefaultAzureCredential(),
                new WorkspaceOptions
                {
                    Diagnostics = { IsLoggingEnabled = false },
                });
            """),

        // Arguments.
        .. BothInBody("a_named_argument", """var workspace = Workspace.FromConnectionString(connectionString: "{{CS}}");""", "var workspace = {{NEW}};"),
        EnvironmentInBody("named_arguments_in_another_order_environment",
            """var workspace = Workspace.FromConnectionString(options: new WorkspaceOptions(), connectionString: "{{CS}}");""",
            """var workspace = new Workspace(options: new WorkspaceOptions());"""),
        EntraInBody("named_arguments_in_another_order_entra",
            """var workspace = Workspace.FromConnectionString(options: new WorkspaceOptions(), connectionString: "{{CS}}");""",
            """var workspace = new Workspace({{ENTRA_ARGUMENTS}}, options: new WorkspaceOptions());"""),
        EnvironmentInBody("arguments_on_one_line_environment",
            """var workspace = Workspace.FromConnectionString("{{CS}}", new WorkspaceOptions());""",
            """var workspace = new Workspace(new WorkspaceOptions());"""),
        EntraInBody("arguments_on_one_line_entra",
            """var workspace = Workspace.FromConnectionString("{{CS}}", new WorkspaceOptions());""",
            """var workspace = new Workspace({{ENTRA_ARGUMENTS}}, new WorkspaceOptions());"""),
        EntraInBody("an_argument_on_a_line_of_its_own",
            """
            var workspace = Workspace.FromConnectionString(
                "{{CS}}");
            """,
            """
            var workspace = new Workspace(
                {{ENTRA_ARGUMENTS}});
            """),
        EnvironmentInBody("a_parenthesis_on_a_line_of_its_own",
            """
            var workspace = Workspace.FromConnectionString(
                "{{CS}}"
            );
            """,
            """
            var workspace = new Workspace();
            """),
        EnvironmentInBody("arguments_on_lines_of_their_own_environment",
            """
            var workspace = Workspace.FromConnectionString(
                "{{CS}}",
                new WorkspaceOptions
                {
                    Diagnostics = { IsLoggingEnabled = false },
                });
            """,
            """
            var workspace = new Workspace(
                new WorkspaceOptions
                {
                    Diagnostics = { IsLoggingEnabled = false },
                });
            """),
        EntraInBody("arguments_on_lines_of_their_own_entra",
            """
            var workspace = Workspace.FromConnectionString(
                "{{CS}}",
                new WorkspaceOptions
                {
                    Diagnostics = { IsLoggingEnabled = false },
                });
            """,
            """
            var workspace = new Workspace(
                new Uri("https://eastus.quantum.azure.com/"),
                "11111111-2222-3333-4444-555555555555",
                "my-group",
                "my-workspace",
                new DefaultAzureCredential(),
                new WorkspaceOptions
                {
                    Diagnostics = { IsLoggingEnabled = false },
                });
            """),
        EntraInBody("a_parenthesis_on_a_line_of_its_own_entra",
            """
            var workspace = Workspace.FromConnectionString(
                "{{CS}}"
            );
            """,
            """
            var workspace = new Workspace(
                {{ENTRA_ARGUMENTS}}
            );
            """),
        .. BothInBody("a_second_argument_on_a_line_of_its_own",
            """
            var workspace = Workspace.FromConnectionString("{{CS}}", // the team's
                new WorkspaceOptions());
            """,
            """
            var workspace = {{NEW}};
            """).Select(test => test with
        {
            After = test.After.Replace("new Workspace()", "new Workspace(new WorkspaceOptions())").Replace("{{ENTRA}}", "new Workspace({{ENTRA_ARGUMENTS}},\n            new WorkspaceOptions())"),
        }),
        EnvironmentInBody("a_last_argument_on_a_line_of_its_own",
            """
            var workspace = Workspace.FromConnectionString(
                options: new WorkspaceOptions(),
                connectionString: "{{CS}}");
            """,
            """
            var workspace = new Workspace(
                options: new WorkspaceOptions());
            """),
        EntraInBody("a_line_longer_than_the_options_say",
            """
            var workspace = Workspace.FromConnectionString("{{CS}}");
            Console.WriteLine(workspace.WorkspaceName);
            """,
            """
            var workspace = {{ENTRA}};
            Console.WriteLine(workspace.WorkspaceName);
            """) with { Options = ["max_line_length = 120"] },
        .. BothInBody("a_call_among_arguments_over_several_lines",
            """
            Console.WriteLine(
                "{0}: {1}",
                Workspace.FromConnectionString("{{CS}}").WorkspaceName,
                string.Join(
                    ", ",
                    Workspace.FromConnectionString("{{CS}}").GetTargets()));
            """,
            """
            Console.WriteLine(
                "{0}: {1}",
                {{NEW}}.WorkspaceName,
                string.Join(
                    ", ",
                    {{NEW}}.GetTargets()));
            """),
        .. BothInBody("a_break_behind_the_equals_sign",
            """
            Workspace workspace =
                Workspace.FromConnectionString("{{CS}}");
            """,
            """
            Workspace workspace =
                {{NEW}};
            """),
        .. BothInBody("an_assignment_of_its_own",
            """
            Workspace workspace;

            workspace = Workspace.FromConnectionString("{{CS}}");
            """,
            """
            Workspace workspace;

            workspace = {{NEW}};
            """),

        // How the string is laid out.
        .. BothInBody("a_raw_string_of_several_lines",
            """"
            var workspace = Workspace.FromConnectionString("""
                {{CS}}
                """);
            Console.WriteLine(workspace.WorkspaceName);
            """",
            """
            var workspace = {{NEW}};
            Console.WriteLine(workspace.WorkspaceName);
            """),
        EnvironmentInBody("a_raw_string_in_a_local",
            """"
            var start = DateTime.Now;
            var connectionString = """
                SubscriptionId=11111111-2222-3333-4444-555555555555;
                ResourceGroupName=my-group;
                WorkspaceName=my-workspace;
                ApiKey={{KEY}};
                QuantumEndpoint=https://eastus.quantum.azure.com/;
                """;
            var workspace = Workspace.FromConnectionString(connectionString);
            """",
            """
            var start = DateTime.Now;
            var workspace = new Workspace();
            """),
        EnvironmentInBody("a_verbatim_string_over_several_lines",
            """
            var connectionString = @"SubscriptionId=11111111-2222-3333-4444-555555555555;
            ResourceGroupName=my-group;
            WorkspaceName=my-workspace;
            ApiKey={{KEY}};
            QuantumEndpoint=https://eastus.quantum.azure.com/;";

            var workspace = Workspace.FromConnectionString(connectionString);
            """,
            """
            var workspace = new Workspace();
            """),
        EnvironmentInBody("an_interpolated_raw_string",
            """""
            var region = args[0];
            var workspace = Workspace.FromConnectionString(
                $"""
                SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=my-group;WorkspaceName=my-workspace;ApiKey={{KEY}};QuantumEndpoint=https://{region}.quantum.azure.com/
                """);
            Console.WriteLine(region);
            """"",
            """""
            var region = args[0];
            var workspace = Workspace.FromConnectionString(
                $"""
                SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=my-group;WorkspaceName=my-workspace;ApiKey={Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY") ?? throw new InvalidOperationException("Set the AZURE_QUANTUM_API_KEY environment variable.")};QuantumEndpoint=https://{region}.quantum.azure.com/
                """);
            Console.WriteLine(region);
            """""),
        .. BothInBody("a_concatenation_with_plus_at_the_end",
            """
            var connectionString =
                "SubscriptionId=11111111-2222-3333-4444-555555555555;" +
                "ResourceGroupName=my-group;WorkspaceName=my-workspace;" +
                "ApiKey={{KEY}};" + // the first
                "QuantumEndpoint=https://eastus.quantum.azure.com/";

            var workspace = Workspace.FromConnectionString(connectionString);
            """,
            """
            var workspace = {{NEW}};
            """),
        .. BothInBody("a_concatenation_with_plus_at_the_start",
            """
            var workspace = Workspace.FromConnectionString("SubscriptionId=11111111-2222-3333-4444-555555555555;"
                + "ResourceGroupName=my-group;WorkspaceName=my-workspace;"
                + "ApiKey={{KEY}};"
                + "QuantumEndpoint=https://eastus.quantum.azure.com/");
            """,
            """
            var workspace = {{NEW}};
            """),
        EnvironmentInClass("a_concatenation_that_is_read_instead",
            """
            public static string Value()
            {
                return "SubscriptionId=11111111-2222-3333-4444-555555555555;"
                    + "ResourceGroupName=my-group;WorkspaceName=my-workspace;"
                    + "ApiKey={{KEY}};"
                    + "QuantumEndpoint=https://eastus.quantum.azure.com/";
            }
            """,
            """
            public static string Value()
            {
                return {{READ}};
            }
            """),
        EnvironmentInClass("a_raw_string_that_is_read_instead",
            """"
            public static readonly string Value = """
                {{CS}}
                """;
            """",
            """
            public static readonly string Value = {{READ}};
            """),

        // The variable is read.
        EnvironmentInClass("reads_of_the_variable",
            """
            public const string First = "{{CS}}";

            protected internal const string Second = "{{CS}}";

            static readonly string Third = "{{CS}}";

            static string Fourth { get; } = "{{CS}}";

            static string Fifth { get; set; } = "{{CS}}"; // to be set

            static string Sixth => "{{CS}}";

            static string Seventh() => "{{CS}}";

            static string Eighth()
            {
                const string local = "{{CS}}";
                Console.WriteLine(local);

                var other = "{{CS}}";
                other += "";
                return other;
            }
            """,
            """
            public static string First => {{READ}};

            protected internal static string Second => {{READ}};

            static readonly string Third = {{READ}};

            static string Fourth { get; } = {{READ}};

            static string Fifth { get; set; } = {{READ}}; // to be set

            static string Sixth => {{READ}};

            static string Seventh() => {{READ}};

            static string Eighth()
            {
                string local = {{READ}};
                Console.WriteLine(local);

                var other = {{READ}};
                other += "";
                return other;
            }
            """),
        EnvironmentInClass("a_constant_with_a_break_behind_the_equals_sign",
            """
            public const string Value =
                "{{CS}}";

            public const string Parts =
                "SubscriptionId=11111111-2222-3333-4444-555555555555;" +
                "ResourceGroupName=my-group;WorkspaceName=my-workspace;" +
                "ApiKey={{KEY}};" +
                "QuantumEndpoint=https://eastus.quantum.azure.com/";
            """,
            """
            public static string Value =>
                {{READ}};

            public static string Parts =>
                {{READ}};
            """),
        EnvironmentInClass("constants_in_columns",
            """
            public const string Group            = "my-group";
            public const string ConnectionString = "{{CS}}";
            public const string Name             = "my-workspace";
            """,
            """
            public const string Group            = "my-group";
            public static string ConnectionString => {{READ}};
            public const string Name             = "my-workspace";
            """),
        EnvironmentInBody("arguments_over_several_lines_that_are_read_instead",
            """
            Register(
                name: "quantum",
                value: "{{CS}}", // the team's
                retries: 3);

            static void Register(string name, string value, int retries) { }
            """,
            """
            Register(
                name: "quantum",
                value: {{READ}}, // the team's
                retries: 3);

            static void Register(string name, string value, int retries) { }
            """),
        EnvironmentInBody("a_key_among_arguments_over_several_lines",
            """
            var workspace = new Workspace(
                new Uri("https://eastus.quantum.azure.com/"),
                "11111111-2222-3333-4444-555555555555",
                "my-group",
                "my-workspace",
                new Azure.AzureKeyCredential("{{KEY}}")); // the team's
            """,
            """
            var workspace = new Workspace(
                new Uri("https://eastus.quantum.azure.com/"),
                "11111111-2222-3333-4444-555555555555",
                "my-group",
                "my-workspace",
                new Azure.AzureKeyCredential(Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY") ?? throw new InvalidOperationException("Set the AZURE_QUANTUM_API_KEY environment variable."))); // the team's
            """),
        EnvironmentInBody("a_string_in_front_of_a_member",
            """
            var length = "{{CS}}".Length;
            """,
            """
            var length = ({{READ}}).Length;
            """),
        EnvironmentInBody("entries_of_a_child_process",
            """
            var start = new System.Diagnostics.ProcessStartInfo("tool")
            {
                Environment =
                {
                    ["AZURE_QUANTUM_CONNECTION_STRING"] = "{{CS}}", // the team's
                    ["OTHER"] = "x",
                },
            };
            start.Environment["AZURE_QUANTUM_CONNECTION_STRING"] =
                "{{CS}}";
            """,
            """
            var start = new System.Diagnostics.ProcessStartInfo("tool")
            {
                Environment =
                {
                    ["AZURE_QUANTUM_CONNECTION_STRING"] = Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING"), // the team's
                    ["OTHER"] = "x",
                },
            };
            start.Environment["AZURE_QUANTUM_CONNECTION_STRING"] =
                Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING");
            """),
        EnvironmentInBody("entries_of_a_dictionary",
            """
            var settings = new Dictionary<string, string>
            {
                ["OTHER"] = "x",
                ["AZURE_QUANTUM_CONNECTION_STRING"] = "{{CS}}",
            };
            var pairs = new Dictionary<string, string>
            {
                { "OTHER", "x" },
                { "AZURE_QUANTUM_CONNECTION_STRING", "{{CS}}" },
            };
            """,
            """
            var settings = new Dictionary<string, string>
            {
                ["OTHER"] = "x",
                ["AZURE_QUANTUM_CONNECTION_STRING"] = {{READ}},
            };
            var pairs = new Dictionary<string, string>
            {
                { "OTHER", "x" },
                { "AZURE_QUANTUM_CONNECTION_STRING", {{READ}} },
            };
            """),
        EnvironmentInBody("a_fall_back_over_several_lines",
            """
            var connectionString = Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING")
                ?? "{{CS}}"; // while developing
            Console.WriteLine(connectionString.Length);
            """,
            """
            var connectionString = Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING")
                ?? {{THROW}}; // while developing
            Console.WriteLine(connectionString.Length);
            """),
    ];
}
