using System.Text.Json;
using QuantumWorkspaces.Storage;
using QuantumWorkspaces.Wire;

namespace QuantumWorkspaces.Jobs;

/// <summary>A job or a session as it came.</summary>
/// <param name="details">What it says, without signatures.</param>
/// <param name="original">The whole answer, with the signatures that it came with.</param>
internal sealed class ReceivedItem(ItemDetails details, Response response, BinaryData original)
{
    private QuantumJob? _job;

    public QuantumJob Job => _job ??= details.ToJob();

    public QuantumSessionInfo Session => details.ToSession();

    public Response Response => response;

    public Response<QuantumJob> JobResponse => Azure.Response.FromValue(Job, response);

    public Response<QuantumSessionInfo> SessionResponse => Azure.Response.FromValue(Session, response);

    /// <summary>The address of the output with a signature that can still be used; null if there is none.</summary>
    public SignedAddress? SignedOutput
    {
        get
        {
            var text = JsonSerializer.Deserialize(original, WireJsonContext.Default.ItemDetails)?.OutputDataUri;
            return SignedAddress.Read(text) is { IsFresh: true } address ? address : null;
        }
    }
}
