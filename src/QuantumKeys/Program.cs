using QuantumKeys;

return await CommandLineRun.RunAsync(args);
