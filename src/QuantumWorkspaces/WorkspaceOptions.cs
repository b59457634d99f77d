using Azure.Core;
using QuantumWorkspaces.Http;

namespace QuantumWorkspaces;

/// <summary>Settings of a <see cref="Workspace"/>: service version, retries, diagnostics, transport.</summary>
/// <remarks>
/// <para>A request is tried again up to 5 times (<see cref="ClientOptions.Retry"/>) after 408, 429, 500, 502, 503, 504 and failures of the
/// connection; a <c>Retry-After</c> of the service is obeyed. Without one, the delays begin at 0.8 seconds and double, so that a service
/// that stays away is reported after about 25 seconds. The service's Python client tries up to 10 times.</para>
/// <para>The access key is put on a request behind the logging: no setting of <see cref="ClientOptions.Diagnostics"/> lets it into a log.
/// Redirects are not followed. A <see cref="ClientOptions.Transport"/> of your own should not follow them either: an
/// <see cref="System.Net.Http.HttpClient"/> that does takes the headers, the key among them, along.</para>
/// </remarks>
public class WorkspaceOptions : ClientOptions
{
    private const ServiceVersion LatestVersion = ServiceVersion.V2026_01_15_Preview;

    private Uri? _managementEndpoint;
    private WorkspaceKeysClientOptions.ServiceVersion _managementServiceVersion = WorkspaceKeysClientOptions.LatestVersion;

    /// <summary>Creates settings with their defaults.</summary>
    /// <param name="version">The version of the service's data plane to talk to.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="version"/> is none of the known ones.</exception>
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
        AddPolicy(AccessKeyPolicy.Instance, HttpPipelinePosition.BeforeTransport);
    }

    /// <summary>The versions of the data plane (azure-rest-api-specs, <c>specification/quantum/data-plane</c>).</summary>
#pragma warning disable CA1707 // The underscores of Azure's service versions.
    public enum ServiceVersion
    {
        /// <summary>2026-01-15-preview.</summary>
        V2026_01_15_Preview = 1,
    }
#pragma warning restore CA1707

    /// <summary>
    /// Where Azure Resource Manager is, which is asked for what is not known of a workspace. Null, as at first: <c>https://management.azure.com/</c>, or that of
    /// Azure's test cloud where the environment names the workspace and <c>AZURE_QUANTUM_ENV</c> is <c>dogfood</c>.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The address does not have the form <c>https://host/</c> with one of Azure Resource Manager's hosts, or a loopback address.
    /// </exception>
    public Uri? ManagementEndpoint
    {
        get => _managementEndpoint;
        set => _managementEndpoint = value is null ? null : ManagementHost.Check(value, nameof(value));
    }

    /// <summary>The version in which Azure Resource Manager is asked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The version is none of the known ones.</exception>
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
