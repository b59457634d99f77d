namespace Aspire.Hosting;

/// <summary>The part of the hosting library that the host uses.</summary>
public sealed class DistributedApplicationBuilder
{
    public ParameterResource AddParameter(string name, bool secret = false) => new(name, secret);

    public ProjectResource AddProject(string name) => new(name);
}

public sealed record ParameterResource(string Name, bool IsSecret);

public sealed record ProjectResource(string Name)
{
    public ProjectResource WithEnvironment(string name, string value) => this;

    public ProjectResource WithEnvironment(string name, ParameterResource value) => this;
}
