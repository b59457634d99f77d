namespace Pictures.Terminals;

/// <summary>A folder with the usual mistakes: in code, in a configuration file, in a script. The keys are made here, and in no file of the
/// repository.</summary>
internal sealed class LeakyFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quantum-");

    public LeakyFolder()
    {
        Write("Program.cs", """
            using QuantumWorkspaces;

            var workspace = Workspace.FromConnectionString("{{CS}}");
            foreach (var target in workspace.GetTargets())
                Console.WriteLine(target);

            """);
        Write("appsettings.json", """
            {
              "ConnectionStrings": {
                "Quantum": "{{CSOTHER}}"
              }
            }

            """);
        Write("deploy.sh", """
            #!/bin/sh
            export AZURE_QUANTUM_API_KEY={{KEY2}}

            """);
        Write("store.sh", """
            #!/bin/sh
            printf %s "$AZURE_QUANTUM_CONNECTION_STRING" > stored

            """);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(System.IO.Path.Combine(Path, "store.sh"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name, string template) =>
        File.WriteAllText(System.IO.Path.Combine(Path, name), FakeKey.Fill(template).ReplaceLineEndings("\n"));
}
