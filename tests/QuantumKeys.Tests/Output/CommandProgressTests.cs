using QuantumKeys.Output;

namespace QuantumKeys.Tests.Output;

public class CommandProgressTests
{
    [Fact]
    public async Task Where_there_is_no_terminal_only_long_steps_have_a_line()
    {
        using var error = new StringWriter();
        var progress = new CommandProgress(error);
        var result = await progress.ShowAsync(() =>
        {
            progress.Step = "Scanning files";
            progress.Add(5);
            progress.Report("Opened App.csproj.");
            return Task.FromResult(progress.Done);
        });
        Assert.Equal((1, 5), (result, progress.Bytes));
        Assert.Equal("Opened App.csproj.", error.ToString().Trim());
        Assert.Equal("Opened App.csproj.", progress.Step);
    }
}
