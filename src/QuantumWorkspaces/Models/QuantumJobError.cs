namespace QuantumWorkspaces;

/// <summary>Why a job, or one of its shots, failed.</summary>
/// <remarks>The words are those of the service and of the provider: there is no list of all codes.</remarks>
public sealed class QuantumJobError
{
    internal QuantumJobError(string? code, string? message, string? target = null, IReadOnlyList<QuantumJobError>? details = null)
    {
        Code = code;
        Message = message;
        Target = target;
        Details = details ?? [];
    }

    /// <summary>The code, such as <c>InvalidInputData</c>; null if the service gives none.</summary>
    public string? Code { get; }

    /// <summary>The message; null if the service gives none.</summary>
    public string? Message { get; }

    /// <summary>What the error is about; null if the service does not say.</summary>
    public string? Target { get; }

    /// <summary>The errors that led to this one.</summary>
    public IReadOnlyList<QuantumJobError> Details { get; }

    /// <summary>Returns the error with its details in one line.</summary>
    public override string ToString() =>
        VisibleText.Of(string.Join(" ", new[] { Sentence }.Concat(Details.Select(part => part.ToString()))));

    private string Sentence => (Code, Message) switch
    {
        (null or "", null or "") => "The service gives no reason.",
        (null or "", _) => Message!,
        (_, null or "") => Code!,
        _ => $"{Code}: {Message}",
    };
}
