using WorkspaceEmulator.CommandLine;

return await EmulatorCommand.Create().Parse(args).InvokeAsync();
