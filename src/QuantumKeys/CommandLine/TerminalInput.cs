namespace QuantumKeys.CommandLine;

/// <summary>Asks the person at the terminal.</summary>
internal static class TerminalInput
{
    /// <summary>Writes a question, and reads the line that answers it.</summary>
    /// <returns>Null where the input has ended.</returns>
    public static async Task<string?> AskAsync(string question, TextReader input, TextWriter log, CancellationToken cancellationToken)
    {
        await log.WriteAsync(question);
        await log.FlushAsync(cancellationToken);
        string? line = null;
        try
        {
            // Reading from a console cannot be cancelled: the read is left behind then, and ends with the process.
            line = await Task.Run(input.ReadLine, CancellationToken.None).WaitAsync(cancellationToken);
            return line;
        }
        finally
        {
            // What comes next begins its own line, as it does after Enter.
            if (line is null)
                await log.WriteLineAsync();
        }
    }
}
