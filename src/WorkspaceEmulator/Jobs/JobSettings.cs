namespace WorkspaceEmulator.Jobs;

/// <summary>How jobs and sessions go. It can be changed at any time, for the jobs that are made from then on.</summary>
/// <remarks>By default, nothing takes longer than it has to.</remarks>
public sealed class JobSettings
{
    /// <summary>How long a job waits before it is executed.</summary>
    public TimeSpan QueueTime { get; set; }

    /// <summary>How long the execution takes at least.</summary>
    public TimeSpan ExecutionTime { get; set; }

    /// <summary>How long it takes from the end of the execution until the results are there.</summary>
    public TimeSpan FinishingTime { get; set; }

    /// <summary>How long it takes from the request to cancel a job until the job is cancelled.</summary>
    public TimeSpan CancellationTime { get; set; }

    /// <summary>Whether it is too late to cancel a job that is being executed: then it ends as if nobody had asked.</summary>
    public bool IgnoresCancelWhileExecuting { get; set; }

    /// <summary>Whether a request to cancel is answered with 204 and nothing else, and not with the job.</summary>
    public bool AnswersCancelWithoutContent { get; set; }

    /// <summary>Whether lists contain addresses that open the whole storage account, as for jobs that are some years old.</summary>
    public bool SignsAddressesInLists { get; set; }

    /// <summary>How long a signed address is good.</summary>
    public TimeSpan SignatureLifetime { get; set; } = TimeSpan.FromHours(4);

    /// <summary>How long a session is open without a new job.</summary>
    public TimeSpan SessionTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether no time is negative, and none is so long that dates end.</summary>
    internal bool IsValid =>
        new[] { QueueTime, ExecutionTime, FinishingTime, CancellationTime, SignatureLifetime, SessionTimeout }
            .All(time => time >= TimeSpan.Zero && time < TimeSpan.FromDays(365));

    internal JobSettings Copy() => (JobSettings)MemberwiseClone();

    /// <summary>Takes over what others are.</summary>
    internal void Set(JobSettings other)
    {
        QueueTime = other.QueueTime;
        ExecutionTime = other.ExecutionTime;
        FinishingTime = other.FinishingTime;
        CancellationTime = other.CancellationTime;
        IgnoresCancelWhileExecuting = other.IgnoresCancelWhileExecuting;
        AnswersCancelWithoutContent = other.AnswersCancelWithoutContent;
        SignsAddressesInLists = other.SignsAddressesInLists;
        SignatureLifetime = other.SignatureLifetime;
        SessionTimeout = other.SessionTimeout;
    }
}
