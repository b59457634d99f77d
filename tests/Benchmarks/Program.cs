using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Benchmarks;

if (args is [RatiosCommand.Name or RepairsCommand.Name or ShapesCommand.Name or ProfileCommand.Name, ..])
    return await new RootCommand { RatiosCommand.Create(), RepairsCommand.Create(), ShapesCommand.Create(), ProfileCommand.Create() }.Parse(args).InvokeAsync();

// It builds a project for the processes that it measures in; two minutes, as it has it, are too short on a machine that is busy.
var config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
