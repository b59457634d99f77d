using Azure;
using QuantumKeys.CommandLine;
using QuantumWorkspaces;

namespace QuantumKeys.Verification;

/// <summary>Asks the service about keys: one request each, one after the other, with a pause between them.</summary>
internal sealed class KeyVerifier
{
    /// <summary>At most five requests a second, however many keys were found.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private Task _pause = Task.CompletedTask;

    /// <returns>The answer, and why where it does not tell.</returns>
    public async Task<(VerificationResult Result, string? Reason)> AskAsync(KeyQuestion question, CancellationToken cancellationToken)
    {
        if (question.Target is not { } target)
            return (VerificationResult.CannotTell, question.WhyNot);

        await _pause;
        try
        {
            await RequestAsync(target, cancellationToken);
            return (VerificationResult.Works, null);
        }
        catch (RequestFailedException exception) when (exception.Status == 401)
        {
            return (VerificationResult.Refused, null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return (VerificationResult.CannotTell, FailureReport.For(exception, cancellationToken).Message.ReplaceLineEndings(" "));
        }
        finally
        {
            _pause = Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>The client sends the key to that endpoint only, follows no redirect, and checks certificates.</summary>
    private static async Task RequestAsync(QuantumConnectionString target, CancellationToken cancellationToken)
    {
        var options = new WorkspaceOptions { Retry = { MaxRetries = 0, NetworkTimeout = Timeout } };
        var workspace = new Workspace(
            target.Endpoint, target.SubscriptionId, target.ResourceGroupName, target.WorkspaceName, target.GetCredential(), options);
        await foreach (var page in workspace.GetProvidersAsync(cancellationToken).AsPages())
        {
            // The first page tells.
            _ = page;
            return;
        }
    }
}
