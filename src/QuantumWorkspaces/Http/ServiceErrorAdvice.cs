namespace QuantumWorkspaces.Http;

/// <summary>What to check when the service refuses a request, for each way to call it.</summary>
/// <param name="Unauthorized">After 401 and 403.</param>
/// <param name="NotFound">After 404.</param>
/// <param name="Conflict">After 409.</param>
internal sealed record ServiceErrorAdvice(string Unauthorized, string NotFound, string Conflict)
{
    private const string NotAtEndpoint =
        "Check the subscription id, the resource group and the workspace name, and whether the endpoint is that of the workspace. "
        + "A job or a session may have been deleted, or belong to another workspace.";

    private const string BeingChanged =
        "The workspace is being changed, or its state does not allow this. Wait until that has ended, then try again.";

    public static readonly ServiceErrorAdvice AccessKey = new(
        "With an access key, check: are access keys enabled for the workspace; has the key been regenerated, so that a new one is needed; "
        + "does the key belong to this workspace?",
        NotAtEndpoint,
        BeingChanged);

    public static readonly ServiceErrorAdvice DataPlaneIdentity = new(
        "With Microsoft Entra, check: has the identity the role 'Quantum Workspace Data Contributor' (or Owner) on the workspace; "
        + "is the token from the tenant of the workspace's subscription?",
        NotAtEndpoint,
        BeingChanged);

    public static readonly ServiceErrorAdvice Management = new(
        "Check: has the identity a role on the workspace that allows this, such as Contributor or Owner; "
        + "is the token from the tenant of the workspace's subscription?",
        "Check the subscription id, the resource group and the workspace name; the identity may also lack the right to see the workspace.",
        "Where another change of the workspace is under way, wait until it has ended; where access keys are disabled, enable them first.");
}
