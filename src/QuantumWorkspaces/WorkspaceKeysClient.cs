using Azure;
using Azure.Core;
using ConnectionStrings;
using QuantumWorkspaces.Http;
using QuantumWorkspaces.Keys;
using QuantumWorkspaces.Settings;

namespace QuantumWorkspaces;

/// <summary>A client for the access keys of one Azure Quantum workspace: lists, makes anew, enables, disables and rotates them.</summary>
/// <remarks>
/// <para>It talks to Azure Resource Manager with Microsoft Entra and does what the portal and <c>az quantum workspace keys</c> do: see
/// <see href="https://learn.microsoft.com/azure/quantum/security-manage-access-keys">Manage access keys</see>. The identity needs a role on the workspace that allows it,
/// such as Contributor or Owner.</para>
/// <para>A key shows in no exception, no log, and not in the text of the objects that hold it.</para>
/// <para>An instance can be used from several threads at once and is meant to be kept.</para>
/// </remarks>
public class WorkspaceKeysClient
{
    internal static readonly ResourceType ResourceType = new("Microsoft.Quantum/workspaces");

    private readonly KeyRequests _requests = null!;
    private readonly KeyAccessSwitch _switch = null!;
    private readonly WorkspaceKeysClientOptions _options = null!;

    /// <summary>For tests that replace the client by a class of their own.</summary>
    protected WorkspaceKeysClient()
    {
    }

    /// <summary>Makes a client for the workspace with a resource id.</summary>
    /// <param name="workspaceId">
    /// <c>/subscriptions/…/resourceGroups/…/providers/Microsoft.Quantum/workspaces/…</c>, in any case, such as <see cref="CreateResourceIdentifier"/> makes.
    /// </param>
    /// <param name="credential">Gives tokens for <c>https://management.azure.com/.default</c>, such as <see cref="Azure.Identity.DefaultAzureCredential"/>.</param>
    /// <param name="options">Settings of the client.</param>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="workspaceId"/> is not that of an Azure Quantum workspace.</exception>
    public WorkspaceKeysClient(ResourceIdentifier workspaceId, TokenCredential credential, WorkspaceKeysClientOptions? options = null)
    {
        _ = ValueRules.CheckId(workspaceId, nameof(workspaceId));
        _ = credential ?? throw new ArgumentNullException(nameof(credential));
        _options = options ?? new WorkspaceKeysClientOptions();
        var management = new ManagementPipeline(_options, credential, _options.ManagementEndpoint, _options.ApiVersion);
        WorkspaceId = workspaceId;
        _requests = new KeyRequests(workspaceId, management);
        _switch = new KeyAccessSwitch(workspaceId, management);
    }

    /// <summary>The resource id of the workspace.</summary>
    public virtual ResourceIdentifier WorkspaceId { get; } = null!;

    /// <summary>Makes the resource id of a workspace.</summary>
    /// <param name="subscriptionId">The id of the Azure subscription: a GUID with dashes.</param>
    /// <param name="resourceGroupName">The name of the resource group: 1 to 90 letters, digits and <c>_ ( ) - .</c>, without a period at the end.</param>
    /// <param name="workspaceName">The name of the workspace: 2 to 54 ASCII letters, digits and hyphens, without a hyphen at either end.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is malformed. The message says what is wrong, and shows nothing of the value.</exception>
    public static ResourceIdentifier CreateResourceIdentifier(string subscriptionId, string resourceGroupName, string workspaceName)
    {
        ValueRules.CheckArgument(FieldName.SubscriptionId, subscriptionId, nameof(subscriptionId));
        ValueRules.CheckArgument(FieldName.ResourceGroupName, resourceGroupName, nameof(resourceGroupName));
        ValueRules.CheckArgument(FieldName.WorkspaceName, workspaceName, nameof(workspaceName));
        return new ResourceIdentifier($"/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/{ResourceType}/{workspaceName}");
    }

