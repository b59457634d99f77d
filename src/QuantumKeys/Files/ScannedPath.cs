using System.Text;

namespace QuantumKeys.Files;

/// <summary>A file by its folder and its name in it. On Unix a name is bytes, and need not be text.</summary>
internal sealed class ScannedPath
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[]? _bytes;

    /// <param name="folder">With its full path.</param>
    /// <param name="prefix">Where the folder is in what is scanned; empty or with a slash at its end.</param>
    /// <param name="name">With slashes.</param>
    public ScannedPath(string folder, string prefix, string name)
    {
        Folder = folder;
        Prefix = prefix;
        Name = name;
    }

    /// <param name="name">As git writes it.</param>
    public ScannedPath(string folder, string prefix, ReadOnlySpan<byte> name)
        : this(folder, prefix, Encoding.UTF8.GetString(name))
    {
        // A name that is not UTF-8 cannot be said again in characters.
        if (Name.Contains('\uFFFD', StringComparison.Ordinal) && !IsText(name))
            _bytes = name.ToArray();
    }

    private ScannedPath(ScannedPath path, string prefix)
        : this(path.Folder, prefix, path.Name) => _bytes = path._bytes;

    public string Folder { get; }

    public string Prefix { get; }

    /// <summary>The name below the folder.</summary>
    public string Name { get; }

    /// <summary>The path that reports, baselines and fingerprints go by: from the root of the repository, or of what is scanned.</summary>
    public string Root => Prefix + Name;

    public string Full => Path.Combine(Folder, Name);

    public string FileName => Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary>Whether <see cref="Full"/> is the path; otherwise only its bytes are.</summary>
    public bool IsUtf8 => _bytes is null;

    public bool IsCSharp =>
        Name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || Name.EndsWith(".csx", StringComparison.OrdinalIgnoreCase);

    /// <summary>The path as a relative reference of a URI.</summary>
    public string Uri
    {
        get
        {
            var bytes = _bytes is null ? Encoding.UTF8.GetBytes(Root) : [.. Encoding.UTF8.GetBytes(Prefix), .. _bytes];
            var uri = new StringBuilder(bytes.Length);
            foreach (var b in bytes)
            {
                if (char.IsAsciiLetterOrDigit((char)b) || "-._~/".Contains((char)b, StringComparison.Ordinal))
                    uri.Append((char)b);
                else
                    uri.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }

            return uri.ToString();
        }
    }

    /// <summary>The same file of a folder that is elsewhere in what is scanned.</summary>
    public ScannedPath WithPrefix(string prefix) => new(this, prefix);

    /// <summary>The full path for the system's own calls, with the null that ends it.</summary>
    public byte[] ToNullTerminated() => _bytes is null
        ? [.. Encoding.UTF8.GetBytes(Full), 0]
        : [.. Encoding.UTF8.GetBytes(Folder), (byte)'/', .. _bytes, 0];

    public override string ToString() => Root;

    private static bool IsText(ReadOnlySpan<byte> name)
    {
        try
        {
            Strict.GetCharCount(name);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
