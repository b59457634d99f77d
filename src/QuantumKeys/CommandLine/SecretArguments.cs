namespace QuantumKeys.CommandLine;

/// <summary>Hides connection strings and keys that a user has pasted in the wrong place from the error about them.</summary>
internal static class SecretArguments
{
    private const int LongestName = 60;

    /// <summary>A message without the arguments that could contain a key.</summary>
    public static string Hide(string message, IEnumerable<string> arguments) =>
        arguments
            .Where(CanContainKey)
            .OrderByDescending(argument => argument.Length)
            .Aggregate(message, (text, argument) => text.Replace(argument, "(hidden)", StringComparison.Ordinal));

    private static bool CanContainKey(string argument) =>
        argument.Length > LongestName || argument.Contains("Key=", StringComparison.OrdinalIgnoreCase);
}
