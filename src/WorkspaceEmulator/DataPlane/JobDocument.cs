using System.Text.Json.Nodes;
using WorkspaceEmulator.Items;
using WorkspaceEmulator.Jobs;

namespace WorkspaceEmulator.DataPlane;

/// <summary>A job as the service writes it.</summary>
internal static class JobDocument
{
    /// <param name="status">What its status is said to be, in place of what it is.</param>
    public static JsonObject Write(Job job, JobLinks links, JobVersion version, string? status = null)
    {
        var request = job.Request;
        var document = new JsonObject
        {
            ["containerUri"] = links.Container,
            ["inputDataUri"] = links.Input,
            ["inputDataFormat"] = request.InputDataFormat,
            ["inputParams"] = request.InputParams?.DeepClone(),
            ["metadata"] = request.Body["metadata"]?.DeepClone(),
            ["sessionId"] = request.SessionId,
            ["status"] = status ?? job.StatusName(version.UsesV2Names),
            ["jobType"] = job.JobType,
            ["outputDataFormat"] = request.OutputDataFormat,
            ["outputDataUri"] = links.Output,
            ["beginExecutionTime"] = ServiceTime.Write(job.BeginExecutionTime),
            ["cancellationTime"] = ServiceTime.Write(job.CancellationTime),
            ["quantumComputingData"] = new JsonObject { ["count"] = 1 },
            ["errorData"] = job.Outcome?.Error?.ToJson(),
        };
        if (!version.IsOf2026)
            document["isCancelling"] = job.State.IsBeingCancelled();

        document["id"] = job.Id;
        document["name"] = job.Name;
        document["providerId"] = job.ProviderId;
        document["target"] = job.Target;
        document["itemType"] = job.ItemType;
        document["creationTime"] = ServiceTime.WriteWithOffset(job.CreationTime);
        document["endExecutionTime"] = ServiceTime.Write(job.EndExecutionTime);
        document["lastModifiedTime"] = ServiceTime.Write(job.LastModifiedTime);
        document["costEstimate"] = version.IsOfKindV2 ? null : job.Outcome?.Cost?.DeepClone();
        document["tags"] = job.Tags.DeepClone();
        AddWhatIsNew(document, job, version);
        return document;
    }

    private static void AddWhatIsNew(JsonObject document, Job job, JobVersion version)
    {
        if (!version.IsOf2026)
        {
            document["jobPriority"] = job.Priority ?? "Basic";
            return;
        }

        document["priority"] = job.Priority ?? "Standard";
        document["createdBy"] = null;
        document["createdByType"] = job.Creator.Type;
        document["lastModifiedBy"] = null;
        document["lastModifiedByType"] = job.Creator.Type;
        document["lastUpdatedTime"] = ServiceTime.Write(job.LastModifiedTime);
        document["usage"] = version.IsOfKindV2 && job is { BeginExecutionTime: { } begin, EndExecutionTime: { } end }
            ? new JsonObject { ["standardMinutes"] = (end - begin).TotalMinutes }
            : null;
        if (!version.ResumesJobs)
            return;

        var succeeded = job.State == JobState.Succeeded ? job.Shots : 0;
        document["shots"] = job.Shots;
        document["resumeCount"] = job.ResumeCount;
        document["shotsSucceeded"] = succeeded;
        document["shotsFailed"] = 0;
        document["shotsTranslated"] = succeeded;
    }
}
