using ConnectionStrings;
using CsCheck;

namespace QuantumWorkspaces.Tests.Grammar;

public class EndpointTests
{
    [Theory]
    [InlineData("https://eastus.quantum.azure.com/")]
    [InlineData("https://eastus.quantum.azure.com")]
    [InlineData("HTTPS://EASTUS.Quantum.Azure.COM/")]
    [InlineData("https://eastus-v2.quantum.azure.com/")]
    [InlineData("https://my-workspace.eastus.quantum.azure.com/")]
    [InlineData("https://westus2.quantum-test.azure.com/")]
    [InlineData("https://0.quantum.azure.com/")]
    public void Hosts_of_Azure_Quantum_are_taken(string endpoint) => Assert.Null(EndpointRules.Check(endpoint));

    [Theory]
    [InlineData("https://localhost/")]
    [InlineData("http://localhost:5000/")]
    [InlineData("http://LOCALHOST:5000")]
    [InlineData("http://127.0.0.1:8080/")]
    [InlineData("https://127.255.0.3/")]
    [InlineData("http://[::1]:8080/")]
    [InlineData("https://[::1]/")]
    [InlineData("http://127.0.0.1:65535/")]
    public void Loopback_is_taken_over_HTTP_and_with_a_port(string endpoint) => Assert.Null(EndpointRules.Check(endpoint));

    [Theory]
    [InlineData("https://eastus.quantumXazure.com/", "ForeignHost")]
    [InlineData("https://eastus.quantumXazureXcom/", "ForeignHost")]
    [InlineData("https://eastus.quantum.azure.com.evil.example/", "ForeignHost")]
    [InlineData("https://evilquantum.azure.com/", "ForeignHost")]
    [InlineData("https://eastus.evilquantum.azure.com/", "ForeignHost")]
    [InlineData("https://eastus.quantum.azure.com.evil/", "ForeignHost")]
    [InlineData("https://eastus.quantum.azure.co/", "ForeignHost")]
    [InlineData("https://eastus.quantum-test2.azure.com/", "ForeignHost")]
    [InlineData("https://eastus.azure.com/", "ForeignHost")]
    [InlineData("https://azure.com/", "ForeignHost")]
    [InlineData("https://quantum.azure.com/", "ForeignHost")]
    [InlineData("https://.quantum.azure.com/", "ForeignHost")]
    [InlineData("https://eastus..quantum.azure.com/", "ForeignHost")]
    [InlineData("https://-eastus.quantum.azure.com/", "ForeignHost")]
    [InlineData("https://eastus-.quantum.azure.com/", "ForeignHost")]
    [InlineData("https://east_us.quantum.azure.com/", "ForeignHost")]
    [InlineData("https://*.quantum.azure.com/", "ForeignHost")]
    [InlineData("https://eastus.quantum.azure.com./", "ForeignHost")]
    [InlineData("https://eastus.quantum.azure.com%2eevil.example/", "ForeignHost")]
    [InlineData("https://eastus%2equantum.azure.com/", "ForeignHost")]
    [InlineData("https://eastus.quantum\u3002azure\u3002com/", "ForeignHost")]
    [InlineData("https://eastus.quantum.azur\u0435.com/", "ForeignHost")]
    [InlineData("https://eastus.quantum.azure.c\u00F6m/", "ForeignHost")]
    [InlineData("https://\uFF45astus.quantum.azure.com/", "ForeignHost")]
    [InlineData("https://east\u00ADus.quantum.azure.com/", "ForeignHost")]
    [InlineData("https://eastus .quantum.azure.com/", "ForeignHost")]
    [InlineData("https://eastus.quantum.azure.com\t/", "ForeignHost")]
    [InlineData("https://user@eastus.quantum.azure.com/", "UserInfo")]
    [InlineData("https://eastus.quantum.azure.com@evil.example/", "UserInfo")]
    [InlineData("https://eastus.quantum.azure.com:secret@evil.example/", "UserInfo")]
    [InlineData("https://evil.example/@eastus.quantum.azure.com/", "UserInfo")]
    [InlineData("https://eastus.quantum.azure.com:443/", "Port")]
    [InlineData("https://eastus.quantum.azure.com:/", "Port")]
    [InlineData("https://evil.example:443/", "ForeignHost")]
    [InlineData("https://eastus.quantum.azure.com/path", "Path")]
    [InlineData("https://eastus.quantum.azure.com//", "Path")]
    [InlineData("https://eastus.quantum.azure.com/?q", "Path")]
    [InlineData("https://eastus.quantum.azure.com?q", "Path")]
    [InlineData("https://eastus.quantum.azure.com#f", "Path")]
    [InlineData("https://evil.example?.quantum.azure.com/", "Path")]
    [InlineData("https://evil.example#.quantum.azure.com/", "Path")]
    [InlineData("https://evil.example/.quantum.azure.com/", "Path")]
    [InlineData("https://evil.example\\.quantum.azure.com/", "Path")]
    [InlineData("https://eastus.quantum.azure.com\\", "Path")]
    [InlineData("http://eastus.quantum.azure.com/", "NotHttps")]
    [InlineData("ftp://eastus.quantum.azure.com/", "NotHttps")]
    [InlineData("https:/eastus.quantum.azure.com/", "NotUri")]
    [InlineData("https:\\\\eastus.quantum.azure.com/", "NotUri")]
    [InlineData("//eastus.quantum.azure.com/", "NotUri")]
    [InlineData("eastus.quantum.azure.com", "NotUri")]
    [InlineData("https://", "NotUri")]
    public void Look_alikes_are_refused(string endpoint, string kind) => Assert.Equal(kind, EndpointRules.Check(endpoint).ToString());

