using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using QuantumKeys.CommandLine;

namespace QuantumKeys.Fixing.Writing;

/// <summary>
/// What a run is about to write, outside the repository. A run that is stopped in the middle leaves it behind, and the next one finishes
/// what was complete, or takes away what was not. It has the names of files, and nothing of what is in them.
/// </summary>
internal sealed class Journal : IDisposable
{
    private readonly string _path;
    private readonly FileStream _lock;

    private Journal(string path, FileStream @lock) => (_path, _lock) = (path, @lock);

    /// <summary>Opens the one of a repository or folder.</summary>
    /// <exception cref="UsageException">Another run has it open.</exception>
    public static Journal Open(string root)
    {
        var path = PathFor(root);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            var @lock = new FileStream(
                path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            return new Journal(path, @lock);
        }
        catch (IOException)
        {
            throw new UsageException($"Another run is fixing '{root}'. Wait for its end.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new UsageException(
                $"'{Path.GetDirectoryName(path)}' cannot be written. A run says there what it is about to write, in case it is stopped.");
        }
    }

    /// <summary>Whether a run was stopped in the middle, and none has finished its work since.</summary>
    public static bool IsOpenFor(string root) => File.Exists(PathFor(root));

    /// <summary>Finishes what a run that was stopped had all prepared; what it had not, goes.</summary>
    /// <returns>What has been done, and what could not be.</returns>
    public IReadOnlyList<string> Finish()
    {
        var lines = new List<string>();
        var earlier = Read() ?? new JournalContent(IsComplete: false, []);
        foreach (var entry in earlier.Entries)
        {
            if (!TemporaryFile.Is(entry.Temporary) || !File.Exists(entry.Temporary))
                continue;

            if (earlier.IsComplete && HashOf(entry.Target) == entry.Before)
            {
                AtomicFile.Commit(entry.Temporary, entry.Target);
                lines.Add($"{entry.Target}: written, as a run that was stopped had begun.");
            }
            else
            {
                File.Delete(entry.Temporary);
                if (earlier.IsComplete)
                    lines.Add($"{entry.Target}: has changed since a run that was stopped, and is left as it is.");
            }
        }

        Clear();
        return lines;
    }

    /// <param name="isComplete">Whether all files are prepared: from here on a run that is stopped is finished by the next one.</param>
    public void Write(IReadOnlyList<JournalEntry> entries, bool isComplete)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(new JournalContent(isComplete, entries));
        AtomicFile.PrepareSecret(_path + ".new", content);
        AtomicFile.Commit(_path + ".new", _path);
    }

    /// <summary>Everything is in its place.</summary>
    public void Clear() => File.Delete(_path);

    public void Dispose() => _lock.Dispose();

    /// <summary>What a file is now, to see later whether it still is; null where it is not there.</summary>
    public static string? HashOf(string path) => File.Exists(path) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))) : null;

    private JournalContent? Read()
    {
        try
        {
            return File.Exists(_path) ? JsonSerializer.Deserialize<JournalContent>(File.ReadAllBytes(_path)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string PathFor(string root)
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        var folder = data.Length > 0 ? data : Path.Combine(Path.GetTempPath(), Environment.UserName);
        var name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(root)))[..32];
        return Path.Combine(folder, "quantum-keys", $"{name}.json");
    }
}
