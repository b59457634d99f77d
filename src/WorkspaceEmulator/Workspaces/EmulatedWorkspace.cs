using System.Text.Json.Nodes;

namespace WorkspaceEmulator.Workspaces;

/// <summary>One workspace: its document, its two keys and the operation that is changing it.</summary>
/// <remarks>One lock protects all of it: a request that starts after a key was regenerated is refused with the old key.</remarks>
public sealed class EmulatedWorkspace
{
    private const string Succeeded = "Succeeded";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Operation> _operations = [];
    private JsonObject _document;
    private JsonObject? _requested;
    private JsonObject? _requestedBody;
    private string _provisioningState;
    private bool _isProvisioned;
    private bool _isGone;
    private Operation? _operation;
    private AccessKeyPair _keys = AccessKeyPair.Create();

    /// <summary>A workspace that is there.</summary>
    internal EmulatedWorkspace(WorkspaceName name, JsonObject body, bool hasManagedStorage)
    {
        Name = name;
        HasManagedStorage = hasManagedStorage;
        _document = WorkspaceDocument.Replace(WorkspaceDocument.Create(name), body);
        if (hasManagedStorage)
        {
            var resourceGroup = $"/subscriptions/{name.SubscriptionId}/resourceGroups/managed-{name.Name}";
            _document["properties"]!["managedStorageAccount"] = $"{resourceGroup}/providers/Microsoft.Storage/storageAccounts/managed";
        }

        _provisioningState = Succeeded;
        _isProvisioned = true;
    }

    /// <summary>A workspace that is not there yet: the operation which <see cref="BeginReplace"/> starts will make it.</summary>
    internal EmulatedWorkspace(WorkspaceName name)
    {
        Name = name;
        _document = WorkspaceDocument.Create(name);
        _provisioningState = "ProviderProvisioning";
    }

    /// <summary>What it is found by.</summary>
    public WorkspaceName Name { get; }

    /// <summary>Whether the service manages its storage account; old versions of the management plane refuse such a workspace.</summary>
    public bool HasManagedStorage { get; }

    /// <summary>How often each status was answered.</summary>
    public AnswerCounts Answers { get; } = new();

    /// <summary>The primary key of now.</summary>
    public string PrimaryKey
    {
        get
        {
            lock (_lock)
                return _keys.Primary.Value;
        }
    }

    /// <summary>The secondary key of now.</summary>
    public string SecondaryKey
    {
        get
        {
            lock (_lock)
                return _keys.Secondary.Value;
        }
    }

    /// <summary>Whether the workspace takes access keys at all. Set here, it holds at once, without an operation.</summary>
    public bool AreAccessKeysEnabled
    {
        get
        {
            lock (_lock)
            {
                Advance(isPoll: false);
                return WorkspaceDocument.AreAccessKeysEnabled(_document);
            }
        }

        set
        {
            lock (_lock)
                _document["properties"]!["apiKeyEnabled"] = value;
        }
    }

    /// <summary>Where it is, as it was written: <c>East US</c>.</summary>
    public string Location
    {
        get
        {
            lock (_lock)
                return ((_requested ?? _document)["location"] as JsonValue)?.ToString() ?? "";
        }
    }

    /// <summary>Whether it is one of kind V2, whose jobs have other statuses.</summary>
    internal bool IsOfKindV2
    {
        get
        {
            lock (_lock)
                return WorkspaceDocument.IsOfKindV2(_document);
        }
    }

    /// <summary>What its host in Azure starts with: the location, and a suffix for a workspace of kind V2.</summary>
    internal string HostLabel
    {
        get
        {
            lock (_lock)
            {
                var document = _isProvisioned ? _document : _requested ?? _document;
                return LocationName.Normalize(Location) + (WorkspaceDocument.IsOfKindV2(document) ? "-v2" : "");
            }
        }
    }

    /// <summary>Whether it has ever been ready. Before, it has neither an endpoint nor a data plane.</summary>
    internal bool IsProvisioned
    {
        get
        {
            lock (_lock)
            {
                Advance(isPoll: false);
                return _isProvisioned;
            }
        }
    }

    /// <summary>Whether it has been deleted, as far as anybody has been told.</summary>
    internal bool IsGone
    {
        get
        {
            lock (_lock)
                return _isGone;
        }
    }

    /// <summary>Whether it is there, after a deletion that is due has taken effect.</summary>
    internal bool IsThere
    {
        get
        {
            lock (_lock)
            {
                Advance(isPoll: false);
                return !_isGone;
            }
        }
    }

    /// <summary>The ids of the providers that it has.</summary>
    internal IReadOnlySet<string> ProviderIds
    {
        get
        {
            lock (_lock)
                return WorkspaceDocument.ProviderIds(_document);
        }
    }

    /// <summary>Makes new keys; the old ones are refused from now on.</summary>
    public void RegenerateKeys(AccessKeyKinds kinds)
    {
        lock (_lock)
            _keys = _keys.Renew(kinds);
    }

    /// <summary>A connection string in the form and order of Azure, with the primary key of now.</summary>
    /// <param name="endpoint">The data plane's address, with its final slash.</param>
    public string ConnectionStringFor(Uri endpoint) => ConnectionString(endpoint, PrimaryKey);

