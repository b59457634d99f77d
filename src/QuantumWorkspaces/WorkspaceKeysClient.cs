using Azure.Identity;
using QuantumWorkspaces.Http;
using QuantumWorkspaces.Keys;
using QuantumWorkspaces.Settings;

namespace QuantumWorkspaces;

/// <summary>A client that lists, regenerates, enables, disables and rotates the access keys of one Azure Quantum workspace.</summary>
/// <remarks>
/// <para>The client calls Azure Resource Manager, authenticates with Microsoft Entra, and does what the Azure portal and
/// <c>az quantum workspace keys</c> do: see
/// <see href="https://learn.microsoft.com/azure/quantum/security-manage-access-keys">Manage access keys</see>. The identity needs a role
/// on the workspace that allows it, such as Contributor or Owner.</para>
/// <para>A key appears in no exception, in no log, and not in the text of the objects that contain it.</para>
/// <para>The client is thread-safe. Create it once and reuse it.</para>
/// </remarks>
public class WorkspaceKeysClient
{
    private readonly KeyRequests _requests = null!;
    private readonly KeyAccessSwitch _switch = null!;
    private readonly WorkspaceKeysClientOptions _options = null!;
    private readonly ClientActivities _activities = null!;

    /// <summary>Initializes a new instance for mocking.</summary>
    protected WorkspaceKeysClient() { }

    /// <summary>Initializes a new instance for the workspace with a resource ID.</summary>
    /// <param name="workspaceId">
    /// The resource ID, <c>/subscriptions/…/resourceGroups/…/providers/Microsoft.Quantum/workspaces/…</c>, ignoring case. See
    /// <see cref="CreateResourceIdentifier"/>.
    /// </param>
    /// <param name="credential">
    /// A credential for the scope <c>https://management.azure.com/.default</c>, such as
    /// <see cref="Azure.Identity.DefaultAzureCredential"/>.
    /// </param>
    /// <param name="options">Options that configure the client.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="workspaceId"/> is not the ID of an Azure Quantum workspace.</exception>
    public WorkspaceKeysClient(ResourceIdentifier workspaceId, TokenCredential credential, WorkspaceKeysClientOptions? options = null)
    {
        _ = Settings.WorkspaceId.Read(workspaceId, nameof(workspaceId));
        _ = credential ?? throw new ArgumentNullException(nameof(credential));
        _options = options ?? new WorkspaceKeysClientOptions();
        var management = new ManagementPipeline(_options, credential, _options.ManagementEndpoint, _options.ApiVersion);
        _activities = ClientActivities.Of(nameof(WorkspaceKeysClient), _options.Diagnostics.IsDistributedTracingEnabled);
        WorkspaceId = workspaceId;
        _requests = new KeyRequests(workspaceId, management);
        _switch = new KeyAccessSwitch(workspaceId, management);
    }

    /// <summary>Initializes a new instance for the workspace with a name in a resource group.</summary>
    /// <param name="subscriptionId">The ID of the Azure subscription: a GUID with dashes.</param>
    /// <param name="resourceGroupName">
    /// The name of the resource group: 1 to 90 letters, digits and <c>_ ( ) - .</c>, not ending with a period.
    /// </param>
    /// <param name="workspaceName">
    /// The name of the workspace: 2 to 54 ASCII letters, digits and hyphens, not starting or ending with a hyphen.
    /// </param>
    /// <param name="credential">
    /// A credential for the scope <c>https://management.azure.com/.default</c>, such as
    /// <see cref="Azure.Identity.DefaultAzureCredential"/>.
    /// </param>
    /// <param name="options">Options that configure the client.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// An argument is malformed. The message says what is wrong and does not contain the value.
    /// </exception>
    public WorkspaceKeysClient(
        string subscriptionId, string resourceGroupName, string workspaceName, TokenCredential credential,
        WorkspaceKeysClientOptions? options = null)
        : this(CreateResourceIdentifier(subscriptionId, resourceGroupName, workspaceName), credential, options) { }

