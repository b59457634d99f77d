using Benchmarks.Code.Templates;

namespace Benchmarks.Repairs;

/// <summary>One way in which a key is in code: members of a class, with exactly one finding.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Rule">The rule that reports it.</param>
internal sealed record FindingShape(string Name, string Rule, Func<string, string, string> Write)
{
    public static FindingShape Call { get; } = new("QKA0001, literal in the call", "QKA0001", (connectionString, _) => $"""
            public static Workspace Connect() => Workspace.FromConnectionString("{connectionString}");

        """);

    public static FindingShape SharedConstant { get; } = new("QKA0001, constant of two calls", "QKA0001", (connectionString, _) => $"""
            private const string ConnectionString = "{connectionString}";

            public static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);

            public static Workspace ConnectAgain() => Workspace.FromConnectionString(ConnectionString);

        """);

    public static FindingShape Assignment { get; } = new("QKA0002, SetEnvironmentVariable", "QKA0002", (connectionString, _) => $$"""
            public static Workspace Connect()
            {
                Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{connectionString}}");
                return new Workspace();
            }

        """);

    public static FindingShape Field { get; } = new("QKA0003, field", "QKA0003", (_, key) => $"""
            private static readonly string AccessKey = "{key}";

            public static int KeyLength => AccessKey.Length;

        """);

    public static IReadOnlyList<FindingShape> All { get; } = [Call, SharedConstant, Assignment, Field];

    /// <summary>A class with a finding.</summary>
    /// <param name="workspace">The number of the workspace that the key is for.</param>
    public string ClassOf(string name, int workspace)
    {
        var key = FakeKey.Create(new Random(workspace));
        return $$"""

            public static class {{name}}
            {
            {{Write(SecretTemplate.ConnectionStringOf(workspace, key), key)}}}

            """;
    }
}
