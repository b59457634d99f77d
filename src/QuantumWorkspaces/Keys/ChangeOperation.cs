namespace QuantumWorkspaces.Keys;

/// <summary>A change of a workspace in the service, whose failure is told as such.</summary>
internal sealed class ChangeOperation(Operation operation) : Operation
{
    public override string Id => operation.Id;

    public override bool HasCompleted => operation.HasCompleted;

    public override Response GetRawResponse() => operation.GetRawResponse();

    public override Response UpdateStatus(CancellationToken cancellationToken = default)
    {
        try
        {
            return operation.UpdateStatus(cancellationToken);
        }
        catch (RequestFailedException e) when (IsOfChange(e))
        {
            throw Failure(e);
        }
    }

    public override async ValueTask<Response> UpdateStatusAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await operation.UpdateStatusAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (IsOfChange(e))
        {
            throw Failure(e);
        }
    }

    public override RehydrationToken? GetRehydrationToken() => operation.GetRehydrationToken();

    /// <summary>Whether the service answered that the change failed. The status is that of this answer, which is a success.</summary>
    public static bool IsOfChange(RequestFailedException exception) => exception.Status is >= 200 and < 300;

    /// <summary>The failure in words; the status is 0, because no request failed.</summary>
    public static RequestFailedException Failure(RequestFailedException exception)
    {
        var reason = exception.Message.Split('\n')[0].TrimEnd();
        var code = exception.ErrorCode is { Length: > 0 } text ? $" ({text})" : "";
        var message = $"The change of the workspace failed in the service{code}: {reason} Access keys are as they were.";
        return new RequestFailedException(0, message, exception.ErrorCode, exception);
    }
}