    /// <summary>Initializes a new instance for the workspace that the environment variables describe.</summary>
    /// <remarks>
    /// The variables are those of <see cref="Workspace(WorkspaceOptions)"/>. Of a connection string, its key is not used.
    /// </remarks>
    /// <param name="credential">
    /// A credential for the scope <c>https://management.azure.com/.default</c>. If null, a
    /// <see cref="Azure.Identity.DefaultAzureCredential"/>.
    /// </param>
    /// <param name="options">Options that configure the client.</param>
    /// <exception cref="InvalidOperationException">
    /// The subscription, the resource group or the name is missing: the message says how to give it. Or the variables describe two
    /// workspaces: the message names both.
    /// </exception>
    /// <exception cref="FormatException">
    /// A variable is malformed. The message names the variable and does not contain its value.
    /// </exception>
    public WorkspaceKeysClient(TokenCredential? credential = null, WorkspaceKeysClientOptions? options = null)
        : this(IdOfEnvironment(), credential ?? new DefaultAzureCredential(), options) { }

    /// <summary>The resource ID of the workspace.</summary>
    public virtual ResourceIdentifier WorkspaceId { get; } = null!;

    /// <summary>Creates the resource ID of a workspace.</summary>
    /// <param name="subscriptionId">The ID of the Azure subscription: a GUID with dashes.</param>
    /// <param name="resourceGroupName">
    /// The name of the resource group: 1 to 90 letters, digits and <c>_ ( ) - .</c>, not ending with a period.
    /// </param>
    /// <param name="workspaceName">
    /// The name of the workspace: 2 to 54 ASCII letters, digits and hyphens, not starting or ending with a hyphen.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// An argument is malformed. The message says what is wrong and does not contain the value.
    /// </exception>
    public static ResourceIdentifier CreateResourceIdentifier(string subscriptionId, string resourceGroupName, string workspaceName) =>
        Settings.WorkspaceId.Create(subscriptionId, resourceGroupName, workspaceName);

    /// <summary>Gets the access keys of the workspace (<c>POST …/listKeys</c>).</summary>
    /// <param name="cancellationToken">The token that cancels the call.</param>
    /// <returns>The keys. The raw response does not contain them.</returns>
    /// <exception cref="RequestFailedException">
    /// The service returned an error (see <see cref="RequestFailedException.Status"/> and <see cref="RequestFailedException.ErrorCode"/>;
    /// for 401, 403, 404, 409 and 429 the message says what to check), or could not be reached. After retries, the errors are the parts of
    /// an <see cref="AggregateException"/>.
    /// </exception>
    public virtual Response<WorkspaceKeys> GetKeys(CancellationToken cancellationToken = default) =>
        _activities.RunAsync(nameof(GetKeys), () => _requests.ListAsync(async: false, cancellationToken)).EnsureCompleted();

    /// <inheritdoc cref="GetKeys"/>
    public virtual async Task<Response<WorkspaceKeys>> GetKeysAsync(CancellationToken cancellationToken = default) =>
        await _activities.RunAsync(nameof(GetKeys), () => _requests.ListAsync(async: true, cancellationToken)).ConfigureAwait(false);

