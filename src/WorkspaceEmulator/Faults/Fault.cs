using System.Text;
using WorkspaceEmulator.Authentication;
using WorkspaceEmulator.Hosting;

namespace WorkspaceEmulator.Faults;

/// <summary>A fault for the next requests that match.</summary>
public sealed record Fault
{
    /// <summary>The method of the requests; null for all.</summary>
    public string? Method { get; init; }

    /// <summary>A part of the path and query, case ignored; null for all but the endpoint that gives tokens.</summary>
    public string? PathContains { get; init; }

    /// <summary>The number of requests.</summary>
    public int Times { get; init; } = 1;

    /// <summary>How many of the requests are let through before.</summary>
    public int Skip { get; init; }

    /// <summary>What happens.</summary>
    public FaultKind Kind { get; init; }

    /// <summary>Whether it happens before the request is carried out, or after.</summary>
    public FaultMoment Moment { get; init; }

    /// <summary>The status of an error.</summary>
    public int Status { get; init; } = StatusCodes.Status503ServiceUnavailable;

    /// <summary>The code of an error, or of a failed job; null: <c>ServerBusy</c>, or none for a job.</summary>
    public string? Code { get; init; }

    /// <summary>The message of an error, or of a failed job.</summary>
    public string? Message { get; init; }

    /// <summary>The <c>Retry-After</c> of an error, in whole seconds; null for none.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>The delay before it happens.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The status of a job, possibly one that nobody knows.</summary>
    public string? JobStatus { get; init; }

    /// <summary>The output of a job: empty, no JSON, or what a provider writes that the emulator does not calculate.</summary>
    public string? Output { get; init; }

    /// <summary>The output as it is stored.</summary>
    internal byte[]? OutputBytes => Output is null ? null : Encoding.UTF8.GetBytes(Output);

    /// <summary>What <see cref="IsValid"/> asks for.</summary>
    internal const string Rules =
        "A fault happens once or more, its status is 200 to 599, its times are not negative, its code is printable ASCII, "
        + "its texts are short, and a JobStatus has a jobStatus.";

    private const int LongestText = 4096;
    private const int LongestOutput = 1 << 20;

    /// <summary>Whether it can happen at all.</summary>
    internal bool IsValid =>
        (Code is null || HeaderText.CanBeSent(Code))
        && new[] { Method, PathContains, Code, Message, JobStatus }.All(text => text is null or { Length: <= LongestText })
        && Output is null or { Length: <= LongestOutput }
        && (Kind != FaultKind.JobStatus || JobStatus is not null)
        && Skip >= 0 && Times > 0 && Status is >= 200 and <= 599 && RetryAfter is null or >= 0
        && Delay >= TimeSpan.Zero && Delay < TimeSpan.FromDays(1);

    /// <summary>Whether a request matches.</summary>
    internal bool Matches(string method, string pathAndQuery) =>
        (Method is null || Method.Equals(method, StringComparison.OrdinalIgnoreCase))
        && (PathContains is null
            ? !pathAndQuery.StartsWith(ManagedIdentity.Path, StringComparison.OrdinalIgnoreCase)
            : pathAndQuery.Contains(PathContains, StringComparison.OrdinalIgnoreCase))
        && (Kind switch
        {
            FaultKind.OperationFails or FaultKind.OperationIsCanceled => method is "PUT" or "DELETE",
            FaultKind.JobFails or FaultKind.JobOutput =>
                method == "PUT" && pathAndQuery.Contains("/jobs/", StringComparison.OrdinalIgnoreCase),
            FaultKind.JobStatus or FaultKind.NoNextLink or FaultKind.ForeignNextLink => method == "GET",
            _ => true,
        });
}
