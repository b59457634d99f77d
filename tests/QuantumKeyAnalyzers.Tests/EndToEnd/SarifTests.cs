using System.Collections.Concurrent;
using QuantumKeyAnalyzers.Tests.Cases;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests.EndToEnd;

/// <summary>The log that a build writes for other tools, over every case of the suite, from the compiler itself.</summary>
public class SarifTests
{
    [Fact]
    public async Task No_log_and_no_output_of_the_compiler_shows_any_part_of_a_key()
    {
        var reported = new ConcurrentBag<string>();
        var tests = CodeCases.All.Where(test => test.IsReported && !test.NeedsNewestCompiler && test.Library is null).ToList();
        await Parallel.ForEachAsync(tests, async (test, _) =>
        {
            using var folder = new TemporaryFolder();
            var arguments = new List<string>
            {
                "-shared", "-keepalive:10", "-nologo", "-nullable:enable", "-unsafe", "-langversion:preview", "-nostdlib",
                CaseSolution.HasTopLevelStatements(test.Files) ? "-target:exe" : "-target:library",
                $"-out:{folder["Case.dll"]}",
                $"-errorlog:{folder["log.sarif"]},version=2.1",
                $"-doc:{folder["Case.xml"]}",
                $"-analyzer:{Path.Combine(AppContext.BaseDirectory, "QuantumKeyAnalyzers.dll")}",
            };
            arguments.AddRange(References.All.Select(reference => $"-r:{reference.Display}"));

            if (test.Options.Length > 0)
            {
                arguments.Add($"-analyzerconfig:{folder[".editorconfig"]}");
                await File.WriteAllTextAsync(folder[".editorconfig"], CaseSolution.EditorConfigOf(test), CancellationToken.None);
            }

            // The other project's documents go in too: what matters here is what is written, not how the projects are cut.
            var files = test.OtherProject.Concat(test.Files).ToList();
            for (var i = 0; i < files.Count; i++)
            {
                arguments.Add(folder[$"Case{i}.cs"]);
                await File.WriteAllTextAsync(folder[$"Case{i}.cs"], CaseSolution.Unmarked(files[i]), CancellationToken.None);
            }

            // One compiler for all, as in a build: -shared has to stand on the command line itself.
            await File.WriteAllLinesAsync(folder["case.rsp"], arguments.Skip(2).Select(argument => $"\"{argument}\""), CancellationToken.None);
            var (_, output) = await Dotnet.RunAsync(
                folder.Path, new Dictionary<string, string>(), ["exec", Dotnet.Compiler, .. arguments.Take(2), $"@{folder["case.rsp"]}"]);
            var log = await File.ReadAllTextAsync(folder["log.sarif"], CancellationToken.None);

            Assert.DoesNotContain("AD0001", log, StringComparison.Ordinal);
            Assert.DoesNotContain("CS8032", output, StringComparison.Ordinal);
            Assert.False(FakeKey.IsLeakedBy(log), $"{test.Name}: the log leaks.");
            Assert.False(FakeKey.IsLeakedBy(output), $"{test.Name}: the output leaks.");
            if (log.Contains("\"ruleId\": \"QKA", StringComparison.Ordinal))
                reported.Add(test.Name);
        });

        // The logs are of real findings. Only where errors end the compilation early is there none.
        var silent = tests.Where(test => !test.IsBroken).Select(test => test.Name).Except(reported);
        Assert.Empty(silent);
    }
}
