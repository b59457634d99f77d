using Loopback;

namespace QuantumWorkspaces.Tests;

/// <summary>Tests against a service of their own on loopback.</summary>
public abstract class ServiceTests : IAsyncLifetime
{
    protected LoopbackService Service { get; private set; } = null!;

    public virtual async Task InitializeAsync() => Service = await LoopbackService.StartAsync();

    public virtual async Task DisposeAsync() => await Service.DisposeAsync();
}
