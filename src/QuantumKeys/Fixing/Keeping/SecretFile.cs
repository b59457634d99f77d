using System.Text;
using QuantumKeys.CommandLine;
using QuantumKeys.Fixing.Writing;

namespace QuantumKeys.Fixing.Keeping;

/// <summary>A file with secrets that only its owner can read.</summary>
internal sealed class SecretFile(string path)
{
    private SecretText? _text;

    public string Path => path;

    /// <summary>Adds values to what is in the file, which is not written yet.</summary>
    /// <returns>The names that the values have there.</returns>
    /// <exception cref="UsageException">The file is there, and nothing can be added to it.</exception>
    public IReadOnlyList<string> Add(IEnumerable<KeptString> strings)
    {
        try
        {
            _text ??= SecretText.Read(path, File.Exists(path) ? File.ReadAllText(path) : "");
            return _text.Add(strings);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The removed strings cannot be kept: {exception.Message} Nothing was changed.");
        }
    }

    /// <summary>Writes the file, unless it has all that already.</summary>
    public void Write(Journal journal)
    {
        try
        {
            var target = AtomicFile.TargetOf(path);
            var text = _text?.ToString() ?? "";
            if (File.Exists(target) && File.ReadAllText(target) == text)
                return;

            var folder = System.IO.Path.GetDirectoryName(target)!;
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder);
            else
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

            var temporary = TemporaryFile.For(target);
            journal.Write([new JournalEntry(temporary, target, null)], isComplete: false);
            AtomicFile.PrepareSecret(temporary, Encoding.UTF8.GetBytes(text));
            AtomicFile.Commit(temporary, target);
            journal.Clear();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The removed strings cannot be kept: {exception.Message} Nothing was changed.");
        }
    }
}
