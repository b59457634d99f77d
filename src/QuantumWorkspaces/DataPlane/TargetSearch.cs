namespace QuantumWorkspaces.DataPlane;

/// <summary>Looks for a target by its name, and remembers where it was not.</summary>
internal sealed class TargetSearch(string name)
{
    private readonly string _name = string.IsNullOrEmpty(name)
        ? throw new ArgumentException("The value is null or empty.", nameof(name)) : name;

    private readonly NameList _seen = new();

    public Response<QuantumTarget>? FindIn(Page<QuantumTarget> page)
    {
        foreach (var target in page.Values)
        {
            if (string.Equals(target.Id, _name, StringComparison.OrdinalIgnoreCase))
                return Response.FromValue(target, page.GetRawResponse());
        }

        _seen.Add(page.Values.Select(target => target.Id));
        return null;
    }

    /// <summary>The name is not quoted: what somebody takes for a name may be anything.</summary>
    public RequestFailedException NotFound(string workspaceName) => new(
        404, $"The workspace '{workspaceName}' has no target of that name. It has: {_seen}.", "TargetNotFound", null);
}
