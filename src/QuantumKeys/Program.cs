using QuantumKeys.CommandLine;

return await CommandLineRun.RunAsync(args);
