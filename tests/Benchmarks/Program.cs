using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Benchmarks;

Command[] commands =
    [RatiosCommand.Create(), RepairsCommand.Create(), ShapesCommand.Create(), ProfileCommand.Create(), ToolCommand.Create(),
     SimulatorCommand.Create()];
if (args is [var name, ..] && Array.Exists(commands, command => command.Name == name))
{
    var root = new RootCommand();
    foreach (var command in commands)
        root.Add(command);

    return await root.Parse(args).InvokeAsync();
}

// It builds a project for the processes that it measures in; two minutes, as it has it, are too short on a machine that is busy.
var config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10));
BenchmarkSwitcher.FromAssembly(typeof(ToolCommand).Assembly).Run(args, config);
return 0;
