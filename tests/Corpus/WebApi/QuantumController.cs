using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using QuantumWorkspaces;

namespace WebApi;

[ApiController]
[Route("api/[controller]")]
public class QuantumController(IConfiguration configuration, ILogger<QuantumController> logger) : ControllerBase
{
    private static readonly HttpClient Http = new();

    /// <summary>
    /// Lists the targets.
    /// </summary>
    /// <remarks>
    /// curl -H "x-ms-quantum-api-key: {{KEY}}" https://localhost:5001/api/quantum ◄ QKA0003
    /// </remarks>
    [HttpGet]
    public IActionResult Get()
    {
        var connectionString = configuration["AZURE_QUANTUM_CONNECTION_STRING"];
        if (string.IsNullOrWhiteSpace(connectionString)) ◄ ok
            return Problem("AZURE_QUANTUM_CONNECTION_STRING is missing"); ◄ ok

        try
        {
            return Ok(Workspace.FromConnectionString(connectionString).WorkspaceName); ◄ ok
        }
        catch (FormatException e)
        {
            logger.LogError(e, "Malformed connection string {Value}", connectionString); ◄ QKA0005
            throw new InvalidOperationException($"'{connectionString}' is no connection string.", e); ◄ QKA0005
        }
    }

    [HttpGet("echo")]
    public IActionResult Echo() => Content(configuration["AZURE_QUANTUM_CONNECTION_STRING"] ?? "(none)"); ◄ QKA0005

    [HttpGet("status")]
    public async Task<string> Status()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://eastus.quantum.azure.com/");
        request.Headers.Add("x-ms-quantum-api-key", "{{HEX}}"); ◄ QKA0003
        request.Headers.Add("x-ms-client-request-id", "11f0c0de-0000-4000-8000-0123456789ab"); ◄ ok
        request.Headers.Add("api-key", "{{HEX}}"); ◄ ok
        request.Headers.TryAddWithoutValidation("Ocp-Apim-Subscription-Key", "{{HEX}}"); ◄ ok
        using var response = await Http.SendAsync(request);
        return response.StatusCode.ToString();
    }

    [HttpPost("proxy")]
    public async Task<IActionResult> Proxy([FromHeader(Name = "x-ms-quantum-api-key")] string apiKey) ◄ ok
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://eastus.quantum.azure.com/");
        request.Headers.Add("x-ms-quantum-api-key", apiKey); ◄ ok
        using var response = await Http.SendAsync(request);
        return StatusCode((int)response.StatusCode);
    }

    /// <param name="connectionString">SubscriptionId={guid};ResourceGroupName={group};WorkspaceName={name};ApiKey={key};QuantumEndpoint={address}</param> ◄ ok
    [HttpPut]
    public IActionResult Put([FromBody] string connectionString = "SubscriptionId=8f1c2d3e-1111-4222-8333-944455556666;ResourceGroupName=api;WorkspaceName=api-ws;ApiKey={{KEY2}};QuantumEndpoint=https://uksouth.quantum.azure.com/") ◄ QKA0003
        => QuantumConnectionString.TryParse(connectionString, out _) ? NoContent() : BadRequest();
}
