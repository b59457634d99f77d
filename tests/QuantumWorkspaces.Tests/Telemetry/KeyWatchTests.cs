namespace QuantumWorkspaces.Tests.Telemetry;

public class KeyWatchTests
{
    // Not random: what a part looks like decides. Only pieces, so that no key stands here.
    private const string Front = "k3Yh_7Qm2-Zt9Rw5Lx0";
    private readonly KeyWatch _watch = new();

    [Theory]
    [InlineData("{0}")]
    [InlineData("x-ms-quantum-api-key:{0}")]
    [InlineData("ApiKey={0};QuantumEndpoint=https://localhost/")]
    [InlineData("{{\"key\":\"{0}\"}}")]
    [InlineData("before_{0}_behind")]
    public void A_whole_key_in_a_line_is_a_violation(string format)
    {
        var key = FakeKey.Create();
        _watch.AddKey(key);
        _watch.See(TelemetryKind.AzureEvent, "a test", string.Format(null, format, key));
        KeyParts.AssertAbsent(key, Assert.Single(_watch.Violations));
    }

    [Theory]
    [InlineData("the key that begins with k3Yh_7", 1)]
    [InlineData("k3Yh_7…", 1)]
    [InlineData("***Yh_7Qm2***", 1)]
    [InlineData("some_k3Yh_7Qm_thing", 1)]
    [InlineData("some_k3Yh_7_thing", 0)]
    [InlineData("k3Yh_ is five", 0)]
    public void A_part_that_nothing_but_a_key_explains_is_a_violation(string line, int count)
    {
        _watch.AddKey(Front);
        _watch.See(TelemetryKind.AzureEvent, "a test", line);
        Assert.Equal(count, _watch.Violations.Count);
    }

    [Theory]
    [InlineData("some_k3Yh_7_thing", 1)]
    [InlineData("some-Zt9Rw5-thing", 1)]
    [InlineData("some_k3Yh__thing", 0)]
    public void A_strict_watch_takes_six_characters_wherever_they_stand(string line, int count)
    {
        var strict = new KeyWatch(isStrict: true);
        strict.AddKey(Front);
        strict.See(TelemetryKind.AzureEvent, "a test", line);
        Assert.Equal(count, strict.Violations.Count);
    }

    [Fact]
    public void A_violation_says_where_and_what_stood_round_it()
    {
        _watch.AddKey(Front);
        _watch.See(TelemetryKind.Metric, "Some.Meter", $"user={Front} twice={Front} host=localhost");
        Assert.Equal("Metric Some.Meter: user=(key) twice=(key) host=localhost", Assert.Single(_watch.Violations));
    }

    [Fact]
    public void Every_key_of_the_emulator_is_known_to_the_watch_of_the_run()
    {
        var before = AllTelemetry.Watch.PartCount;
        _ = FakeKey.Create();
        Assert.True(AllTelemetry.Watch.PartCount > before);
    }
}
