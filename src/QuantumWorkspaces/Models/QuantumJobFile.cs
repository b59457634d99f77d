using System.Globalization;

namespace QuantumWorkspaces;

/// <summary>A file in the storage container of a job: its input, its output, or an attachment.</summary>
public sealed class QuantumJobFile
{
    internal QuantumJobFile(string name, long? length, string? contentType, DateTimeOffset? lastModifiedOn) =>
        (Name, Length, ContentType, LastModifiedOn) = (name, length, contentType, lastModifiedOn);

    /// <summary>The name, such as <c>inputData</c>.</summary>
    public string Name { get; }

    /// <summary>The number of bytes; null if the storage does not say.</summary>
    public long? Length { get; }

    /// <summary>The type of the content, such as <c>application/json</c>; null if the storage does not say.</summary>
    public string? ContentType { get; }

    /// <summary>When the file was written; null if the storage does not say.</summary>
    public DateTimeOffset? LastModifiedOn { get; }

    /// <summary>Returns the file in one line, such as <c>outputData (1234 bytes)</c>.</summary>
    public override string ToString() =>
        VisibleText.Of(Length is { } length ? string.Format(CultureInfo.InvariantCulture, "{0} ({1} bytes)", Name, length) : Name);
}
