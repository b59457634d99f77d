using System.Text.Json.Nodes;
using WorkspaceEmulator.Items;
using WorkspaceEmulator.Jobs;

namespace WorkspaceEmulator.DataPlane;

/// <summary>A session as the service writes it.</summary>
internal static class SessionDocument
{
    public static JsonObject Write(Session session, JobVersion version)
    {
        var document = new JsonObject
        {
            ["status"] = session.StatusName(version.UsesV2Names),
            ["jobFailurePolicy"] = session.Request.JobFailurePolicy,
            ["name"] = session.Name,
            ["id"] = session.Id,
            ["providerId"] = session.ProviderId,
            ["target"] = session.Target,
            ["itemType"] = session.ItemType,
            ["creationTime"] = ServiceTime.WriteWithOffset(session.CreationTime),
            ["endExecutionTime"] = ServiceTime.Write(session.EndExecutionTime),
            ["costEstimate"] = null,
            ["tags"] = session.Tags.DeepClone(),
        };
        if (!version.IsOf2026)
        {
            document["jobPriority"] = session.Priority ?? "Basic";
            return document;
        }

        document["priority"] = session.Priority ?? "Standard";
        document["createdBy"] = null;
        document["createdByType"] = session.Creator.Type;
        return document;
    }
}
