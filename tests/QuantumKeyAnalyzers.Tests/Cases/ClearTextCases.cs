namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>A key that is obtained at run time and written where people read it.</summary>
internal static class ClearTextCases
{
    private const string Read = """Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING")""";

    public static IReadOnlyList<CodeCase> All { get; } =
    [
        Body("the_console", $$"""Console.WriteLine({|QKA0005:{{Read}}|});"""),
        Body("the_console_s_writers", $$"""Console.Out.Write({|QKA0005:{{Read}}|}); Console.Error.WriteLine({|QKA0005:{{Read}}|});"""),
        Body("a_local", $$"""
            var text = {{Read}};
            Console.WriteLine({|QKA0005:text|});
            """),
        Body("a_local_of_a_local", $$"""
            string? text = {{Read}};
            var other = text ?? "none";
            Console.WriteLine({|QKA0005:"It is " + other|});
            """),
        Body("a_local_that_is_assigned", $$"""
            string? text;
            text = {{Read}}!.Trim();
            Console.WriteLine({|QKA0005:text|});
            """),
        Body("an_interpolation", $$"""Console.WriteLine({|QKA0005:$"It is {{{Read}}}"|});"""),
        Body("a_format", $$"""Console.WriteLine({|QKA0005:string.Format("It is {0}", {{Read}})|}); Console.WriteLine("It is {0}", {|QKA0005:{{Read}}|});"""),
        Body("a_conditional", $$"""Console.WriteLine({|QKA0005:args.Length > 0 ? {{Read}} : "none"|});"""),
        Body("the_variable_of_the_key", """Console.WriteLine({|QKA0005:Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY")|});"""),
        Body("the_variable_by_a_constant", """
            const string name = "AZURE_QUANTUM_CONNECTION_STRING";
            Console.WriteLine({|QKA0005:Environment.GetEnvironmentVariable(name)|});
            """),
        Body("configuration", """Console.WriteLine({|QKA0005:configuration["AZURE_QUANTUM_CONNECTION_STRING"]|}); Console.WriteLine({|QKA0005:configuration.GetValue<string>("AZURE_QUANTUM_CONNECTION_STRING")|});"""),
        Body("an_out_variable", """
            if (settings.TryGetValue("AZURE_QUANTUM_CONNECTION_STRING", out var text))
                Console.WriteLine({|QKA0005:text|});
            """),
        Body("an_existing_out_variable", """
            string? text;
            settings.TryGetValue("AZURE_QUANTUM_CONNECTION_STRING", out text);
            Console.WriteLine({|QKA0005:text|});
            """),
        Body("a_conditional_access", $$"""Console.WriteLine({|QKA0005:{{Read}}?.Trim()|});"""),
        Body("a_section", """Console.WriteLine({|QKA0005:configuration.GetSection("AZURE_QUANTUM_CONNECTION_STRING").Value|});"""),
        Body("a_pattern", $$"""
            if ({{Read}} is { Length: > 0 } text)
                Console.WriteLine({|QKA0005:text|});
            """),
        Body("a_logger", $$"""logger.LogInformation("Connecting with {ConnectionString}", {|QKA0005:{{Read}}|});"""),
        Body("a_logger_s_template", $$"""logger.LogError({|QKA0005:$"Connecting with {{{Read}}}"|}); logger.Log(LogLevel.Debug, {|QKA0005:{{Read}}|});"""),
        Body("a_logger_s_scope", $$"""using var scope = logger.BeginScope({|QKA0005:{{Read}}!|});"""),
        Body("a_logger_message_method", $$"""Log.Connecting(logger, {|QKA0005:{{Read}}|});"""),
        Body("a_logger_message_delegate", $$"""
            var log = LoggerMessage.Define<string?>(LogLevel.Information, 1, "{Text}");
            log(logger, {|QKA0005:{{Read}}|}, null);
            """),
        Body("traces", $$"""Trace.TraceInformation("{0}", {|QKA0005:{{Read}}|}); Debug.WriteLine({|QKA0005:{{Read}}|}); Trace.Assert(args.Length > 0, {|QKA0005:{{Read}}|});"""),
        Body("a_property_behind_a_conditional_access", $$"""
            var holder = new Holder();
            holder.Text = {{Read}}!;
            Console.WriteLine({|QKA0005:holder?.Text|});
            Console.WriteLine({|QKA0005:holder?.Text.Trim()|});
            """),
        Body("an_activity", $$"""Activity.Current?.SetTag("connection", {|QKA0005:{{Read}}|});"""),
        Body("files", $$"""File.WriteAllText("a.txt", {|QKA0005:{{Read}}|}); await File.AppendAllLinesAsync("a.txt", {|QKA0005:new[] { {{Read}}! }|}); File.WriteAllBytes("a", {|QKA0005:Encoding.UTF8.GetBytes({{Read}}!)|});"""),
        Body("streams", $$"""
            using var writer = new StreamWriter("a.txt");
            await writer.WriteLineAsync({|QKA0005:{{Read}}|});
            using var stream = File.Create("a.bin");
            stream.Write({|QKA0005:Encoding.UTF8.GetBytes({{Read}}!)|});
            """),
        Body("an_exception", $$"""throw new InvalidOperationException({|QKA0005:$"Bad connection string: {{{Read}}}"|});"""),
        Body("responses", $$"""
            await response.WriteAsync({|QKA0005:{{Read}}!|});
            var a = Results.Ok({|QKA0005:{{Read}}|});
            var b = TypedResults.Text({|QKA0005:{{Read}}|});
            var c = Results.Json({|QKA0005:new { connection = {{Read}} }|});
            """),
        Body("a_route", $$"""app.MapGet("/connection", () => {|QKA0005:{{Read}}|});"""),
        Body("keys", """
            Console.WriteLine({|QKA0005:keys.PrimaryKey.Key|});
            Console.WriteLine({|QKA0005:$"{keys.SecondaryKey?.Key}"|});
            Console.WriteLine({|QKA0005:keys.PrimaryConnectionString|});
            logger.LogDebug("{Text}", {|QKA0005:keys.SecondaryConnectionString|});
            """),
        Body("a_key_in_a_local", """
            var primary = keys.PrimaryKey;
            Console.WriteLine({|QKA0005:primary.Key|});
            var key = keys.SecondaryKey!.Key;
            Console.WriteLine({|QKA0005:key|});
            """),
        new("ClearText_keys_of_the_keys_client", """
            using System;
            using System.Threading.Tasks;
            using QuantumWorkspaces;

            public class KeyPrinter(WorkspaceKeysClient client)
            {
                public async Task PrintAsync()
                {
                    WorkspaceKeys keys = await client.GetKeysAsync();
                    Console.WriteLine({|QKA0005:keys.PrimaryKey!.GetKey()|});
                    Console.WriteLine({|QKA0005:keys.SecondaryKey?.GetKey()|});
                    Console.WriteLine({|QKA0005:$"{keys.PrimaryKey?.GetConnectionString()}"|});
                    var secondary = keys.SecondaryKey;
                    var text = secondary!.GetConnectionString();
                    Console.WriteLine({|QKA0005:text|});
                }
            }
            """),
        new("ClearText_N_keys_of_the_keys_client_that_are_not_shown", """
            using System;
            using Azure;
            using QuantumWorkspaces;

            public class KeyUser(WorkspaceKeysClient client, AzureKeyCredential credential)
            {
                public void Use()
                {
                    WorkspaceKeys keys = client.GetKeys();
                    Console.WriteLine(keys);
                    Console.WriteLine($"{keys.PrimaryKey} {keys.SecondaryKey?.CreatedOn}");
                    credential.Update(keys.PrimaryKey!.GetKey());
                }
            }
            """),
        new("ClearText_a_controller", """
            using System;
            using Microsoft.AspNetCore.Mvc;

            public class ConnectionController : ControllerBase
            {
                public string? Get() => {|QKA0005:Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING")|};
                public IActionResult Other() => Ok({|QKA0005:Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING")|});
                private string? Hidden() => Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING");
            }
            """),
        new("ClearText_a_field_of_the_type", """
            using System;

            class Program
            {
                private readonly string? _text = Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING");
                void Show() => Console.WriteLine({|QKA0005:_text|});
            }
            """),
        new("ClearText_other_loggers", """
            namespace Serilog
            {
                public interface ILogger { void Information(string template, object value); }
                public static class Log { public static void Warning(string template, object value) { } }
            }

            class Program
            {
                void Show(Serilog.ILogger logger, string?[] values)
                {
                    logger.Information("{Text}", {|QKA0005:System.Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY")!|});
                    Serilog.Log.Warning("{Text}", {|QKA0005:System.Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY")!|});
                }
            }
            """),
        new("ClearText_top_level_statements", """
            using System;

            var text = Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING");
            Console.WriteLine({|QKA0005:text|});
            """),

        Body("the_console_without_a_line_end", $$"""Console.Write({|QKA0005:{{Read}}|}); Console.Write("{0}", {|QKA0005:{{Read}}|});"""),
        Body("the_variable_in_other_ways", """
            Console.WriteLine({|QKA0005:Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", EnvironmentVariableTarget.User)|});
            Console.WriteLine({|QKA0005:Environment.GetEnvironmentVariables()["AZURE_QUANTUM_CONNECTION_STRING"]|});
            """),
        new("ClearText_an_exception_of_one_s_own", """
            using System;

            class BadConnection : Exception
            {
                public BadConnection() : base({|QKA0005:"Bad: " + Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING")|}) { }
            }
            """),
        Body("N_what_is_no_secret_of_it", $$"""
            var text = {{Read}};
            Console.WriteLine(text is null);
            Console.WriteLine(string.IsNullOrEmpty(text));
            Console.WriteLine(text?.Length);
            Console.WriteLine(text is null ? "missing" : "set");
            Console.WriteLine($"{(text == null ? 0 : text.Length)} characters");
            Console.WriteLine(text!.Split(';').Length);
            Console.WriteLine(text.GetHashCode());
            """),
        Body("N_redacted", $$"""
            var text = {{Read}}!;
            Console.WriteLine(text[..4] + "…");
            Console.WriteLine(Redact(text));
            Console.WriteLine(QuantumConnectionString.Parse(text));
            """),
        Body("N_the_keys_object_and_its_dates", """
            Console.WriteLine(keys);
            Console.WriteLine(keys.PrimaryKey);
            Console.WriteLine($"{keys.PrimaryKey.CreatedAt} {keys.SecondaryKey is null} {keys.PrimaryConnectionString.Length}");
            """),
        Body("N_passed_on", $$"""
            var text = {{Read}}!;
            Console.WriteLine(new Workspace().WorkspaceName);
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", text);
            Store("AzureQuantum", text);
            Console.WriteLine("AZURE_QUANTUM_CONNECTION_STRING");
            throw new InvalidOperationException("Set AZURE_QUANTUM_CONNECTION_STRING.");
            """),
        Body("N_memory", $$"""
            using var memory = new MemoryStream();
            memory.Write(Encoding.UTF8.GetBytes({{Read}}!));
            using var writer = new StringWriter();
            writer.Write({{Read}});
            """),
        Body("N_overwritten", $$"""
            var text = {{Read}};
            Store("x", text!);
            text = "(hidden)";
            Console.WriteLine(text);
            """),
        Body("N_overwritten_in_a_branch", $$"""
            string? text;
            if (settings.Count > 0)
            {
                text = {{Read}};
                Store("x", text!);
                text = "(hidden)";
            }
            else
            {
                text = "";
            }

            Console.WriteLine(text);
            """),
        new("ClearText_N_a_localizer", """
            using System;

            class TextLocalizer { public string this[string name] => name; }

            class Program
            {
                static void Show(TextLocalizer texts) => Console.WriteLine(texts["AZURE_QUANTUM_CONNECTION_STRING"]);
            }
            """),
        Body("N_what_a_store_says_of_it", """
            Console.WriteLine(settings.ContainsKey("AZURE_QUANTUM_CONNECTION_STRING"));
            Console.WriteLine(settings.TryGetValue("AZURE_QUANTUM_CONNECTION_STRING", out _));
            Console.WriteLine(settings.Remove("AZURE_QUANTUM_CONNECTION_STRING"));
            Console.WriteLine("a line".Contains("AZURE_QUANTUM_CONNECTION_STRING"));
            Console.WriteLine(GetHelp("AZURE_QUANTUM_CONNECTION_STRING"));
            Console.WriteLine(new Dictionary<string, int>()["AZURE_QUANTUM_CONNECTION_STRING"]);
            Console.WriteLine(Help["AZURE_QUANTUM_CONNECTION_STRING"]);
            """),
        Body("N_a_part_of_a_pattern", $$"""
            if ({{Read}} is { Length: var length })
                Console.WriteLine(length);
            """),
        Body("N_one_s_own_method_that_hides_it", $$"""Console.WriteLine(Redactor.Format({{Read}}!)); Console.WriteLine(Redactor.ToString({{Read}}!));"""),
        Body("N_the_standard_input_of_a_child_process", $$"""Process.Start("tool")!.StandardInput.WriteLine({{Read}});"""),
        Body("N_another_object_s_property", $$"""
            var first = new Holder { Text = "a" };
            var second = new Holder { Text = "b" };
            first.Text = {{Read}}!;
            Console.WriteLine(second.Text);
            Console.WriteLine(second?.Text);
            Console.WriteLine(second?.Text.Trim());
            """),
        Body("N_another_variable", """Console.WriteLine(Environment.GetEnvironmentVariable("PATH")); Console.WriteLine(Environment.GetEnvironmentVariable("AZURE_QUANTUM_WORKSPACE_NAME"));"""),
        new("ClearText_N_keys_of_another_service", """
            using System;

            namespace Contoso.Storage
            {
                class Keys { public Part PrimaryKey => new(); public string PrimaryConnectionString => ""; }
                class Part { public string Key => ""; }

                class Program
                {
                    // Not the ones of Quantum.
                    void Show(Keys keys) { Console.WriteLine(keys.PrimaryKey.Key); Console.WriteLine(keys.PrimaryConnectionString); }
                }
            }
            """),
    ];

