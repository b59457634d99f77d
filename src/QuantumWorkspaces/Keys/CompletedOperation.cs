namespace QuantumWorkspaces.Keys;

/// <summary>An operation that was not necessary.</summary>
internal sealed class CompletedOperation(string id, Response response) : Operation
{
    public override string Id => id;

    public override bool HasCompleted => true;

    public override Response GetRawResponse() => response;

    public override Response UpdateStatus(CancellationToken cancellationToken = default) => response;

    public override ValueTask<Response> UpdateStatusAsync(CancellationToken cancellationToken = default) => new(response);
}
