using System.Text.RegularExpressions;

namespace QuantumKeyAnalyzers.Build;

/// <summary>
/// Patterns of file names: <c>*</c> stands for any text without a slash, and case does not matter. A pattern with a slash also names the
/// folder: <c>.vscode/*.json</c>.
/// </summary>
internal sealed class FileNamePatterns(IEnumerable<string> patterns)
{
    private readonly Regex _names = new(
        $@"(?:^|[/\\])(?:{string.Join("|", patterns.Select(ToExpression))})\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public bool Match(string path) => _names.IsMatch(path);

    private static string ToExpression(string pattern) => Regex.Escape(pattern).Replace("/", @"[/\\]").Replace(@"\*", @"[^/\\]*");
}
