using System.Text;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeys.Fixing.Writing;

/// <summary>The text of a file with its encoding, and back to the bytes.</summary>
internal static class FileText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null for a file that is no text, is too long for the analyzers, or cannot be read.</summary>
    public static SourceText? Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.Length is 0 or > QKA0004_KeyInConfigurationFile.LongestFile)
                return null;

            return From(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>As the compiler reads it: by its mark, else as UTF-8, else each byte is a character. Null for what is no text.</summary>
    public static SourceText? From(byte[] content)
    {
        using var stream = new MemoryStream(content);
        try
        {
            return SourceText.From(stream, Utf8, throwIfBinaryDetected: true);
        }
        catch (InvalidDataException)
        {
            return null;
        }
        catch (DecoderFallbackException)
        {
            stream.Position = 0;
            return SourceText.From(stream, Encoding.Latin1);
        }
    }

    /// <summary>A text as the file has it that another one was read from: with its encoding and its mark.</summary>
    public static byte[] BytesOf(SourceText text, SourceText original)
    {
        var encoding = original.Encoding ?? Utf8;
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];
    }
}
