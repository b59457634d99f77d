using System.Text.RegularExpressions;

namespace QuantumKeyAnalyzers.Tests.Fuzzing;

/// <summary>A part of a key shows where it must not.</summary>
internal sealed partial class KeyLeakException(string where) : Exception(where)
{
    /// <param name="input">
    /// What the text is about. Damage can move some letters of a key into the name of the workspace, which is shown: nothing tells there
    /// that they are a
    /// part of a key.
    /// </param>
    public static void ThrowIfIn(string text, string where, string input)
    {
        if (!FakeKey.IsLeakedBy(text))
            return;

        var names = string.Join('\n', WorkspaceName().Matches(input));
        if (FakeKey.PartsIn(text).Any(part => !names.Contains(part, StringComparison.Ordinal)))
            throw new KeyLeakException($"A part of a key shows in {where}.");
    }

    [GeneratedRegex(@"(?<=WorkspaceName\s*=\s*)[^\s;""']{1,40}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WorkspaceName();
}
