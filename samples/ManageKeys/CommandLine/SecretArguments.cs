namespace ManageKeys.CommandLine;

/// <summary>Somebody may paste a connection string or a key where none belongs. The error about it does not repeat it.</summary>
internal static class SecretArguments
{
    private const int LongestName = 60;

    /// <summary>A message without those arguments that could hold a key.</summary>
    public static string Hide(string message, IEnumerable<string> arguments) =>
        arguments.Where(CanHoldKey).OrderByDescending(argument => argument.Length).Aggregate(message, (text, argument) => text.Replace(argument, "(hidden)", StringComparison.Ordinal));

    private static bool CanHoldKey(string argument) => argument.Length > LongestName || argument.Contains("Key=", StringComparison.OrdinalIgnoreCase);
}
