using QuantumKeys.Fixing.Changes;

namespace QuantumKeys.Fixing.Writing;

/// <summary>
/// Writes the changed files of a repository: first all of them beside the old ones, then each in its place. Stopped anywhere, each file is
/// old or new, and the next run finishes. What cannot be written is said, and the rest is written; but files that one repair changes
/// together are written together or not at all.
/// </summary>
/// <param name="together">The files of each repair that changes several.</param>
internal sealed class RepositoryWriter(Journal journal, IReadOnlyList<IReadOnlyCollection<string>> together)
{
    private readonly Dictionary<string, string> _failures = new(StringComparer.Ordinal);

    /// <summary>Why files were not written, by their paths.</summary>
    public IReadOnlyDictionary<string, string> Failures => _failures;

    /// <returns>The files that were written.</returns>
    public IReadOnlyList<ChangedFile> Write(IReadOnlyList<ChangedFile> files)
    {
        foreach (var file in files)
        {
            if (WhyNot(file) is { } reason)
                _failures[file.Path] = reason;
        }

        var prepared = Prepare(Without(files));
        journal.Write([.. prepared.Select(one => one.Entry)], isComplete: true);
        var written = prepared.Where(one => TryCommit(one.File.Path, one.Entry)).Select(one => one.File).ToList();
        journal.Clear();
        return written;
    }

    private List<(ChangedFile File, JournalEntry Entry)> Prepare(IReadOnlyList<ChangedFile> files)
    {
        var planned = files.Select(file => (File: file, Entry: EntryOf(file))).ToList();
        journal.Write(planned.ConvertAll(one => one.Entry), isComplete: false);
        foreach (var (file, entry) in planned)
        {
            TryDo(file.Path, () => AtomicFile.Prepare(entry.Temporary, entry.Target, FileText.BytesOf(file.New, file.Old)));
            if (_failures.ContainsKey(file.Path))
                File.Delete(entry.Temporary);
        }

        var sound = Without(files).ToHashSet();
        foreach (var (file, entry) in planned.Where(one => !sound.Contains(one.File)))
            File.Delete(entry.Temporary);

        return planned.FindAll(one => sound.Contains(one.File));
    }

    private static JournalEntry EntryOf(ChangedFile file)
    {
        var target = AtomicFile.TargetOf(file.Path);
        return new JournalEntry(TemporaryFile.For(target), target, Journal.HashOf(target));
    }

    /// <summary>Why a file is not to be written; null for nothing.</summary>
    private static string? WhyNot(ChangedFile file)
    {
        try
        {
            var target = AtomicFile.TargetOf(file.Path);
            var content = File.ReadAllBytes(target);
            if (!content.AsSpan().SequenceEqual(FileText.BytesOf(file.Old, file.Old)))
            {
                return FileText.From(content)?.ContentEquals(file.Old) == true
                    ? "has bytes that are no text in its encoding, and is left as it is. Repair it by hand."
                    : "has changed since it was read, and is left as it is. Run the command again.";
            }

            if (File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
                return "is read-only. Allow writing, and run the command again.";

            using var stream = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            return null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return "is gone since it was read.";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"cannot be written: {exception.Message}";
        }
    }

    private bool TryCommit(string path, JournalEntry entry)
    {
        TryDo(path, () =>
        {
            if (Journal.HashOf(entry.Target) != entry.Before)
                throw new IOException("It has changed since it was read. Run the command again.");

            AtomicFile.Commit(entry.Temporary, entry.Target);
        });
        if (!_failures.ContainsKey(path))
            return true;

        File.Delete(entry.Temporary);
        return false;
    }

    private void TryDo(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // The last one is what the runtime makes of a limit on the length of files.
            _failures[path] = $"cannot be written: {exception.Message}";
        }
    }

    /// <summary>The files without those that cannot be written, and those that belong to them.</summary>
    private List<ChangedFile> Without(IReadOnlyList<ChangedFile> files)
    {
        for (var count = -1; count != _failures.Count;)
        {
            count = _failures.Count;
            foreach (var group in together)
            {
                if (group.FirstOrDefault(_failures.ContainsKey) is not { } failed)
                    continue;

                foreach (var other in group)
                    _failures.TryAdd(other, $"is left as it is, because one repair changes it together with {failed}.");
            }
        }

        return [.. files.Where(file => !_failures.ContainsKey(file.Path))];
    }
}
