using Microsoft.Extensions.Configuration;

namespace Contoso.Web.Tests;

public class JobServiceTests
{
    [Fact]
    public void The_configuration_says_how_many()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Archive:ConnectionString"] = "{{CS}}",
                ["Jobs:PageSize"] = "5",
            })
            .Build();

        Assert.Equal(5, new JobService(configuration).PageSize);
    }
}
