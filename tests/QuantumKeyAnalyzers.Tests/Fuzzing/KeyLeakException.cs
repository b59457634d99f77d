using System.Text.RegularExpressions;

namespace QuantumKeyAnalyzers.Tests.Fuzzing;

/// <summary>A part of a key shows where it must not.</summary>
internal sealed partial class KeyLeakException(string where) : Exception(where)
{
    /// <param name="input">
    /// What the text is about. Damage can move some letters of a key into the name of the workspace, which is shown: what stands nowhere else is no
    /// part of a key any more.
    /// </param>
    public static void ThrowIfIn(string text, string where, string input)
    {
        if (!FakeKey.IsLeakedBy(text))
            return;

        var others = WorkspaceName().Replace(input, "");
        if (FakeKey.PartsIn(text).Any(part => others.Contains(part, StringComparison.Ordinal) || !input.Contains(part, StringComparison.Ordinal)))
            throw new KeyLeakException($"A part of a key shows in {where}.");
    }

    [GeneratedRegex(@"(?<=WorkspaceName\s*=\s*)[^\s;""']{1,40}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WorkspaceName();
}
