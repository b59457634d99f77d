using ManageKeys.CommandLine;

return await CommandLineRun.RunAsync(args);
