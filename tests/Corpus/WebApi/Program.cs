using System;
using System.Collections.Generic;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QuantumWorkspaces;
using WebApi;

var builder = WebApplication.CreateBuilder(args);

builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
{
    ["AZURE_QUANTUM_CONNECTION_STRING"] = "{{CSHEX}}", ◄ QKA0002
    ["AZURE_QUANTUM_WORKSPACE_NAME"] = "my-workspace", ◄ ok
    ["ConnectionStrings:ServiceBus"] = "Endpoint=sb://jobs.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey={{BASE64}}", ◄ ok
    ["ApplicationInsights:ConnectionString"] = "InstrumentationKey=7a6b5c4d-3e2f-4a1b-9c8d-0e1f2a3b4c5d;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/", ◄ ok
});

builder.Configuration["AZURE_QUANTUM_CONNECTION_STRING"] ??= ""; ◄ ok
builder.Services.AddSingleton(services => Workspace.FromConnectionString(
    services.GetRequiredService<IConfiguration>()["AZURE_QUANTUM_CONNECTION_STRING"] ?? "{{CSOTHER}}")); ◄ QKA0001
builder.Services.AddKeyedSingleton("fallback", (services, _) => Workspace.FromConnectionString(
    services.GetRequiredService<IConfiguration>()["AZURE_QUANTUM_CONNECTION_STRING"] ?? "")); ◄ ok
builder.Services.AddControllers();

var app = builder.Build();

app.MapGet("/", () => "quantum jobs");
app.MapGet("/targets", (Workspace workspace) => workspace.GetTargets());
app.MapGet("/debug/settings", (IConfiguration configuration) => Results.Ok(configuration["AZURE_QUANTUM_CONNECTION_STRING"])); ◄ QKA0005
app.MapGet("/debug/is-set", (IConfiguration configuration) => Results.Ok(configuration["AZURE_QUANTUM_CONNECTION_STRING"] is not null)); ◄ ok
app.MapGet("/debug/workspace", (IConfiguration configuration) => Results.Text(configuration["AZURE_QUANTUM_WORKSPACE_NAME"] ?? "none")); ◄ ok
app.MapGet("/debug/raw", async (HttpContext context) =>
{
    var connectionString = Environment.GetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING") ?? "";
    context.Response.ContentType = "text/plain";
    await context.Response.WriteAsync("connected with ");
    await context.Response.WriteAsync(connectionString); ◄ QKA0005
    await context.Response.WriteAsync(" (" + connectionString.Length + " characters)"); ◄ ok
});
app.MapGet("/debug/json", (IConfiguration configuration) => Results.Json($"key: {Environment.GetEnvironmentVariable("AZURE_QUANTUM_API_KEY")}")); ◄ QKA0005
app.MapControllers();

app.Logger.LogInformation("Starting with {ConnectionString}", builder.Configuration["AZURE_QUANTUM_CONNECTION_STRING"]); ◄ QKA0005
app.Logger.LogInformation("Starting; AZURE_QUANTUM_CONNECTION_STRING is {State}", string.IsNullOrEmpty(builder.Configuration["AZURE_QUANTUM_CONNECTION_STRING"]) ? "missing" : "set"); ◄ ok
app.Logger.LogInformation("Template: SubscriptionId={SubscriptionId};WorkspaceName={WorkspaceName};ApiKey={ApiKey}", "-", "-", "***"); ◄ ok

app.Run();

namespace WebApi
{
    /// <summary>Marker for tests: WebApplicationFactory needs a public type.</summary>
    public sealed class EntryPoint;
}
