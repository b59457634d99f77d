let workspace = QuantumWorkspaces.Workspace.FromConnectionString "{{CS}}"
printfn "%s" workspace.WorkspaceName
