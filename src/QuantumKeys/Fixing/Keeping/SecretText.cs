using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QuantumKeys.CommandLine;

namespace QuantumKeys.Fixing.Keeping;

/// <summary>The text of a file with secrets: names and values as JSON, or as lines <c>NAME=VALUE</c>.</summary>
internal abstract class SecretText
{
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="path">For its extension and for errors.</param>
    /// <param name="text">What is there; empty for a new file.</param>
    /// <exception cref="UsageException">It is no JSON object.</exception>
    public static SecretText Read(string path, string text) =>
        Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) ? new Json(path, text) : new Lines(text);

    /// <summary>Adds values. A name that has another value already keeps it, and the new one gets a name with a number.</summary>
    /// <returns>The names that the values have.</returns>
    public IReadOnlyList<string> Add(IEnumerable<KeptString> strings)
    {
        var names = new List<string>();
        foreach (var kept in strings)
        {
            var value = AsWritten(kept.Value);
            var name = FreeName(NameOf(kept), value);
            if (ValueOf(name) is null)
                Set(name, value);

            names.Add(name);
        }

        return names;
    }

    public abstract override string ToString();

    protected virtual string NameOf(KeptString kept) => kept.Name;

    protected virtual string AsWritten(string value) => value;

    /// <summary>A name that another value has is numbered: none takes the place of another.</summary>
    private string FreeName(string name, string value)
    {
        for (var (number, free) = (1, name); ; free = $"{name}_{++number}")
        {
            if (ValueOf(free) is not { } other || other == value)
                return free;
        }
    }

    /// <summary>Null where there is none of the name.</summary>
    protected abstract string? ValueOf(string name);

    protected abstract void Set(string name, string value);

    private sealed class Json : SecretText
    {
        private readonly JsonObject _root;

        public Json(string path, string text)
        {
            var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
            try
            {
                _root = text.Length == 0 ? [] : JsonNode.Parse(text, documentOptions: options) as JsonObject ?? throw new JsonException();
            }
            catch (JsonException)
            {
                throw new UsageException($"'{path}' is no JSON object, so nothing can be added to it. Mend it, or name another file.");
            }
        }

        public override string ToString() => _root.ToJsonString(Indented) + "\n";

        protected override string? ValueOf(string name) => Find(_root, name);

        protected override void Set(string name, string value) => _root[name] = value;

        /// <summary>A value by its flat name, or in the sections that the name's parts stand for.</summary>
        private static string? Find(JsonObject section, string name)
        {
            if (section[name] is { } value)
                return value.ToString();

            for (var end = name.IndexOf(':'); end > 0; end = name.IndexOf(':', end + 1))
            {
                if (section[name[..end]] is JsonObject inner && Find(inner, name[(end + 1)..]) is { } found)
                    return found;
            }

            return null;
        }
    }

    /// <summary>As <c>docker --env-file</c>, systemd and <c>env $(cat FILE)</c> take them: without quotes.</summary>
    private sealed class Lines(string text) : SecretText
    {
        private readonly StringBuilder _text = new(text.Length == 0 || text.EndsWith('\n') ? text : text + "\n");

        public override string ToString() => _text.ToString();

        /// <summary>A variable of the environment has two underscores between the parts of a name.</summary>
        protected override string NameOf(KeptString kept) => kept.Name.Replace(":", "__", StringComparison.Ordinal);

        /// <summary>White space around the fields of a connection string means nothing.</summary>
        protected override string AsWritten(string value) => Regex.Replace(value.Trim(), @"\s*[\r\n]+\s*", "");

        protected override string? ValueOf(string name) => _text.ToString().Split('\n')
            .Select(line => Regex.Match(line, @"^\s*(?:export\s+)?(?<name>[^=\s]+)=(?<value>.*?)\s*$"))
            .LastOrDefault(match => match.Groups["name"].Value == name)?.Groups["value"].Value.Trim('"', '\'');

        protected override void Set(string name, string value) => _text.Append(name).Append('=').Append(value).Append('\n');
    }
}
