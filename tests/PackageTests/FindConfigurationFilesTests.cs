using System.Diagnostics;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using QuantumKeyAnalyzers.Build;
using QuantumKeyAnalyzers.Tests.EndToEnd;

namespace PackageTests;

/// <summary>Which files the package's targets choose, and what they remember of a build.</summary>
public sealed class FindConfigurationFilesTests : IDisposable
{
    private static readonly byte[] Text = "A=b"u8.ToArray();

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, byte[], bool> Contents => new()
    {
        { "text", Text, true },
        { "Latin-1", [0x41, 0xE9, 0x41], true },
        { "one NUL", [0x41, 0, 0x41, 0], true },
        { "UTF-16 with a mark", [0xFF, 0xFE, 0x41, 0, 0, 0, 0x41, 0], true },
        { "nothing", [], false },
        { "two NULs in a row", [0x41, 0, 0, 0x41], false },
        { "UTF-16 with a mark, two NULs", [0xFE, 0xFF, 0, 0, 0, 0], false },
        { "UTF-32 without a mark", [0x41, 0, 0, 0, 0x42, 0, 0, 0], false },
    };

    [Theory]
    [InlineData("appsettings*.json", "appsettings.json", true)]
    [InlineData("appsettings*.json", "deep/er/AppSettings.Dev.JSON", true)]
    [InlineData("appsettings*.json", "myappsettings.json", false)]
    [InlineData("appsettings*.json", "appsettings/other.json", false)]
    [InlineData("*.env", "a.env.bak", false)]
    [InlineData(".vscode/*.json", "/home/me/.vscode/launch.json", true)]
    [InlineData(".vscode/*.json", "launch.json", false)]
    [InlineData(".vscode/*.json", "my.vscode/launch.json", false)]
    public void A_file_is_chosen_by_its_name(string pattern, string name, bool isChosen) =>
        Assert.Equal(isChosen, new FileNamePatterns(["x", pattern]).Match(name));

    [Theory, MemberData(nameof(Contents))]
    public void A_file_is_chosen_if_the_compiler_can_read_it(string what, byte[] content, bool isChosen)
    {
        Assert.NotEmpty(what);
        File.WriteAllBytes(_folder["a.env"], content);
        Assert.Equal(isChosen, Run(["a.env"]).ConfigurationFiles.Length == 1);
    }

    [Fact]
    public void What_is_no_regular_file_is_left_out()
    {
        Write("a.env");
        File.CreateSymbolicLink(_folder["link.env"], _folder["a.env"]);
        File.CreateSymbolicLink(_folder["dangling.env"], _folder["nothing.env"]);
        File.CreateSymbolicLink(_folder["circle.env"], _folder["circle.env"]);
        File.CreateSymbolicLink(_folder["device.env"], "/dev/zero");
        Process.Start("mkfifo", [_folder["pipe.env"]]).WaitForExit();
        File.CreateSymbolicLink(_folder["pipe-link.env"], _folder["pipe.env"]);
        Directory.CreateDirectory(_folder["folder.env"]);

        var task = Run(
            ["a.env", "link.env", "dangling.env", "circle.env", "device.env", "pipe.env", "pipe-link.env", "folder.env", "no.env"]);
        Assert.Equal(["a.env", "link.env"], task.ConfigurationFiles.Select(file => Path.GetFileName(file.ItemSpec)));
    }

    [Fact]
    public void A_file_that_the_compiler_is_shown_already_is_not_shown_twice()
    {
        Write("a.env");
        Assert.Empty(Run(["a.env"], shown: ["a.env"]).ConfigurationFiles);
        Assert.Single(Run(["a.env", "a.env"]).ConfigurationFiles);
    }

    [Fact]
    public void A_file_of_the_project_that_is_no_text_has_an_option()
    {
        Write("good.txt");
        File.WriteAllBytes(_folder["a [1] {x},;#!.png"], [0, 0]);
        Assert.True(Run([], shown: ["good.txt", "a [1] {x},;#!.png"]).HasFileOptions);
        Assert.Equal(
            [
                "is_global = true", "global_level = -100",
                $@"[{_folder.Path}/a \[1\] \{{x\}}\,\;\#\!.png]", "quantum_key_analyzers.is_unreadable = true",
            ],
            File.ReadLines(_folder["options"]));

        Assert.False(Run([], shown: ["good.txt"]).HasFileOptions);
    }

    [Fact]
    public void A_path_that_the_compiler_cannot_be_given_has_a_link()
    {
        Write("a|b/\"c\".env");
        var link = Assert.Single(Run(["a|b/\"c\".env"]).ConfigurationFiles).ItemSpec;
        Assert.Equal("_c_.env", Path.GetFileName(link));
        Assert.Equal(Text, File.ReadAllBytes(link));
        Assert.Equal(
            ["[" + link + "]", $"quantum_key_analyzers.path = {_folder["a|b/\"c\".env"]}"], File.ReadLines(_folder["options"]).Skip(2));
        Assert.Equal(link, Assert.Single(Run(["a|b/\"c\".env"]).ConfigurationFiles).ItemSpec);

        Write("new\nline.env");
        Assert.Empty(Run(["new\nline.env"]).ConfigurationFiles);
    }

    [Fact]
    public void The_state_changes_with_all_that_decides_about_findings()
    {
        Write("a.env");
        Write("b.env");
        Write("rules");
        var states = new List<string> { State(), State(settings: ["NoWarn=QKA0004"]), State(["a.env", "b.env"]) };

        // An older file of the same size in its place, as from a backup.
        File.SetLastWriteTimeUtc(_folder["a.env"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        states.Add(State());
        File.SetLastWriteTimeUtc(_folder["rules"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        states.Add(State());

        Assert.Equal(states.Distinct(), states);
        Assert.Equal(states[^1], State());

        string State(string[]? files = null, string[]? settings = null) => Run(files ?? ["a.env"], settings: settings).State;
    }

    public void Dispose() => _folder.Dispose();

    private FindConfigurationFiles Run(string[] candidates, string[]? shown = null, string[]? settings = null)
    {
        var task = new FindConfigurationFiles
        {
            Candidates = Items(candidates),
            Patterns = ["*.env"],
            AdditionalFiles = Items(shown ?? []),
            OptionFiles = Items(["rules"]),
            Settings = settings ?? [],
            FileOptions = _folder["options"],
            LinkFolder = _folder["links"],
        };
        Assert.True(task.Execute());
        return task;
    }

    private ITaskItem[] Items(string[] names) => [.. names.Select(name => new TaskItem(_folder[name]))];

    private void Write(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[file])!);
        File.WriteAllBytes(_folder[file], Text);
    }
}
