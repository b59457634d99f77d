namespace QuantumKeyAnalyzers.Tests.Cases;

/// <summary>Code that does not compile, as it stands while it is typed.</summary>
internal static class BrokenCodeCases
{
    public static IReadOnlyList<CodeCase> All { get; } =
    [
        Broken("an_unfinished_literal", """
            class Program
            {
                object Connect() => Workspace.FromConnectionString({|QKA0003:"{{CS}}|}
            }
            """),
        Broken("a_missing_type", """
            class Program
            {
                object Connect() => Workspace.FromConnectionString({|QKA0003:"{{CS}}"|});
            }
            """),
        Broken("a_missing_parenthesis", """
            using QuantumWorkspaces;
            class Program
            {
                object Connect() => Workspace.FromConnectionString({|QKA0001:"{{CS}}"|}
            }
            """),
        Broken("too_many_arguments", """
            using QuantumWorkspaces;
            class Program
            {
                object Connect() => Workspace.FromConnectionString({|QKA0003:"{{CS}}"|}, 1, 2, 3);
            }
            """),
        Broken("values_that_need_one_another", """
            using QuantumWorkspaces;
            class Program
            {
                static string A = B + "ApiKey=";
                static string B = A + "WorkspaceName=";
                const string C = D;
                const string D = C;
                object Connect() { string a = a; return Workspace.FromConnectionString(A + C + a); }
                object FromConnectionString => FromConnectionString;
            }
            """),
        Broken("constants_that_double_one_another", """
            using QuantumWorkspaces;
            class Program
            {
                static string A => B + B + B + B;
                static string B => C + C + C + C;
                static string C => D + D + D + D;
                static string D => E + E + E + E;
                static string E => F + F + F + F;
                static string F => G + G + G + G;
                static string G => H + H + H + H;
                static string H => I + I + I + I;
                static string I => J + J + J + J;
                static string J => {|QKA0001:"ApiKey=abc;"|};
                object Connect() => Workspace.FromConnectionString(A);
            }
            """),
        Broken("a_half_written_assignment", """
            using System;
            Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING",
            """),
        Broken("a_half_written_index", """
            var x = new() { ["AZURE_QUANTUM_CONNECTION_STRING"] = , { "AZURE_QUANTUM_CONNECTION_STRING" }, { } };
            x["AZURE_QUANTUM_CONNECTION_STRING"
            """),
        Broken("an_unfinished_interpolation", """
            class Program { object A() => $"SubscriptionId={id;WorkspaceName=ws;ApiKey={
            """),
        Broken("text_that_is_no_code", "ApiKey= AZQU FromConnectionString( AZURE_QUANTUM_ }} ) ;; \"'@$#if #endif QuantumEndpoint="),
    ];

    private static CodeCase Broken(string name, string file) => new("Broken_" + name, file) { IsBroken = true };
}
