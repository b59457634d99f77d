using System.Globalization;
using CsCheck;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Tests.Verification;

namespace QuantumKeyAnalyzers.Tests;

/// <summary>
/// However a connection string is escaped, the key is found to the character; <see cref="Fuzzing.ConfigurationTarget"/> has whatever else
/// can stand in a file.
/// </summary>
public class ConfigurationPropertyTests
{
    private const string BeforeKey = "SubscriptionId=11111111-2222-3333-4444-555555555555;WorkspaceName=my-workspace;ApiKey=";
    private const string BehindKey = ";QuantumEndpoint=https://eastus.quantum.azure.com/;";

    private static readonly Gen<string> Keys =
        Gen.OneOf(Gen.Const(FakeKey.Shaped), Gen.Const(FakeKey.Other), Gen.Const(FakeKey.Long), Gen.Const(FakeKey.Hexadecimal));

    [Fact]
    public void A_key_in_json_is_found_however_it_is_escaped() =>
        Check("appsettings.json", "{ \"QuantumEndpoint\": \"\", \"cs\": \"", "\" }", (c, way) => way switch
    {
        0 => Escape("\\u{0:x4}", c),
        1 => Escape("\\u{0:X4}", c),
        2 when c == '/' => new Written("\\/"),
        _ => new Written(c),
    });

    [Fact]
    public void A_key_in_xml_is_found_however_it_is_escaped() =>
        Check("app.config", "<a QuantumEndpoint=\"\"><add value=\"", "\" /></a>", (c, way) => way switch
    {
        0 => Escape("&#x{0:x};", c),
        1 => Escape("&#x{0:X4};", c),
        2 => Escape("&#{0};", c),
        _ => new Written(c),
    });

    [Fact]
    public void A_key_in_yaml_is_found_however_it_is_escaped() =>
        Check("app.yaml", "QuantumEndpoint: x\ncs: \"", "\"\n", (c, way) => way switch
    {
        0 => Escape("\\x{0:x2}", c),
        1 => Escape("\\u{0:X4}", c),
        2 => Escape("\\U{0:x8}", c),
        3 => new Written(c, Before: "\\\n  "),
        _ => new Written(c),
    });

    [Fact]
    public void A_key_in_a_script_is_found_however_its_pieces_are_quoted() =>
        Check("run.sh", "# QuantumEndpoint=\ncs=", "\n", (c, way) => way switch
    {
        0 => new Written(c, "\"", "\""),
        1 => new Written(c, "'", "'"),
        2 when !char.IsLetterOrDigit(c) => new Written($"\\{c}"),
        3 => Escape("\\x{0:x2}", c) with { Before = "$'", Behind = "'" },
        4 => new Written(c, Before: "\\\n"),
        _ => char.IsLetterOrDigit(c) ? new Written(c) : new Written(c, "'", "'"),
    });

    /// <summary>The file, what is in front of the text, between its lines, and behind it.</summary>
    public static TheoryData<string, string, string, string> Wrapped { get; } = new()
    {
        { "app.yaml", "cs: |\n  ", "\n  ", "\nb: c\n" },
        { "app.yaml", "cs: >-\r\n    ", "\r\n    ", "\r\nbase: c\r\n" },
        { "app.yaml", "a:\n  cs: ", "\n    ", "\n  b: c\n" },
        { "app.yaml", "cs: \"", "\n  ", "\"\nb: c\n" },
        { "app.yaml", "cs: '", "\n  ", "'\nb: c\n" },
        { "app.yaml", "cs: \"", "\\\n  ", "\"\nb: c\n" },
        { "app.yaml", "cs: !!binary |\n  ", "\n  ", "\n" },
        { "app.yaml", "# ", "\n# ", "\nb: c\n" },
        { "app.json", "{ \"cs\": \"", "\\n", "\", \"b\": \"c\" }" },
        { "app.json", "{ \"cs\": \"", "\\r\\n", "\", \"b\": \"c\" }" },
        { "run.ipynb", "{ \"source\": [ \"", "\\n\",\n  \"", "\", \"b\" ] }" },
        { "app.xml", "<a><cs>\n  ", "\n  ", "\n</cs><b>c</b></a>" },
        { "app.xml", "<add value=\"", "\n  ", "\" b=\"c\" />" },
        { "app.xml", "<add value=\"", "&#10;", "\" b=\"c\" />" },
        { ".env", "CS=\"", "\n", "\"\nB=c\n" },
        { ".env", "CS='", "\r\n", "'\r\nB=c\r\n" },
        { ".env", "CS=\"", "\\n", "\"\nB=c\n" },
        { "app.properties", "cs=", "\\\n    ", "\nb=c\n" },
        { "app.toml", "cs = \"\"\"\n", "\n", "\"\"\"\nb = 1\n" },
        { "run.sh", "base64 -d <<END\n", "\n", "\nEND\necho\n" },
        { "run.sh", "CS=\"", "\"\\\n\"", "\"\necho\n" },
        { "run.ps1", "$cs = '", "' +\n  '", "'\n$b = 1\n" },
        { "run.ps1", "$cs = @'\r\n", "\r\n", "\r\n'@\r\n" },
        { "notes.txt", "", "\n", "\n" },
        { "mail.txt", "> ", "\n> ", "\n\nSee above.\n" },
        { "Program.cs.txt", "var cs = \"", "\" + \"", "\";\n" },
        { "main.js", "const cs = \"", "\"\n  + \"", "\";\n" },
    };

    [Theory]
    [MemberData(nameof(Wrapped))]
    public async Task A_connection_string_in_base64_is_found_however_it_is_wrapped(string file, string before, string between, string behind)
    {
        int[] widths = [64, 76, 20, 100];
        foreach (var width in widths)
        {
            var encoded = string.Join(between, FakeKey.Encoded.Chunk(width).Select(line => new string(line)));
            foreach (var text in (string[])[encoded, encoded.TrimEnd('=')])
            {
                var finding = Assert.Single(await ConfigurationSolution.FindingsAsync(file, before + text + behind));
                Assert.Equal(new TextSpan(before.Length, text.Length), finding.Location.SourceSpan);
            }
        }
    }

    private static void Check(string fileName, string before, string behind, Func<char, int, Written> write) =>
        Gen.Select(Keys, Gen.Int[0, 6].Array[1, 300]).Sample((key, ways) =>
        {
            var characters = (BeforeKey + key + BehindKey).Select((c, index) => write(c, ways[index % ways.Length])).ToList();
            var content = before + string.Concat(characters) + behind;

            // From the first character of the key to the last one; the quotes round them are not the key's.
            var last = BeforeKey.Length + key.Length - 1;
            var lengthBefore = characters.Take(BeforeKey.Length).Sum(c => c.ToString().Length);
            var start = before.Length + lengthBefore + characters[BeforeKey.Length].Before.Length;
            var end = before.Length + characters.Take(last + 1).Sum(c => c.ToString().Length) - characters[last].Behind.Length;

            var finding = Assert.Single(ConfigurationSolution.FindingsAsync(fileName, content).GetAwaiter().GetResult());
            Assert.Equal(TextSpan.FromBounds(start, end), finding.Location.SourceSpan);
        }, iter: 1_000);

    private static Written Escape(string format, char c) => new(string.Format(CultureInfo.InvariantCulture, format, (int)c));

    /// <summary>A character as a file writes it.</summary>
    private sealed record Written(string Core, string Before = "", string Behind = "")
    {
        public Written(char c, string Before = "", string Behind = "")
            : this(c.ToString(), Before, Behind)
        {
        }

        public override string ToString() => Before + Core + Behind;
    }
}
