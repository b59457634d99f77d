using System.Text.RegularExpressions;
using ConnectionStrings;
using CsCheck;

namespace QuantumKeyAnalyzers.Tests.Fuzzing;

/// <summary>The grammar, on text made of the words of connection strings, of pieces of keys, and of anything.</summary>
internal static partial class GrammarTarget
{
    private static readonly string[] Words =
    [
        "SubscriptionId", "ResourceGroupName", "WorkspaceName", "ApiKey", "QuantumEndpoint", "WorkspaceKey", "AZURE_QUANTUM_API_KEY",
        "AccessKey", "apikey", "=", "=", "=", "==", ";", ";", ";", " ", "\t", "\r\n", "\n", ",", ":",
        "\"", "'", "<", ">", "${", "}", "{0}", "%", "%3D", "&", "\\", "\uFFFF", "\uD800", "\uDC00", "\0", "\uFEFF", "\u00A0", "\u2028",
        "K", "ı", "https://", "http://", "HTTPS://eastus", ".quantum.azure.com", ".quantum-test.azure.com", "quantum.azure.com",
        "/", ":443", "@", "?", "#", "localhost", "127.0.0.1", "[::1]", ":", ".", "-", "your-key", "changeme", "xxxxxxxxxxxxxxxxxxxx", "ws",
        "my-group", "11111111-2222-3333-4444-555555555555", "AZ", "QU", "U3Vic2NyaXB0aW9uSWQ9",
        "{{KEY}}", "{{KEY2}}", "{{OTHER}}", "{{HEX}}", "{{BASE64}}", "{{LONG}}", "{{CS}}", "{{CSOTHER}}", "{{CS64}}",
    ];

    private static readonly Gen<string> Texts = Gen.Frequency(
            (8, Gen.OneOf([.. Words.Select(FakeKey.Fill)])),
            (1, Gen.Select(
                Gen.Int[0, FakeKey.All.Count - 1],
                Gen.Int[0, 86],
                Gen.Int[0, 86]).Select((key, from, length) => PieceOf(FakeKey.All[key], from, length))),
            (1, Gen.String[0, 12]))
        .Array[0, 40].Select(string.Concat);

    public static FuzzTarget Target { get; } = FuzzTarget.Of("grammar", 3_000, Texts, Check, text => text);

    private static int Check(string text)
    {
        var all = ConnectionString.FindAll(text).ToList();
        var position = 0;
        foreach (var field in all.SelectMany(found => found.Fields))
        {
            Assert.True(field.NameRange.Start >= position, "The fields overlap.");
            position = field.Range.End;
        }

        all.ForEach(found => CheckOne(found, text));
        var whole = ConnectionString.Parse(text);
        CheckOne(whole, text);
        if (whole.IsStrict)
            Assert.True(whole.IsRecognizable, "The strict form is not recognized.");

        CheckEndpoint(text);
        _ = AccessKey.Judge(text);
        _ = Placeholder.Is(text);
        var secrets = Secret.FindAnywhere(text);
        foreach (var secret in secrets)
        {
            Assert.InRange(secret.Key.End, secret.Key.Start, text.Length);
            KeyLeakException.ThrowIfIn(secret.ToString(), "a secret's text", text);
        }

        CheckShape(text, secrets);
        return secrets.Count;
    }

    private static void CheckOne(ConnectionString parsed, string text)
    {
        KeyLeakException.ThrowIfIn(parsed.ToString(), "a connection string's text", text);
        var ranges = parsed.Fields.SelectMany(field => new[] { field.Range, field.NameRange, field.Value })
            .Concat(parsed.Faults.Select(fault => fault.Range));
        Assert.All(ranges, range => Assert.InRange(range.End, range.Start, text.Length));
        foreach (var fault in parsed.Faults)
        {
            Assert.NotEmpty(fault.Message);
            KeyLeakException.ThrowIfIn(fault.Message, "a fault's message", text);
        }

        if (parsed.DisplayName is { } name)
            KeyLeakException.ThrowIfIn(name, "a workspace's name", text);
    }

    /// <summary>The shape written down in another way: whoever looks for keys one by one finds what a pattern finds.</summary>
    private static void CheckShape(string text, IReadOnlyList<Secret> secrets)
    {
        var shaped = new List<TextRange>();
        for (var key = KeyShape.Find(text, 0); key is { } range; key = KeyShape.Find(text, range.End))
        {
            shaped.Add(range);
            Assert.Contains(secrets, secret => secret.Key.Overlaps(range));
        }

        Assert.Equal(ShapePattern().Matches(text).Select(match => TextRange.FromBounds(match.Index, match.Index + match.Length)), shaped);
    }

    /// <summary>Where a key may be sent is, however an address is read, this service or the machine itself.</summary>
    private static void CheckEndpoint(string text)
    {
        if (EndpointRules.Check(text) is not null)
            return;

        var uri = new Uri(text);
        Assert.True(uri.IsLoopback
            || (uri.Scheme == "https" && (uri.IdnHost.EndsWith(".quantum.azure.com", StringComparison.OrdinalIgnoreCase)
                || uri.IdnHost.EndsWith(".quantum-test.azure.com", StringComparison.OrdinalIgnoreCase))));
    }

    private static string PieceOf(string key, int from, int length)
    {
        from = Math.Min(from, key.Length);
        return key.Substring(from, Math.Min(length, key.Length - from));
    }

    [GeneratedRegex(
        "(?:(?<![A-Za-z0-9_-])|(?<=%[0-9A-Fa-f]{2}))[A-Za-z0-9_-]{76}AZ[Q]U[A-Za-z0-9_-]{5}[AQgw](?![A-Za-z0-9_-])(?:==)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex ShapePattern();
}