    [Theory]
    [InlineData("http://128.0.0.1/", "ForeignHost")]
    [InlineData("http://127.0.0.1.evil.example/", "ForeignHost")]
    [InlineData("http://127.0.0/", "ForeignHost")]
    [InlineData("http://127.0.0.256/", "ForeignHost")]
    [InlineData("http://2130706433/", "ForeignHost")]
    [InlineData("http://0x7f.0.0.1/", "ForeignHost")]
    [InlineData("http://localhost.evil.example/", "ForeignHost")]
    [InlineData("http://localhost./", "ForeignHost")]
    [InlineData("http://[::2]/", "ForeignHost")]
    [InlineData("http://[::1/", "ForeignHost")]
    [InlineData("http://[::ffff:8.8.8.8]/", "ForeignHost")]
    [InlineData("http://localhost:0/", "Port")]
    [InlineData("http://localhost:/", "Port")]
    [InlineData("http://localhost:65536/", "Port")]
    [InlineData("http://localhost:99999999999999999999/", "Port")]
    [InlineData("http://localhost:80x/", "Port")]
    [InlineData("http://localhost:80:90/", "ForeignHost")]
    public void What_is_nearly_loopback_is_refused(string endpoint, string kind) =>
        Assert.Equal(kind, EndpointRules.Check(endpoint).ToString());

    [Fact]
    public void A_label_may_have_63_characters_and_no_more()
    {
        Assert.Null(EndpointRules.Check($"https://{new string('a', 63)}.quantum.azure.com/"));
        Assert.Equal(FaultKind.ForeignHost, EndpointRules.Check($"https://{new string('a', 64)}.quantum.azure.com/"));
    }

    [Fact]
    public void A_host_longer_than_names_can_be_is_refused()
    {
        var labels = string.Concat(Enumerable.Repeat("abcdefghi.", 30));
        Assert.Equal(FaultKind.ForeignHost, EndpointRules.Check($"https://{labels}quantum.azure.com/"));
    }

    [Fact]
    public void What_is_taken_leads_to_the_same_host_when_it_is_connected_to()
    {
        // Letters of the host names, and what has made parsers disagree before.
        var text = Gen.Char["quantmzre.coQUANT-:/\\@?#%[]01257 \u3002\uFF0E\t\u00AD\uFFFF"].Array[0, 30].Select(c => new string(c));
        Gen.Select(
            Gen.OneOf("https://", "http://", "HTTPS://", ""), text, Gen.OneOf("", ".quantum.azure.com", "127.0.0.1", "localhost"), text)
            .Select((scheme, before, host, after) => scheme + before + host + after)
            .Sample(
                endpoint =>
                {
                    if (EndpointRules.Check(endpoint) is not null)
                        return;

                    var uri = new Uri(endpoint);
                    Assert.True(
                        uri.IsLoopback
                        || (uri.Scheme == "https" && uri.IsDefaultPort
                            && (uri.IdnHost.EndsWith(".quantum.azure.com", StringComparison.Ordinal)
                                || uri.IdnHost.EndsWith(".quantum-test.azure.com", StringComparison.Ordinal))),
                        endpoint);
                    Assert.Equal("/", uri.PathAndQuery);
                    Assert.Empty(uri.UserInfo);
                },
                iter: 200_000);
    }
}
