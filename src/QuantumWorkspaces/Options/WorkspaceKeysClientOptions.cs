using QuantumWorkspaces.Http;

namespace QuantumWorkspaces;

/// <summary>Options that configure a <see cref="WorkspaceKeysClient"/>: service version, retries, diagnostics, transport.</summary>
/// <remarks>
/// Keys are removed from the responses of the service before they are logged, so no setting of <see cref="ClientOptions.Diagnostics"/>
/// writes them to a log. Redirects are not followed.
/// </remarks>
public class WorkspaceKeysClientOptions : ClientOptions
{
    internal const ServiceVersion LatestVersion = ServiceVersion.V2026_06_15_Preview;

    private Uri _managementEndpoint = ManagementHost.Public;

    /// <summary>Initializes a new instance with default values.</summary>
    /// <param name="version">The version of the management plane to call.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="version"/> is not a known version.</exception>
    public WorkspaceKeysClientOptions(ServiceVersion version = LatestVersion)
    {
        ApiVersion = NameOf(version, nameof(version));
        Diagnostics.LoggedHeaderNames.Add("x-ms-error-code");
        AddPolicy(SecretAnswerPolicy.Instance, HttpPipelinePosition.BeforeTransport);
    }

    /// <summary>The versions of the management plane (azure-rest-api-specs, <c>specification/quantum/resource-manager</c>).</summary>
#pragma warning disable CA1707 // The underscores of Azure's service versions.
    public enum ServiceVersion
    {
        /// <summary>2025-12-15-preview.</summary>
        V2025_12_15_Preview = 1,

        /// <summary>2026-06-15-preview.</summary>
        V2026_06_15_Preview = 2,
    }
#pragma warning restore CA1707

    /// <summary>The address of Azure Resource Manager. The default is <c>https://management.azure.com/</c>.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentException">
    /// The address does not have the form <c>https://host/</c>, or the host is neither one of Azure Resource Manager's nor a loopback
    /// address.
    /// </exception>
    public Uri ManagementEndpoint
    {
        get => _managementEndpoint;
        set => _managementEndpoint = ManagementHost.Check(value, nameof(value));
    }

    internal string ApiVersion { get; }

    internal static string NameOf(ServiceVersion version, string parameter) => version switch
    {
        ServiceVersion.V2025_12_15_Preview => "2025-12-15-preview",
        ServiceVersion.V2026_06_15_Preview => "2026-06-15-preview",
        _ => throw new ArgumentOutOfRangeException(parameter, version, "The service version is not known."),
    };

    /// <summary>
    /// Options for calling the workspace itself over the same transport. Policies that a user added are missing: they cannot be read back.
    /// </summary>
    internal WorkspaceOptions ForWorkspace()
    {
        var options = new WorkspaceOptions { Transport = GuardedTransport.GivenIn(this), RetryPolicy = RetryPolicy };
        options.Retry.MaxRetries = Retry.MaxRetries;
        options.Retry.Delay = Retry.Delay;
        options.Retry.MaxDelay = Retry.MaxDelay;
        options.Retry.Mode = Retry.Mode;
        options.Retry.NetworkTimeout = Retry.NetworkTimeout;
        options.Diagnostics.ApplicationId = Diagnostics.ApplicationId;
        options.Diagnostics.IsLoggingEnabled = Diagnostics.IsLoggingEnabled;
        options.Diagnostics.IsLoggingContentEnabled = Diagnostics.IsLoggingContentEnabled;
        options.Diagnostics.IsDistributedTracingEnabled = Diagnostics.IsDistributedTracingEnabled;
        options.Diagnostics.IsTelemetryEnabled = Diagnostics.IsTelemetryEnabled;
        return options;
    }
}