    /// <summary>Whether a key opens the workspace now.</summary>
    internal bool IsOpenedBy(string key)
    {
        lock (_lock)
        {
            Advance(isPoll: false);
            return WorkspaceDocument.AreAccessKeysEnabled(_document) && _keys.Contains(key);
        }
    }

    /// <summary>As <see cref="RegenerateKeys"/>, but only while access keys are enabled; the check and the change are one step.</summary>
    internal bool TryRegenerateKeys(AccessKeyKinds kinds)
    {
        lock (_lock)
        {
            if (!AreAccessKeysEnabled)
                return false;

            RegenerateKeys(kinds);
            return true;
        }
    }

    /// <summary>
    /// What <c>listKeys</c> answers. Every property may be absent by the specification; the keys are while they open nothing.
    /// </summary>
    internal JsonObject Keys(Uri endpoint)
    {
        lock (_lock)
        {
            return AreAccessKeysEnabled
                ? _keys.ToJson(key => ConnectionString(endpoint, key.Value))
                : new JsonObject { ["apiKeyEnabled"] = false };
        }
    }

    /// <summary>The resource as the management plane answers it.</summary>
    /// <param name="endpointOf">
    /// The data plane's address as this client reaches it. It is asked for when it is known what the workspace is now; one that was never
    /// provisioned has none.
    /// </param>
    /// <param name="isPoll">Whether the client may be waiting for an operation by reading the resource.</param>
    /// <param name="asRequested">Whether the client asked for a change just now: it is told what the workspace will be.</param>
    internal JsonObject Resource(Func<EmulatedWorkspace, Uri> endpointOf, bool isPoll = false, bool asRequested = false)
    {
        lock (_lock)
        {
            Advance(isPoll);
            var isOld = _isProvisioned && !asRequested;
            var resource = (isOld ? _document : _requested ?? _document).DeepClone().AsObject();
            var properties = resource["properties"]!.AsObject();
            properties["provisioningState"] = _provisioningState;
            properties["usable"] = _isProvisioned ? "Yes" : "No";
            if (_isProvisioned)
                properties["endpointUri"] = endpointOf(this).AbsoluteUri;

            return resource;
        }
    }

    /// <summary>Begins to put a document in place of what is there.</summary>
    /// <returns>
    /// The ID of the operation; or null when another change is in progress. The same document again, as from a client that lost the first
    /// response, is the same change: it returns the operation that started with it.
    /// </returns>
    internal string? BeginReplace(JsonObject body, OperationPlan plan)
    {
        lock (_lock)
        {
            Advance(isPoll: false);
            if (_operation is { Status: OperationStatus.InProgress })
                return JsonNode.DeepEquals(_requestedBody, body) ? _operation.Id : null;

            _requested = WorkspaceDocument.Replace(_document, body);
            _requestedBody = body;
            _provisioningState = _isProvisioned ? "ProviderUpdating" : "ProviderProvisioning";
            return Begin(new Operation(plan, EndReplace));
        }
    }

    /// <summary>Begins to take the workspace away.</summary>
    /// <param name="remove">Called when the operation succeeds.</param>
    /// <returns>The operation's id; or null when another change is under way.</returns>
    internal string? BeginDelete(OperationPlan plan, Action remove)
    {
        lock (_lock)
        {
            Advance(isPoll: false);
            if (_operation is { Status: OperationStatus.InProgress })
                return _provisioningState == "ProviderDeleting" ? _operation.Id : null;

            _provisioningState = "ProviderDeleting";
            _requestedBody = null;
            return Begin(new Operation(plan, status =>
            {
                _provisioningState = status.ToString();
                _isGone = status == OperationStatus.Succeeded;
                if (_isGone)
                    remove();
            }));
        }
    }

    /// <summary>Replaces the tags, at once.</summary>
    internal void ReplaceTags(JsonObject? tags)
    {
        lock (_lock)
        {
            Advance(isPoll: false);
            WorkspaceDocument.ReplaceTags(_document, tags);
        }
    }

    /// <summary>How one of the workspace's operations stands; null when it has none with this id.</summary>
    internal OperationAnswer? Poll(string operationId)
    {
        lock (_lock)
        {
            if (!_operations.TryGetValue(operationId, out var operation))
                return null;

            operation.Advance(isPoll: true);
            return new OperationAnswer(operation.Id, operation.Status, operation.StartTime, operation.EndTime);
        }
    }

    /// <summary>Forgets an operation that began long ago.</summary>
    internal void Forget(string operationId)
    {
        lock (_lock)
            _operations.Remove(operationId);
    }

    private string ConnectionString(Uri endpoint, string key) =>
        $"SubscriptionId={Name.SubscriptionId};ResourceGroupName={Name.ResourceGroupName};WorkspaceName={Name.Name};"
        + $"ApiKey={key};QuantumEndpoint={endpoint};";

    private string Begin(Operation operation)
    {
        _operation = operation;
        _operations[operation.Id] = operation;
        return operation.Id;
    }

    private void Advance(bool isPoll) => _operation?.Advance(isPoll);

    private void EndReplace(OperationStatus status)
    {
        if (status == OperationStatus.Succeeded)
        {
            _document = _requested!;
            _isProvisioned = true;
        }

        // A workspace whose making has failed shows what it was to become.
        if (_isProvisioned)
            _requested = null;

        _requestedBody = null;
        _provisioningState = status.ToString();
    }
}
