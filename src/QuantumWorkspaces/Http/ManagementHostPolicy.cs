using Azure.Core.Pipeline;

namespace QuantumWorkspaces.Http;

/// <summary>Stops a request, with its token, that a response of the service would lead to another host.</summary>
internal sealed class ManagementHostPolicy(Uri endpoint) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        if (!ManagementHost.Belongs(message.Request.Uri.ToUri(), endpoint))
            throw new RequestFailedException(
                $"Azure Resource Manager's answer leads to an address that does not belong to {Origin.Of(endpoint)}. "
                + "It was not followed, so that the credential goes nowhere else.");
    }
}
