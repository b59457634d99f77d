var workspace = QuantumWorkspaces.Workspace.FromConnectionString("{{CSOTHER}}");
System.Console.WriteLine(workspace.WorkspaceName + Library.Connection.Open().WorkspaceName);
