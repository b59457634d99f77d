using WorkspaceEmulator.Hosting;
using WorkspaceEmulator.Jobs;
using WorkspaceEmulator.Storage;

namespace WorkspaceEmulator.DataPlane;

/// <summary>The addresses of a job's container, input and output, as one answer gives them.</summary>
internal sealed record JobLinks(string Container, string Input, string Output)
{
    /// <summary>As GET on one job does: each address signed for reading, with a name for the file.</summary>
    public static JobLinks ForReading(HttpRequest request, Job job, AddressSigner signer, JobVersion version, TimeSpan lifetime)
    {
        var (container, input, output) = AddressesOf(job);
        var origin = new RequestOrigin(request);
        var ofContainer = version.OpensWholeAccount
            ? signer.ForAccount("racw", lifetime, origin.IsSecure, isOld: true)
            : signer.ForContainer(container.Container, version.DeletesJobs ? "rl" : "rcwl", lifetime);
        return new JobLinks(
            $"{origin.LinkTo(container.Path)}?{ofContainer}",
            Signed(input, "input"),
            Signed(output, "output"));

        string Signed(BlobAddress blob, string kind) =>
            $"{origin.LinkTo(blob.Path)}?{signer.ForBlob(blob.Container, blob.Blob!, "r", lifetime, $"{job.Name}-{job.Id}.{kind}.json")}";
    }

    /// <summary>As they are stored: with no signature, the last one with its port.</summary>
    public static JobLinks Bare(HttpRequest request, Job job)
    {
        var (container, input, output) = AddressesOf(job);
        var origin = new RequestOrigin(request);
        return new JobLinks(origin.LinkTo(container.Path), origin.LinkTo(input.Path), origin.LinkWithPortTo(output.Path));
    }

    /// <summary>As they were stored once: the container and the output with an address for the whole account.</summary>
    public static JobLinks WithAccountSignature(HttpRequest request, Job job, AddressSigner signer, TimeSpan lifetime)
    {
        var signature = signer.ForAccount("rwlac", lifetime, new RequestOrigin(request).IsSecure);
        var bare = Bare(request, job);
        return bare with { Container = $"{bare.Container}?{signature}", Output = $"{bare.Output}?{signature}" };
    }

    private static (BlobAddress Container, BlobAddress Input, BlobAddress Output) AddressesOf(Job job) =>
        (job.Request.Container, job.Request.Input, job.Request.Container with { Blob = OutputBlob.NameFor(job.Request) });
}
