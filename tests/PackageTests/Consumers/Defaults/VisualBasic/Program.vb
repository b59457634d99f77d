Module Program
    Sub Main()
        System.Console.WriteLine(QuantumWorkspaces.Workspace.FromConnectionString("{{CS}}").WorkspaceName)
    End Sub
End Module
