namespace Benchmarks.Code.Templates;

/// <summary>A file with a hard-coded access key, in one of the usual ways.</summary>
internal static class SecretTemplate
{
    /// <param name="workspace">The number of the workspace that the key is for.</param>
    public static string ConnectionStringOf(int workspace, string key) =>
        "SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=group;" +
        $"WorkspaceName=workspace{workspace};ApiKey={key};QuantumEndpoint=https://eastus.quantum.azure.com/;";

    public static string Write(Module module)
    {
        var key = FakeKey.Create(module.Random);
        var text = ConnectionStringOf(module.Index, key);
        var body = module.Random.Next(4) switch
        {
            0 => $"""
                    public static Workspace Connect() => Workspace.FromConnectionString("{text}");
                """,
            1 => $"""
                    private const string ConnectionString = "{text}";

                    public static Workspace Connect() => Workspace.FromConnectionString(ConnectionString);
                """,
            2 => $$"""
                    public static Workspace Connect()
                    {
                        Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{text}}");
                        return new Workspace();
                    }
                """,
            _ => $"""
                    // The old key was {key}
                    public static string Key => "{key}";
                """,
        };
        return $$"""
            using QuantumWorkspaces;

            namespace {{module.Namespace}};

            public static class {{module.Entity}}Jobs
            {
            {{body}}

                public static async Task<List<string>> TargetsAsync(Workspace workspace, CancellationToken cancellationToken)
                {
                    var names = new List<string>();
                    await foreach (var target in workspace.GetTargetsAsync(cancellationToken: cancellationToken))
                        names.Add($"{target.Id}: {target}");

                    return names;
                }
            }

            """;
    }
}
