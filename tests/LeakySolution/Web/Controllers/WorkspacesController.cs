using Azure;
using Microsoft.AspNetCore.Mvc;
using QuantumWorkspaces;

namespace Contoso.Web.Controllers;

[ApiController]
[Route("api/[controller]")]
public class WorkspacesController(IConfiguration configuration, ILogger<WorkspacesController> logger) : ControllerBase
{
    [HttpGet("{name}")]
    public IActionResult Get(string name)
    {
        logger.LogInformation("Looking at {Name} in {Region}", name, configuration["Region"]);
        var workspace = new Workspace(
            new Uri("https://eastus.quantum.azure.com/"),
            "11111111-2222-3333-4444-555555555555",
            "my-group",
            name,
            new AzureKeyCredential("{{KEY}}"));

        return Ok(workspace.GetTargets().Select(target => target.Id));
    }

    [HttpGet]
    public IActionResult Get()
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("x-ms-quantum-api-key", "{{KEY}}");

        return Ok();
    }
}
