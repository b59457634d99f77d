using System.Globalization;
using System.Text.Json.Nodes;
using QuantumWorkspaces.DataPlane;
using QuantumWorkspaces.Storage;

namespace QuantumWorkspaces.Jobs;

/// <summary>Submits a job: an address for its input, the input, and the job itself.</summary>
internal sealed class JobSubmission(WorkspacePipeline workspace, ItemRequests requests)
{
    /// <summary>The metadata with the number of qubits, which not every output says. The service's Python client names it so.</summary>
    public const string QubitCount = "num_qubits";

    private const string InputName = "inputData";
    private const string ContainerPrefix = "job-";

    /// <summary>The provider of a target: what stands before the first period of its name.</summary>
    /// <exception cref="ArgumentException">The target has no provider in its name, and none was given.</exception>
    public static string ProviderOf(string target, string? given)
    {
        var end = JobArguments.NotEmpty(target, nameof(target)).IndexOf('.');
        return !string.IsNullOrEmpty(given) ? given!
            : end > 0 ? target.Substring(0, end)
            : throw new ArgumentException(
                "The name of the target does not begin with that of its provider. Give the provider.", nameof(target));
    }

    /// <exception cref="RequestFailedException">
    /// The service or the storage refused something, or it is not known whether there is a job: the message says so.
    /// </exception>
    public async ValueTask<ReceivedItem> RunAsync(
        QuantumJobInput input, string target, QuantumJobOptions options, bool async, CancellationToken cancellationToken)
    {
        var providerId = ProviderOf(target, options.ProviderId);
        var ready = input.For(providerId.ToLowerInvariant());
        var id = JobArguments.NewId(options.JobId, nameof(options));
        var path = ItemRequests.PathOfJob(id);
        var parameters = ParametersOf(ready, options);
        if (options.JobId is not null
            && await requests.FindAsync(path, async, cancellationToken).ConfigureAwait(false) is { } known)
            return Checked(known, target);

        var used = await requests.LinkTo(ContainerPrefix + id, null)
            .UseAsync(address => UploadAsync(address, ready, async, cancellationToken), async, cancellationToken)
            .ConfigureAwait(false);

        var details = DetailsOf(ready, options, id, providerId, target, parameters);
        return await new Creation(requests, workspace.Retries).RunAsync(
            "job", id, path, WithContainer(details, used.ToUri()), WithContainer(details, used.Address), async, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <exception cref="RequestFailedException">The ID is that of another job.</exception>
    private static ReceivedItem Checked(ReceivedItem known, string target) =>
        string.Equals(known.Job.Target, target, StringComparison.OrdinalIgnoreCase)
            ? known
            : throw new RequestFailedException(
                409, $"The job {known.Job.Id} is there already, for another target. Submit with a new ID.", "JobIdInUse", null);

    private async ValueTask<SignedAddress> UploadAsync(
        SignedAddress container, QuantumJobInput input, bool async, CancellationToken cancellationToken)
    {
        var blob = container.BlobAddress(InputName);
        try
        {
            await workspace.Storage.PutAsync(blob, input.Content!, input.ContentType!, isNew: true, async, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (e is { Status: 409, ErrorCode: StorageError.BlobAlreadyExists })
        {
            // A request of ours whose answer was lost, or an earlier submission with the same ID.
            using var there = new MemoryStream();
            var link = new StorageLink(blob, (_, _) => new(blob));
            await BlobDownload.CopyAsync(workspace.Storage, link, there, null, async, cancellationToken).ConfigureAwait(false);
            if (!there.ToArray().AsSpan().SequenceEqual(input.Content!.ToMemory().Span))
                throw new RequestFailedException(
                    409, "The ID of the job was used for a job with another input. Submit with a new ID.", "JobIdInUse", e);
        }

        return container;
    }

    private static JsonObject ParametersOf(QuantumJobInput input, QuantumJobOptions options)
    {
        var parameters = new JsonObject();
        if (options.Shots is { } shots)
            parameters["shots"] = shots >= 1
                ? shots : throw new ArgumentOutOfRangeException(nameof(options), shots, "The number of shots is less than 1.");

        if (input.EntryPoint is { } entryPoint)
        {
            parameters["entryPoint"] = entryPoint;
            parameters["arguments"] = new JsonArray();
        }

        if (input.Profile is { } profile)
            parameters["target_profile"] = profile;

        foreach (var given in JobArguments.ObjectOf(options.InputParameters, nameof(options)))
            parameters[given.Key] = given.Value?.DeepClone();

        return parameters;
    }

    private static JsonObject DetailsOf(
        QuantumJobInput input, QuantumJobOptions options, string id, string providerId, string target, JsonObject parameters)
    {
        var details = new JsonObject
        {
            ["itemType"] = "Job",
            ["name"] = options.Name ?? ContainerPrefix + id,
            ["providerId"] = providerId,
            ["target"] = target,
            ["inputDataFormat"] = input.Format,
        };
        Add(details, "outputDataFormat", options.OutputFormat ?? input.OutputFormat);
        if (parameters.Count > 0)
            details["inputParams"] = parameters;

        if (MetadataOf(input, options) is { Count: > 0 } metadata)
            details["metadata"] = metadata;

        Add(details, "sessionId", options.SessionId);
        Add(details, "priority", options.Priority?.ToString());
        if (options.Tags.Count > 0)
            details["tags"] = new JsonArray([.. options.Tags.Select(tag => (JsonNode)JsonValue.Create(tag))]);

        return details;
    }

    private static JsonObject MetadataOf(QuantumJobInput input, QuantumJobOptions options)
    {
        var metadata = new JsonObject();
        if (input.QubitCount is { } count)
            metadata[QubitCount] = count.ToString(CultureInfo.InvariantCulture);

        foreach (var note in options.Metadata)
            metadata[note.Key] = note.Value;

        return metadata;
    }

    private static BinaryData WithContainer(JsonObject details, Uri container)
    {
        var whole = (JsonObject)details.DeepClone();
        whole["containerUri"] = container.AbsoluteUri;
        whole["inputDataUri"] = StorageNames.Append(new Uri(container.GetLeftPart(UriPartial.Path)), InputName).AbsoluteUri;
        return BinaryData.FromString(whole.ToJsonString());
    }

    private static void Add(JsonObject details, string name, string? value)
    {
        if (value is not null)
            details[name] = value;
    }
}
