using ConnectionStrings;

namespace QuantumWorkspaces.Tests.Grammar;

public class AccessKeyTests
{
    [Theory]
    [InlineData("<your-key>")]
    [InlineData("<paste the key of your workspace here>")]
    [InlineData("{key}")]
    [InlineData("{{API_KEY}}")]
    [InlineData("${QUANTUM_KEY}")]
    [InlineData("${{ secrets.QUANTUM_KEY }}")]
    [InlineData("$(QuantumKey)")]
    [InlineData("%QUANTUM_KEY%")]
    [InlineData("#{QuantumKey}#")]
    [InlineData("[your key]")]
    [InlineData("__QUANTUM_KEY__")]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://example.vault.azure.net/secrets/key)")]
    [InlineData("$env:QUANTUM_KEY")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("****************")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("/run/secrets/azure_quantum_api_key")]
    [InlineData("./secrets/quantum-key.txt")]
    [InlineData("projects/123456789012/secrets/quantum-key/versions/latest")]
    [InlineData("your-key")]
    [InlineData("YOUR_ACCESS_KEY")]
    [InlineData("yourApiKey")]
    [InlineData("changeme")]
    [InlineData("REDACTED")]
    [InlineData("todo")]
    [InlineData("todo insert key")]
    [InlineData("abc...xyz")]
    [InlineData("abc…xyz")]
    [InlineData("api key")]
    [InlineData("primary-key")]
    [InlineData("  <key>  ")]
    [InlineData("")]
    [InlineData("   ")]
    public void Placeholders_are_no_keys(string value) => Assert.Equal(Likelihood.None, AccessKey.Judge(value));

    [Theory]
    [InlineData("test123")]
    [InlineData("fake-key")]
    [InlineData("my-test-key-12")]
    [InlineData("some-fake-key-for-all-of-our-tests")]
    [InlineData("abcDEF123456")]
    public void Short_and_wordy_values_are_weak(string value) => Assert.Equal(Likelihood.Weak, AccessKey.Judge(value));

    [Fact]
    public void Long_random_values_are_strong_whatever_their_shape()
    {
        Assert.Equal(Likelihood.Strong, AccessKey.Judge(FakeKey.Create()));
        Assert.Equal(Likelihood.Strong, AccessKey.Judge(FakeKey.Create() + "=="));
        Assert.Equal(Likelihood.Strong, AccessKey.Judge(FakeKey.Create()[..16] + "9q8Z+/3kQ"));
        Assert.Equal(Likelihood.Strong, AccessKey.Judge(Guid.NewGuid().ToString("N")));
        Assert.Equal(Likelihood.Strong, AccessKey.Judge("kJhGfDsAqWeRtYuIoPzXcV"));
    }

    [Fact]
    public void A_key_with_slashes_is_no_path()
    {
        // A few in a hundred of random texts that are this short can be read as words: these cannot.
        const string part = "x7Qm2zR9kV4tB8nL1pWc";
        Assert.Equal(Likelihood.Strong, AccessKey.Judge($"/{part}/{part}"));
        Assert.Equal(Likelihood.Strong, AccessKey.Judge($"secrets/{part}"));
        Assert.Equal(Likelihood.Strong, AccessKey.Judge("1234/5678/90123456/789012"));
    }

    [Fact]
    public void A_placeholder_word_inside_a_key_does_not_silence_it()
    {
        var key = FakeKey.Create();
        Assert.Equal(Likelihood.Strong, AccessKey.Judge($"your-key{key[8..]}"));
        Assert.Equal(Likelihood.Strong, AccessKey.Judge($"<{key}>"));
    }

    [Fact]
    public void Of_a_partly_unknown_value_the_known_part_is_judged()
    {
        var hole = KnownText.Hole.ToString();
        Assert.Equal(Likelihood.None, AccessKey.Judge(hole));
        Assert.Equal(Likelihood.None, AccessKey.Judge($"<{hole}>"));
        Assert.Equal(Likelihood.Strong, AccessKey.Judge(hole + FakeKey.Create()));
    }
}
