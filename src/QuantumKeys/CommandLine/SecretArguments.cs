using System.CommandLine.Parsing;
using ConnectionStrings;

namespace QuantumKeys.CommandLine;

/// <summary>
/// Keeps connection strings and keys out of the command line, which other users of the machine and the history of a shell see, and out of
/// the errors about it.
/// </summary>
internal static class SecretArguments
{
    private const int LongestName = 60;

    /// <summary>The shortest text that is taken for a key by its characters alone. Generated names of resources are shorter.</summary>
    private const int ShortestKey = 32;

    /// <summary>Why a command line is refused: an argument is, or contains, a key. Null if none does.</summary>
    public static string? WhyRefused(IReadOnlyList<Token> tokens)
    {
        var position = tokens.ToList().FindIndex(token => IsSecret(token.Value)) + 1;
        return position == 0 ? null
            : $"Argument {position} is an access key or a connection string, or contains one: it is not used. Other users of this machine "
                + "can see arguments, and the shell keeps them. Set the environment variable AZURE_QUANTUM_CONNECTION_STRING instead. "
                + "Regenerate the key if others can have seen it.";
    }

    /// <summary>A message without the arguments that could contain a key.</summary>
    public static string Hide(string message, IEnumerable<string> arguments) =>
        arguments
            .Where(CanContainKey)
            .OrderByDescending(argument => argument.Length)
            .Aggregate(message, (text, argument) => text.Replace(argument, "(hidden)", StringComparison.Ordinal));

    private static bool IsSecret(string argument) =>
        Secret.FindAnywhere(argument).Count > 0
        || (argument.Length >= ShortestKey && IsMixed(argument) && Secret.FindInKey(argument, Likelihood.Strong).Count > 0
            && !IsPath(argument));

    /// <summary>Whether a text is the path of a file, or has the form of the id of a resource.</summary>
    private static bool IsPath(string text)
    {
        const int fewest = 3;
        return text.Count(c => c == '/') >= fewest || Path.Exists(text);
    }

    /// <summary>Whether upper case, lower case and digits are there: the id of a commit or a generated name has no such mixture.</summary>
    private static bool IsMixed(string text) =>
        text.Any(char.IsAsciiDigit) && text.Any(char.IsAsciiLetterUpper) && text.Any(char.IsAsciiLetterLower);

    private static bool CanContainKey(string argument) =>
        argument.Length > LongestName
        || argument.Contains("Key=", StringComparison.OrdinalIgnoreCase)
        || Secret.FindInKey(argument, Likelihood.Strong).Count > 0;
}