    /// <summary>Regenerates keys (<c>POST …/regenerateKey</c>). The old keys stop working immediately.</summary>
    /// <remarks>
    /// <para>To replace keys that are in use, call <see cref="RotateKeys"/>. To get the new keys, call <see cref="GetKeys"/>.</para>
    /// <para>The request is retried only after 429 and where no connection could be made. If the response was lost, the keys may or may
    /// not have been regenerated: the exception says so, and <see cref="WorkspaceKey.CreatedOn"/> of the listed keys shows which.</para>
    /// </remarks>
    /// <param name="keys">The keys to regenerate. Access keys have to be enabled.</param>
    /// <param name="cancellationToken">The token that cancels the call.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keys"/> names no key, or one that does not exist.</exception>
    /// <exception cref="RequestFailedException"><inheritdoc cref="GetKeys" path="/exception"/></exception>
    public virtual Response RegenerateKeys(WorkspaceKeyKinds keys, CancellationToken cancellationToken = default) =>
        RegenerateAsync(keys, async: false, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="RegenerateKeys"/>
    public virtual async Task<Response> RegenerateKeysAsync(WorkspaceKeyKinds keys, CancellationToken cancellationToken = default) =>
        await RegenerateAsync(keys, async: true, cancellationToken).ConfigureAwait(false);

    /// <summary>Enables access keys. Writes nothing if they are enabled already.</summary>
    /// <remarks>
    /// The resource of the workspace is read, this one property is changed, and everything is written back as it was read. The service
    /// cannot detect that somebody else changed the resource in between, so two administrators can undo each other's changes.
    /// </remarks>
    /// <param name="waitUntil">
    /// <see cref="WaitUntil.Completed"/> to return when the change is complete; <see cref="WaitUntil.Started"/> to return when it has
    /// started: the operation then tells when it is complete.
    /// </param>
    /// <param name="cancellationToken">The token that cancels the call or the wait, but not a change that has started.</param>
    /// <exception cref="RequestFailedException">
    /// <inheritdoc cref="GetKeys" path="/exception"/> Or the change failed or was canceled in the service.
    /// </exception>
    public virtual Operation EnableKeys(WaitUntil waitUntil, CancellationToken cancellationToken = default) =>
        SetAsync(nameof(EnableKeys), isEnabled: true, waitUntil, async: false, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="EnableKeys"/>
    public virtual async Task<Operation> EnableKeysAsync(WaitUntil waitUntil, CancellationToken cancellationToken = default) =>
        await SetAsync(nameof(EnableKeys), isEnabled: true, waitUntil, async: true, cancellationToken).ConfigureAwait(false);

    /// <summary>Disables access keys: requests with a key are then unauthorized. Writes nothing if they are disabled already.</summary>
    /// <inheritdoc cref="EnableKeys" path="/remarks|/param|/exception"/>
    public virtual Operation DisableKeys(WaitUntil waitUntil, CancellationToken cancellationToken = default) =>
        SetAsync(nameof(DisableKeys), isEnabled: false, waitUntil, async: false, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="DisableKeys"/>
    public virtual async Task<Operation> DisableKeysAsync(WaitUntil waitUntil, CancellationToken cancellationToken = default) =>
        await SetAsync(nameof(DisableKeys), isEnabled: false, waitUntil, async: true, cancellationToken).ConfigureAwait(false);

    /// <summary>Regenerates keys that are in use without a moment in which a user of the workspace has no valid key.</summary>
    /// <remarks>
    /// <para>The steps: users are moved to the primary key, the secondary key is regenerated and checked, users are moved to the secondary
    /// key, the primary key is regenerated and checked, and users are moved back to it. Before a key is regenerated, the key in use is
    /// checked once more.</para>
    /// <para>A rotation that was interrupted can be run again, with the same result: everybody uses the primary key, and both keys are new.
    /// It starts from the beginning unless <see cref="WorkspaceKeyRotationOptions.OnlyCreatedBefore"/> tells what is done already. If a
    /// response was lost, the list of keys shows whether the request has to be repeated. Do not run two rotations at the same time.</para>
    /// </remarks>
    /// <param name="handOver">
    /// Called with the key to use from now on. It returns when all users have the key, or will have it within
    /// <see cref="WorkspaceKeyRotationOptions.GracePeriod"/>. For example, it calls
    /// <see cref="System.ClientModel.ApiKeyCredential.Update"/> or writes the key to a vault. If it throws, the rotation stops; both keys
    /// are valid.
    /// </param>
    /// <param name="options">Which keys to rotate, how long to wait, and who receives the progress.</param>
    /// <param name="cancellationToken">The token that stops the rotation between two steps.</param>
    /// <returns>The keys after the rotation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="handOver"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="options"/> name no key, or a time that is negative or longer than 24 days.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// Access keys are disabled; or a key is missing or was not accepted in time, and nobody was moved to it; or the transport in the
    /// options could send a key somewhere else.
    /// </exception>
    /// <exception cref="RequestFailedException"><inheritdoc cref="GetKeys" path="/exception"/></exception>
    public virtual Response<WorkspaceKeys> RotateKeys(
        Action<WorkspaceKey> handOver, WorkspaceKeyRotationOptions? options = null, CancellationToken cancellationToken = default)
    {
        _ = handOver ?? throw new ArgumentNullException(nameof(handOver));
        var rotation = Rotation(HandOver, options);
        return _activities.RunAsync(nameof(RotateKeys), () => rotation.RunAsync(async: false, cancellationToken)).EnsureCompleted();

        ValueTask HandOver(WorkspaceKey key, bool async, CancellationToken token)
        {
            handOver(key);
            return default;
        }
    }

    /// <inheritdoc cref="RotateKeys"/>
    public virtual async Task<Response<WorkspaceKeys>> RotateKeysAsync(
        Func<WorkspaceKey, CancellationToken, Task> handOver,
        WorkspaceKeyRotationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        _ = handOver ?? throw new ArgumentNullException(nameof(handOver));
        var rotation = Rotation(async (key, _, token) => await handOver(key, token).ConfigureAwait(false), options);
        return await _activities
            .RunAsync(nameof(RotateKeys), () => rotation.RunAsync(async: true, cancellationToken)).ConfigureAwait(false);
    }

    private static ResourceIdentifier IdOfEnvironment() =>
        EnvironmentSettings.Read(Environment.GetEnvironmentVariable, ExplicitValues.None).Id
        ?? throw new InvalidOperationException(
            "The environment does not name the workspace in full: "
            + $"it lacks the subscription id ({EnvironmentVariables.SubscriptionIds[0]}) "
            + $"or the resource group ({EnvironmentVariables.ResourceGroupNames[0]}).");

    private ValueTask<Operation> SetAsync(
        string method, bool isEnabled, WaitUntil waitUntil, bool async, CancellationToken cancellationToken) =>
        _activities.RunAsync(method, () => _switch.SetAsync(isEnabled, waitUntil, async, cancellationToken));

    private async ValueTask<Response> RegenerateAsync(WorkspaceKeyKinds keys, bool async, CancellationToken cancellationToken)
    {
        if (keys is WorkspaceKeyKinds.None or < 0 or > WorkspaceKeyKinds.Both)
            throw new ArgumentOutOfRangeException(nameof(keys), keys, "The value names no key, or one that does not exist.");

        try
        {
            return await _activities
                .RunAsync(nameof(RegenerateKeys), () => _requests.RegenerateAsync(keys, async, cancellationToken)).ConfigureAwait(false);
        }
        catch (Exception e) when (SendOnceClassifier.IsOutcomeUnknown(e, cancellationToken))
        {
            var failed = e as RequestFailedException;
            var why = failed?.Status > 0 ? "the service answered with an error" : "the answer was lost";
            throw new RequestFailedException(
                failed?.Status ?? 0,
                $"It is not known whether the keys were made anew: {why}, and the request was not sent again. "
                + $"List the keys: when they were created tells.{Environment.NewLine}{e.Message}",
                failed?.ErrorCode,
                e);
        }
    }

    private KeyRotation Rotation(Func<WorkspaceKey, bool, CancellationToken, ValueTask> handOver, WorkspaceKeyRotationOptions? options)
    {
        options ??= new WorkspaceKeyRotationOptions();
        if (options.Keys is WorkspaceKeyKinds.None or < 0 or > WorkspaceKeyKinds.Both)
            throw new ArgumentException($"{nameof(options.Keys)} names no key, or one that does not exist.", nameof(options));

        if (IsOutOfRange(options.GracePeriod) || IsOutOfRange(options.CheckTimeout) || IsOutOfRange(options.LateRequestTimeout))
            throw new ArgumentException(
                $"{nameof(options.GracePeriod)}, {nameof(options.CheckTimeout)} or {nameof(options.LateRequestTimeout)} "
                + "is negative or longer than 24 days.",
                nameof(options));

        return new KeyRotation(_requests, handOver, options, _options);

        // What a timer can wait.
        static bool IsOutOfRange(TimeSpan time) => time < TimeSpan.Zero || time > TimeSpan.FromDays(24);
    }
}
