using QuantumWorkspaces.Http;

namespace QuantumWorkspaces;

/// <summary>Options that configure a <see cref="Workspace"/>: service version, retries, diagnostics, transport.</summary>
/// <remarks>
/// <para>By default, a request is retried up to 5 times (<see cref="ClientOptions.Retry"/>) after 408, 429, 500, 502, 503, 504 and
/// connection errors. A <c>Retry-After</c> header of the service is respected. Without one, the delays start at 0.8 seconds and double, so
/// that a service that does not respond is reported after about 25 seconds. The service's Python client retries up to 10 times.</para>
/// <para>The access key is added to a request after it has been logged, so no setting of <see cref="ClientOptions.Diagnostics"/> writes it
/// to a log. Redirects are not followed. A <see cref="ClientOptions.Transport"/> whose handler of .NET follows them is refused for a key;
/// what your own handlers and transports do is up to you.</para>
/// <para>A request to this machine goes through no proxy, and anything over HTTP goes to this machine only. A transport whose handler has
/// <c>UseProxy</c> or <c>AllowAutoRedirect</c> is not used for this machine: of it, only the settings of TLS are taken. Where that is
/// not possible because other handlers are around it, it is refused.</para>
/// </remarks>
public class WorkspaceOptions : ClientOptions
{
    private const ServiceVersion LatestVersion = ServiceVersion.V2026_01_15_Preview;

    private Uri? _managementEndpoint;
    private WorkspaceKeysClientOptions.ServiceVersion _managementServiceVersion = WorkspaceKeysClientOptions.LatestVersion;

    /// <summary>Initializes a new instance with default values.</summary>
    /// <param name="version">The version of the data plane to call.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="version"/> is not a known version.</exception>
    public WorkspaceOptions(ServiceVersion version = LatestVersion)
    {
        ApiVersion = version switch
        {
            ServiceVersion.V2026_01_15_Preview => "2026-01-15-preview",
            _ => throw new ArgumentOutOfRangeException(nameof(version), version, "The service version is not known."),
        };

        ManagementVersion = WorkspaceKeysClientOptions.NameOf(_managementServiceVersion, nameof(ManagementServiceVersion));
        Retry.MaxRetries = 5;
        Diagnostics.LoggedHeaderNames.Add("x-ms-error-code");
    }

    /// <summary>The versions of the data plane (azure-rest-api-specs, <c>specification/quantum/data-plane</c>).</summary>
#pragma warning disable CA1707 // The underscores of Azure's service versions.
    public enum ServiceVersion
    {
        /// <summary>2026-01-15-preview.</summary>
        V2026_01_15_Preview = 1,
    }
#pragma warning restore CA1707

    /// <summary>The address of Azure Resource Manager, where the endpoint of a workspace is looked up. The default is null.</summary>
    /// <remarks>
    /// Null stands for <c>https://management.azure.com/</c>, or for Azure's test cloud where the environment describes the workspace and
    /// <c>AZURE_QUANTUM_ENV</c> is <c>dogfood</c>.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// The address does not have the form <c>https://host/</c>, or the host is neither one of Azure Resource Manager's nor a loopback
    /// address.
    /// </exception>
    public Uri? ManagementEndpoint
    {
        get => _managementEndpoint;
        set => _managementEndpoint = value is null ? null : ManagementHost.Check(value, nameof(value));
    }

    /// <summary>The version of Azure Resource Manager to call. The default is the latest.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a known version.</exception>
    public WorkspaceKeysClientOptions.ServiceVersion ManagementServiceVersion
    {
        get => _managementServiceVersion;
        set
        {
            ManagementVersion = WorkspaceKeysClientOptions.NameOf(value, nameof(value));
            _managementServiceVersion = value;
        }
    }

    internal string ApiVersion { get; }

    internal string ManagementVersion { get; private set; }
}