    private static CodeCase Body(string name, string body) => new("ClearText_" + name, $$"""
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.IO;
        using System.Text;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Logging;
        using QuantumWorkspaces;

        class Program
        {
            async Task Run(string[] args, IConfiguration configuration, Dictionary<string, string> settings, ILogger logger, HttpResponse response, WebApplication app, Contoso.Quantum.Keys keys)
            {
                {{body.ReplaceLineEndings("\n        ")}}
                await Task.Yield();
            }

            static string Redact(string text) => "…";
            static void Store(string name, string secret) { }
            static string GetHelp(string name) => name;
            static readonly Dictionary<string, string> Help = new() { ["AZURE_QUANTUM_CONNECTION_STRING"] = "How to connect." };
        }

        static class Redactor { public static string Format(string text) => "***"; public static string ToString(string text) => "***"; }
        class Holder { public string Text = ""; }

        static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "{Text}")]
            public static partial void Connecting(ILogger logger, string? text);
        }

        static partial class Log { public static partial void Connecting(ILogger logger, string? text) { } }

        namespace Contoso.Quantum
        {
            class Keys { public AccessKey PrimaryKey => new(); public AccessKey? SecondaryKey => null; public string PrimaryConnectionString => ""; public string SecondaryConnectionString => ""; }
            class AccessKey { public DateTimeOffset CreatedAt => default; public string Key => ""; }
        }
        """);
}