    /// <summary>The access keys of the workspace (<c>POST …/listKeys</c>). The raw response does not hold them.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="RequestFailedException">
    /// The service answered with an error (<see cref="RequestFailedException.Status"/>, <see cref="RequestFailedException.ErrorCode"/>; 401, 403, 404, 409 and 429 say what to
    /// check), or could not be reached; after several tries as the parts of an <see cref="AggregateException"/>.
    /// </exception>
    public virtual Response<WorkspaceKeys> GetKeys(CancellationToken cancellationToken = default) =>
        _requests.ListAsync(async: false, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="GetKeys"/>
    public virtual async Task<Response<WorkspaceKeys>> GetKeysAsync(CancellationToken cancellationToken = default) =>
        await _requests.ListAsync(async: true, cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Makes keys anew (<c>POST …/regenerateKey</c>). The old ones stop working at once: to replace keys that are in use, <see cref="RotateKeys"/>. The new ones are got with
    /// <see cref="GetKeys"/>.
    /// </summary>
    /// <remarks>
    /// The request is sent again after 429, and where no connection came about, only. After an answer that was lost nobody knows whether the keys were made anew: the exception says so, and
    /// <see cref="WorkspaceKey.CreatedOn"/> of the listed keys tells.
    /// </remarks>
    /// <param name="keys">Which keys. Access keys have to be enabled.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keys"/> names no key, or one that does not exist.</exception>
    /// <exception cref="RequestFailedException"><inheritdoc cref="GetKeys" path="/exception"/></exception>
    public virtual Response RegenerateKeys(WorkspaceKeyKinds keys, CancellationToken cancellationToken = default) =>
        RegenerateAsync(keys, async: false, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="RegenerateKeys"/>
    public virtual async Task<Response> RegenerateKeysAsync(WorkspaceKeyKinds keys, CancellationToken cancellationToken = default) =>
        await RegenerateAsync(keys, async: true, cancellationToken).ConfigureAwait(false);

    /// <summary>Lets the workspace take access keys. Nothing is written when it does so already.</summary>
    /// <remarks>
    /// The workspace's resource is read, changed in this one property and written back as it was read. The service has no way to notice that somebody else
    /// changed it in between: two administrators can undo one another's changes.
    /// </remarks>
    /// <param name="waitUntil">
    /// <see cref="WaitUntil.Completed"/>: comes back when the change is done. <see cref="WaitUntil.Started"/>: when it has begun; the operation tells when it is done.
    /// </param>
    /// <param name="cancellationToken">Ends the call or the wait, not a change that has begun.</param>
    /// <exception cref="RequestFailedException"><inheritdoc cref="GetKeys" path="/exception"/> Or the change failed or was cancelled in the service.</exception>
    public virtual Operation EnableKeys(WaitUntil waitUntil, CancellationToken cancellationToken = default) =>
        _switch.SetAsync(isEnabled: true, waitUntil, async: false, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="EnableKeys"/>
    public virtual async Task<Operation> EnableKeysAsync(WaitUntil waitUntil, CancellationToken cancellationToken = default) =>
        await _switch.SetAsync(isEnabled: true, waitUntil, async: true, cancellationToken).ConfigureAwait(false);

    /// <summary>Makes the workspace refuse access keys: every request with one is unauthorized from then on, Microsoft Entra goes on. Nothing is written when it does so already.</summary>
    /// <inheritdoc cref="EnableKeys" path="/remarks|/param|/exception"/>
    public virtual Operation DisableKeys(WaitUntil waitUntil, CancellationToken cancellationToken = default) =>
        _switch.SetAsync(isEnabled: false, waitUntil, async: false, cancellationToken).EnsureCompleted();

    /// <inheritdoc cref="DisableKeys"/>
    public virtual async Task<Operation> DisableKeysAsync(WaitUntil waitUntil, CancellationToken cancellationToken = default) =>
        await _switch.SetAsync(isEnabled: false, waitUntil, async: true, cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Makes keys anew without a moment in which those that use the workspace have no valid one: moves them to the primary key, makes the secondary anew, sees that it works, moves
    /// them to it, makes the primary anew, sees that it works, and moves them back. Before a key is made anew, the one in use is seen to work once more.
    /// </summary>
    /// <remarks>
    /// It can be run again after it was interrupted anywhere, with the same end: everybody uses the primary key, and the keys are new. It goes from the beginning then, unless
    /// <see cref="WorkspaceKeyRotationOptions.OnlyCreatedBefore"/> says what is done already. Where an answer is lost, the list of keys tells whether it has to ask again. Do not run two at once.
    /// </remarks>
    /// <param name="handOver">
    /// Is called with the key to use from now on, and comes back when all use it, or know of it and will within <see cref="WorkspaceKeyRotationOptions.GracePeriod"/>: it
    /// calls <see cref="System.ClientModel.ApiKeyCredential.Update"/>, or writes to a vault. If it throws, the rotation stops there; both keys are valid.
    /// </param>
    /// <param name="options">Which keys, how long to wait, whom to tell of the progress.</param>
    /// <param name="cancellationToken">Stops between any two steps.</param>
    /// <returns>The keys after it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="handOver"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="options"/> name no key, or a time that is negative or longer than 24 days.</exception>
    /// <exception cref="InvalidOperationException">Access keys are disabled; or a key is not there, or not accepted in time: nobody was moved to it.</exception>
    /// <exception cref="RequestFailedException"><inheritdoc cref="GetKeys" path="/exception"/></exception>
    public virtual Response<WorkspaceKeys> RotateKeys(
        Action<WorkspaceKey> handOver, WorkspaceKeyRotationOptions? options = null, CancellationToken cancellationToken = default)
    {
        _ = handOver ?? throw new ArgumentNullException(nameof(handOver));
        return Rotation(HandOver, options).RunAsync(async: false, cancellationToken).EnsureCompleted();

        ValueTask HandOver(WorkspaceKey key, bool async, CancellationToken token)
        {
            handOver(key);
            return default;
        }
    }

    /// <inheritdoc cref="RotateKeys"/>
    public virtual async Task<Response<WorkspaceKeys>> RotateKeysAsync(
        Func<WorkspaceKey, CancellationToken, Task> handOver, WorkspaceKeyRotationOptions? options = null, CancellationToken cancellationToken = default)
    {
        _ = handOver ?? throw new ArgumentNullException(nameof(handOver));
        return await Rotation(async (key, _, token) => await handOver(key, token).ConfigureAwait(false), options)
            .RunAsync(async: true, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<Response> RegenerateAsync(WorkspaceKeyKinds keys, bool async, CancellationToken cancellationToken)
    {
        if (keys is WorkspaceKeyKinds.None or < 0 or > WorkspaceKeyKinds.Both)
            throw new ArgumentOutOfRangeException(nameof(keys), keys, "The value names no key, or one that does not exist.");

        try
        {
            return await _requests.RegenerateAsync(keys, async, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (SendOnceClassifier.IsOutcomeUnknown(e, cancellationToken))
        {
            var failed = e as RequestFailedException;
            throw new RequestFailedException(
                failed?.Status ?? 0,
                $"It is not known whether the keys were made anew: the answer was lost, and the request was not sent again. List the keys: when they were created tells.{Environment.NewLine}{e.Message}",
                failed?.ErrorCode,
                e);
        }
    }

    private KeyRotation Rotation(Func<WorkspaceKey, bool, CancellationToken, ValueTask> handOver, WorkspaceKeyRotationOptions? options)
    {
        options ??= new WorkspaceKeyRotationOptions();
        if (options.Keys is WorkspaceKeyKinds.None or < 0 or > WorkspaceKeyKinds.Both)
            throw new ArgumentException($"{nameof(options.Keys)} names no key, or one that does not exist.", nameof(options));

        if (IsOutOfRange(options.GracePeriod) || IsOutOfRange(options.CheckTimeout))
            throw new ArgumentException($"{nameof(options.GracePeriod)} or {nameof(options.CheckTimeout)} is negative or longer than 24 days.", nameof(options));

        return new KeyRotation(_requests, handOver, options, _options);

        // What a timer can wait.
        static bool IsOutOfRange(TimeSpan time) => time < TimeSpan.Zero || time > TimeSpan.FromDays(24);
    }
}
