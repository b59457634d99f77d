using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Benchmarks;

if (args is [RatiosCommand.Name or ProfileCommand.Name, ..])
    return await new RootCommand { RatiosCommand.Create(), ProfileCommand.Create() }.Parse(args).InvokeAsync();

// It builds a project for the processes that it measures in; two minutes, as it has it, are too short on a machine that is busy.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10)));
return 0;
