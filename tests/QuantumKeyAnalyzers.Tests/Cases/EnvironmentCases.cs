namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>The environment variable and what stands for it.</summary>
internal static class EnvironmentCases
{
    public static IReadOnlyList<CodeCase> All { get; } =
    [
        Body("set_to_a_literal", """Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CS}}"|});"""),
        Body("set_and_then_used", """
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CS}}"|});
            var workspace = new Workspace();
            Console.WriteLine(workspace.WorkspaceName);
            """),
        Body("set_and_then_used_with_options", """
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CS}}"|});
            Workspace workspace = new(new WorkspaceOptions());
            Console.WriteLine(workspace.WorkspaceName);
            """),
        Body("set_from_a_local", """
            var connectionString = {|QKA0002:"{{CS}}"|};
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", connectionString);
            """),
        Body("set_from_a_local_that_connects_too", """
            var connectionString = {|QKA0001:"{{CS}}"|};
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", connectionString);
            var workspace = Workspace.FromConnectionString(connectionString);
            """),
        Body("set_for_the_process", """Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CS}}"|}, EnvironmentVariableTarget.Process);"""),
        Body("set_with_named_arguments", """Environment.SetEnvironmentVariable(value: {|QKA0002:"{{CS}}"|}, variable: "AZURE_QUANTUM_CONNECTION_STRING");"""),
        Body("set_in_other_case", """Environment.SetEnvironmentVariable("azure_quantum_connection_string", {|QKA0002:"{{CS}}"|});"""),
        Body("set_to_a_short_test_key", """Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"WorkspaceName=ws;ApiKey=fake-key"|});"""),
        Body("set_in_an_if", """
            if (args.Length == 0)
                Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CS}}"|});
            """),
        Body("set_in_a_lambda", """Action set = () => Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CS}}"|});"""),
        Body("set_by_a_name_in_a_local", """
            var name = "AZURE_QUANTUM_CONNECTION_STRING";
            Environment.SetEnvironmentVariable(name, {|QKA0002:"{{CS}}"|});
            """),
        Body("set_by_a_composed_name", """
            const string prefix = "AZURE_QUANTUM_";
            Environment.SetEnvironmentVariable($"{prefix}CONNECTION_STRING", {|QKA0002:"{{CS}}"|});
            """),
        new("Environment_set_by_a_name_from_another_file", """
            using System;

            class Program
            {
                static void Set() => Environment.SetEnvironmentVariable(Names.ConnectionString, {|QKA0002:"{{CS}}"|});
            }
            """, """
            static class Names
            {
                public const string ConnectionString = "AZURE_QUANTUM_CONNECTION_STRING";
            }
            """),
        new("Environment_set_by_nameof", """
            using System;

            enum Variables { AZURE_QUANTUM_CONNECTION_STRING }

            class Program
            {
                static void Set() => Environment.SetEnvironmentVariable(nameof(Variables.AZURE_QUANTUM_CONNECTION_STRING), {|QKA0002:"{{CS}}"|});
            }
            """),
        new("Environment_set_from_another_file", """
            using System;

            class Program
            {
                static void Set()
                {
                    Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:Secrets.ConnectionString|});
                }
            }
            """, """
            static class Secrets
            {
                public const string ConnectionString = {|QKA0003:"{{CS}}"|};
            }
            """),
        Body("a_child_process", """
            var start = new ProcessStartInfo("tool");
            start.Environment["AZURE_QUANTUM_CONNECTION_STRING"] = {|QKA0002:"{{CS}}"|};
            """),
        Body("a_child_process_in_the_older_way", """
            var start = new ProcessStartInfo("tool");
            start.EnvironmentVariables["AZURE_QUANTUM_CONNECTION_STRING"] = {|QKA0002:"{{CS}}"|};
            """),
        Body("a_child_process_by_add", """
            var start = new ProcessStartInfo("tool");
            start.Environment.Add("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CS}}"|});
            start.EnvironmentVariables.Add("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CS2}}"|});
            """),
        Body("a_child_process_in_an_initializer", """
            var start = new ProcessStartInfo("tool") { Environment = { ["AZURE_QUANTUM_CONNECTION_STRING"] = {|QKA0002:"{{CS}}"|} } };
            """),
        Body("a_dictionary_with_indexers", """
            var settings = new Dictionary<string, string> { ["AZURE_QUANTUM_CONNECTION_STRING"] = {|QKA0002:"{{CS}}"|}, ["OTHER"] = "x" };
            """),
        Body("a_dictionary_with_pairs", """
            var settings = new Dictionary<string, string> { { "AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CS}}"|} } };
            """),
        Body("a_dictionary_filled_from_a_local", """
            var connectionString = {|QKA0002:"{{CS}}"|};
            var settings = new Dictionary<string, string> { ["AZURE_QUANTUM_CONNECTION_STRING"] = connectionString };
            """),
        Body("a_later_write_to_a_dictionary", """
            var settings = new Dictionary<string, string>();
            settings["AZURE_QUANTUM_CONNECTION_STRING"] = {|QKA0002:"{{CS}}"|};
            """),
        Body("a_key_value_pair", """var setting = new KeyValuePair<string, string>("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CS}}"|});"""),
        Body("a_tuple", """var setting = ("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CS}}"|});"""),
        new("Environment_a_builder_with_a_name_and_a_value", """
            class Resource
            {
                public Resource WithEnvironment(string name, string value) => this;
            }

            class Program
            {
                static object Add(Resource resource) => resource.WithEnvironment("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CS}}"|});
            }
            """),
        new("Environment_methods_that_set_a_variable_to_a_short_test_key", """
            using System.Collections.Generic;
            using Microsoft.AspNetCore.Hosting;

            class Resource
            {
                public Resource WithEnvironment(string name, string value) => this;
            }

            class Program
            {
                static void Set(Resource resource, IWebHostBuilder builder, Dictionary<string, string> settings)
                {
                    resource.WithEnvironment("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"WorkspaceName=ws;ApiKey=fake-key"|});
                    builder.UseSetting("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"WorkspaceName=ws;ApiKey=test-key"|});
                    settings.Add("AZURE_QUANTUM_API_KEY", {|QKA0002:"test123"|});
                }
            }
            """),
        Body("a_key_value_pair_by_its_factory", """var setting = KeyValuePair.Create("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CS}}"|});"""),
        new("Environment_a_fall_back_of_configuration", """
            using Microsoft.Extensions.Configuration;

            class Program
            {
                static void Configure(IConfiguration configuration) => configuration["AZURE_QUANTUM_CONNECTION_STRING"] ??= {|QKA0002:"{{CSOTHER}}"|};
            }
            """),
        new("Environment_configuration_in_memory", """
            using System.Collections.Generic;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Hosting;
            using Microsoft.Extensions.Configuration;

            class Program
            {
                static void Configure(IConfigurationBuilder configuration, WebApplicationBuilder builder)
                {
                    configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["AZURE_QUANTUM_CONNECTION_STRING"] = {|QKA0002:"{{CSOTHER}}"|} });
                    configuration.AddInMemoryCollection([new("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CSHEX}}"|})]);
                    builder.Configuration["AZURE_QUANTUM_CONNECTION_STRING"] = {|QKA0002:"{{CSLONG}}"|};
                    builder.WebHost.UseSetting("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CSBASE64}}"|});
                }
            }
            """),
        new("Environment_set_by_top_level_statements", """
            using System;
            using QuantumWorkspaces;

            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", {|QKA0002:"{{CS}}"|});
            var workspace = new Workspace();

            foreach (var target in workspace.GetTargets())
                Console.WriteLine(target);
            """),

        // Left alone.
        Body("N_another_variable", """Environment.SetEnvironmentVariable("OTHER", "WorkspaceName=ws;ApiKey=fake-key");"""),
        Body("N_set_to_null", """Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", null);"""),
        Body("N_set_to_a_value_read_before", """
            var connectionString = Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING");
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", connectionString);
            """),
        Body("N_set_to_a_placeholder", """Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "WorkspaceName=ws;ApiKey=<your-key>");"""),
        Body("N_a_dictionary_of_other_names", """
            var settings = new Dictionary<string, string> { ["OTHER"] = "WorkspaceName=ws;ApiKey=fake-key", ["AZURE_QUANTUM_CONNECTION_STRING"] = "" };
            """),
    ];

    private static CodeCase Body(string name, string body) => new("Environment_" + name, $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using QuantumWorkspaces;

        class Program
        {
            static void Main(string[] args)
            {
                {{body.ReplaceLineEndings("\n        ")}}
            }
        }
        """);
}
