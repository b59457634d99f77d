using System.Security.Cryptography;

namespace WorkspaceEmulator.Workspaces;

/// <summary>Keys of the shape of real ones, put together at run time so that none stands in a file.</summary>
public static class AccessKeyGenerator
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// <summary>Is told each new key: what watches over all keys of a program, as tests do, learns of them here.</summary>
    public static event Action<string>? Created;

    /// <summary>A new random key: 76 characters, the mark, five more, and one of the four that may be last.</summary>
    public static string Create()
    {
        var key = RandomNumberGenerator.GetString(Alphabet, 76)
            + "AZ" + "QU"
            + RandomNumberGenerator.GetString(Alphabet, 5)
            + RandomNumberGenerator.GetString("AQgw", 1);
        Created?.Invoke(key);
        return key;
    }
}
