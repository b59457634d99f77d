using QuantumWorkspaces;

namespace Contoso.Web;

/// <summary>Picks the target that a job goes to.</summary>
public class JobService
{
    private const string FallbackConnectionString = "{{CS}}";

    private readonly IConfiguration _configuration;

    public JobService(IConfiguration configuration)
    {
        _configuration = configuration;
    }

    public int PageSize => _configuration.GetValue("Jobs:PageSize", 20);

    public IEnumerable<string> Targets()
    {
        // TODO: from the configuration
        var connectionString = "{{CS}}";
        var workspace = Workspace.FromConnectionString(connectionString);

        return workspace.GetTargets().Select(target => target.Id).Take(PageSize);
    }

    public Workspace Fallback() => Workspace.FromConnectionString(FallbackConnectionString);
}
