namespace QuantumKeys.CommandLine;

/// <summary>Asks the person at the terminal.</summary>
internal static class TerminalInput
{
    /// <summary>Goes on only if the person says yes.</summary>
    /// <param name="declined">What is so after a no.</param>
    /// <exception cref="UsageException">Nobody can be asked.</exception>
    /// <exception cref="DeclinedException">The answer is no.</exception>
    public static async Task ConfirmAsync(string question, string declined, TextWriter log, CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected)
            throw new UsageException($"There is no terminal to ask on. {declined} To do it without a question, add --yes.");

        var answer = await AskAsync($"{question} [y/N] ", Console.In, log, cancellationToken);
        if (answer?.Trim().ToUpperInvariant() is not ("Y" or "YES"))
            throw new DeclinedException(declined);
    }

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
