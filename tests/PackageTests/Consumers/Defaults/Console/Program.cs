using System;
using QuantumWorkspaces;

var workspace = Workspace.FromConnectionString("{{CS}}");
Environment.SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "{{CSOTHER}}");
Console.WriteLine(workspace.WorkspaceName);
