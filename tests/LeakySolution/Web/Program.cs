using Contoso.Shared;
using Contoso.Web;
using QuantumWorkspaces;

var builder = WebApplication.CreateBuilder(args);

// Until the vault is there, production uses {{CS2}}
builder.Services.AddSingleton(_ => Workspace.FromConnectionString("{{CS}}"));
builder.Services.AddKeyedSingleton("spare", (_, _) => Workspace.FromConnectionString(QuantumSecrets.Secondary, new WorkspaceOptions { Retry = { MaxRetries = 1 } }));
builder.Services.AddSingleton<JobService>();
builder.Services.AddControllers();

var archive = builder.Configuration["Archive:ConnectionString"] ?? "{{CS}}";
builder.Services.AddKeyedSingleton("archive", (_, _) => Workspace.FromConnectionString(archive));

var app = builder.Build();

app.MapControllers();
app.MapGet("/targets", (Workspace workspace) => workspace.GetTargets().Select(target => target.Id));
app.MapGet("/workspace", () => Workspace.FromConnectionString(QuantumDefaults.ConnectionString).WorkspaceName);

app.Run();
