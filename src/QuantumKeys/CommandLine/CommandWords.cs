using System.Text;

namespace QuantumKeys.CommandLine;

/// <summary>Splits a command into its words. Single or double quotes keep words together; nothing else has a meaning.</summary>
internal static class CommandWords
{
    /// <param name="problem">What is wrong, to follow the name of the option; null if nothing is.</param>
    public static IReadOnlyList<string> Split(string line, out string? problem)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var isWord = false;
        char? quote = null;
        foreach (var c in line)
        {
            if (c == quote)
            {
                quote = null;
            }
            else if (quote is null && c is ('"' or '\''))
            {
                quote = c;
                isWord = true;
            }
            else if (quote is null && char.IsWhiteSpace(c))
            {
                EndWord();
            }
            else
            {
                word.Append(c);
                isWord = true;
            }
        }

        EndWord();
        problem = quote is not null ? $"has a {quote} that no other one closes" : words.Count == 0 ? "is empty" : null;
        return words;

        void EndWord()
        {
            if (isWord)
                words.Add(word.ToString());

            word.Clear();
            isWord = false;
        }
    }
}
