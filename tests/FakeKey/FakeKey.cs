using System.Buffers;
using System.Text;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>
/// Keys for tests, assembled at run time: no file of the repository holds one. They are the same in each run, so that a failure can
/// be seen again.
/// </summary>
internal static class FakeKey
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// <summary>Of the known shape.</summary>
    public static string Shaped { get; } = Random(76, 1) + "AZ" + "QU" + Random(5, 2) + "Q";

    /// <summary>Another one of the known shape.</summary>
    public static string SecondShaped { get; } = Random(76, 3) + "AZ" + "QU" + Random(5, 4) + "g";

    /// <summary>Random, but not of the known shape.</summary>
    public static string Other { get; } = Random(44, 5);

    /// <summary>Thirty-two hexadecimal digits.</summary>
    public static string Hexadecimal { get; } = Random(32, 6, "0123456789abcdef");

    /// <summary>Base64 with its padding.</summary>
    public static string Base64 { get; } = Random(42, 7, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") + "8=";

    /// <summary>As long as the known shape, without its mark.</summary>
    public static string Long { get; } = Random(86, 8);

    /// <summary>A connection string in base64.</summary>
    public static string Encoded { get; } = Convert.ToBase64String(Encoding.UTF8.GetBytes(ConnectionStringWith(Other)));

    public static IReadOnlyList<string> All { get; } = [Shaped, SecondShaped, Other, Hexadecimal, Base64, Long];

    private static SearchValues<string> Parts { get; } =
        SearchValues.Create(
            [.. All.SelectMany(key => Enumerable.Range(0, key.Length - 5).Select(start => key.Substring(start, 6)))],
            StringComparison.Ordinal);

    /// <summary>Fills the templates of a test's source.</summary>
    /// <remarks>
    /// <c>{{KEY}}</c> and <c>{{KEY2}}</c> are keys of the known shape, <c>{{OTHER}}</c>, <c>{{HEX}}</c>, <c>{{BASE64}}</c> and
    /// <c>{{LONG}}</c>
    /// of others; <c>{{CS}}</c>, <c>{{CS2}}</c>, <c>{{CSOTHER}}</c>, <c>{{CSHEX}}</c>, <c>{{CSBASE64}}</c> and <c>{{CSLONG}}</c> are whole
    /// connection strings with them, <c>{{CS64}}</c> is <c>{{CSOTHER}}</c> in base64, <c>{{CS64START}}</c> and <c>{{CS64REST}}</c> are the
    /// first line of that and the rest, and <c>{{CS64UTF16}}</c> is that of its UTF-16.
    /// </remarks>
    public static string Fill(string template) => template
        .Replace("{{CS}}", ConnectionStringWith("{{KEY}}"))
        .Replace("{{CS2}}", ConnectionStringWith("{{KEY2}}"))
        .Replace("{{CS64}}", Encoded)
        .Replace("{{CS64START}}", Encoded[..76])
        .Replace("{{CS64REST}}", Encoded[76..])
        .Replace("{{CS64UTF16}}", Convert.ToBase64String(Encoding.Unicode.GetBytes(ConnectionStringWith(Other))))
        .Replace("{{CSOTHER}}", ConnectionStringWith("{{OTHER}}"))
        .Replace("{{CSHEX}}", ConnectionStringWith("{{HEX}}"))
        .Replace("{{CSBASE64}}", ConnectionStringWith("{{BASE64}}"))
        .Replace("{{CSLONG}}", ConnectionStringWith("{{LONG}}"))
        .Replace("{{KEY}}", Shaped)
        .Replace("{{KEY2}}", SecondShaped)
        .Replace("{{OTHER}}", Other)
        .Replace("{{HEX}}", Hexadecimal)
        .Replace("{{BASE64}}", Base64)
        .Replace("{{LONG}}", Long);

    /// <summary>Another key of the known shape.</summary>
    public static string Create(Random random) =>
        new string(random.GetItems<char>(Alphabet, 76)) + "AZ" + "QU" + new string(random.GetItems<char>(Alphabet, 5)) + "Q";

    public static string ConnectionStringWith(string key, string endpoint = "https://eastus.quantum.azure.com/") =>
        $"SubscriptionId=11111111-2222-3333-4444-555555555555;ResourceGroupName=my-group;WorkspaceName=my-workspace;ApiKey={key};QuantumEndpoint={endpoint};";

    /// <summary>Makes a text fit to be printed.</summary>
    public static string Mask(string text) => All.Aggregate(text, (masked, key) => masked.Replace(key, "{{KEY}}"));

    /// <summary>Whether a text holds six or more characters of a key in a row.</summary>
    public static bool IsLeakedBy(string text) => text.AsSpan().ContainsAny(Parts);

    /// <summary>The six characters in a row of keys that a text holds.</summary>
    public static IEnumerable<string> PartsIn(string text) =>
        Enumerable.Range(0, Math.Max(0, text.Length - 5)).Select(start => text.Substring(start, 6)).Where(IsLeakedBy);

    private static string Random(int length, int seed, string alphabet = Alphabet)
    {
        var random = new Random(seed);
        return new string(Enumerable.Range(0, length).Select(_ => alphabet[random.Next(alphabet.Length)]).ToArray());
    }
}
