using System.CommandLine;
using BenchmarkDotNet.Running;
using Benchmarks;

if (args is [RatiosCommand.Name, ..])
    return await new RootCommand { RatiosCommand.Create() }.Parse(args).InvokeAsync();

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
