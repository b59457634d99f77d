using ConnectionStrings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using QuantumKeyAnalyzers.Configuration;
using QuantumKeyAnalyzers.Rules;
using QuantumKeys.Files;

namespace QuantumKeys.Scanning;

/// <summary>Finds the keys of everything that is not C#: with the analyzers' own readers of configuration, and in text as it is.</summary>
internal sealed class TextInspector(EditorConfigs configs, CancellationToken cancellationToken)
{
    /// <summary>The same rule, for a file that is none of the formats: what is found is the same, and so is what is to be done.</summary>
    private static readonly DiagnosticDescriptor InOtherText = new(
        "QKA0004",
        QKA0004_KeyInConfigurationFile.Descriptor.Title,
        "{0} is in '{1}'. Keep it in the environment or in a secret store, or use Microsoft Entra. Regenerate a key that was shared.",
        QKA0004_KeyInConfigurationFile.Descriptor.Category,
        QKA0004_KeyInConfigurationFile.Descriptor.DefaultSeverity,
        isEnabledByDefault: true);

    /// <param name="path">The file's name tells the format.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="full">The path that options are looked up by; null for what is no file.</param>
    public IReadOnlyList<Leak> Inspect(ContentPiece piece, string path, string name, string? full)
    {
        var options = full is null ? null : configs.For(full);
        if (SeverityOf(options) is ReportDiagnostic.Suppress)
            return [];

        var text = SourceText.From(piece.Buffer, piece.Length);
        if (BinaryText.Is(piece.Bytes) && !WideText.Is(text))
            return InspectBinary(piece, name, options);

        var format = piece.IsWhole ? FormatOf(path) : ConfigurationFormats.Text;
        var keys = QKA0004_KeyInConfigurationFile.KeysOf(text, format, cancellationToken);
        var (line, column) = (piece.Line, piece.Column);
        return [.. keys.Select(key => LeakOf(key, text, format, name, options)).Select(leak => Moved(leak, line, column))];
    }

    /// <summary>Without a project nothing is generated from Razor files: their code is text like any other.</summary>
    private static ConfigurationFormat FormatOf(string path) =>
        ConfigurationFormats.Of(path) is { SearchesOnlyComments: false } format ? format : ConfigurationFormats.Text;

    private static ReportDiagnostic? SeverityOf(FileOptions? options) => options is null ? null
        : options.SeverityOf(InOtherText.Id) ?? new AnalyzedFile(NoFile.Instance, options, CancellationToken.None).SeverityOf(InOtherText);

    private static Leak LeakOf(FoundKey key, SourceText text, ConfigurationFormat format, string name, FileOptions? options)
    {
        var place = text.Lines.GetLinePositionSpan(new TextSpan(key.Place.Start, key.Place.Length));
        var rule = format == ConfigurationFormats.Text ? InOtherText : QKA0004_KeyInConfigurationFile.Descriptor;
        return LeakOf(rule, key.Secret, place, name, options) with
        {
            Key = LeakedKey.Of(ValueOf(key, text), key.Secret),
            Suppression = AllowComment.At(place, text),
        };
    }

    private static Leak LeakOf(DiagnosticDescriptor rule, Secret secret, LinePositionSpan place, string name, FileOptions? options)
    {
        var diagnostic = Report.InFile(rule, SeverityOf(options), secret, Location.None, name);
        return new Leak(diagnostic.Id, diagnostic.Severity, diagnostic.GetMessage(null), place);
    }

    private static string ValueOf(FoundKey key, SourceText text)
    {
        if (key is { IsDecoded: true, Value: { } value })
            return key.Secret.Key.Of(value.Decoded.Text).ToString();

        var characters = string.Concat(key.Characters.Select(range => text.ToString(new TextSpan(range.Start, range.Length))));
        return characters.Replace("\0", "", StringComparison.Ordinal);
    }

    /// <summary>In a file that is no text only a whole connection string is sure enough. Its place is that of a byte, on line 1.</summary>
    private List<Leak> InspectBinary(ContentPiece piece, string name, FileOptions? options)
    {
        var text = BinaryText.Of(piece.Bytes);
        cancellationToken.ThrowIfCancellationRequested();
        var leaks = new List<Leak>();
        foreach (var secret in Secret.FindAnywhere(text).Where(secret => secret.ConnectionString is not null))
        {
            var start = BinaryText.PlaceOf(secret.Key.Start, piece.Bytes);
            var end = BinaryText.PlaceOf(secret.Key.End - 1, piece.Bytes) + 1;
            var place = new LinePositionSpan(new LinePosition(0, start), new LinePosition(0, end));
            var leak = LeakOf(InOtherText, secret, place, name, options) with
            {
                Key = LeakedKey.Of(secret.Key.Of(text).ToString(), secret),
            };
            leaks.Add(Moved(leak, 0, piece.Start));
        }

        return leaks;
    }

    private static Leak Moved(Leak leak, int line, long column)
    {
        return leak with { Place = new LinePositionSpan(Move(leak.Place.Start), Move(leak.Place.End)) };

        LinePosition Move(LinePosition position) =>
            new(position.Line + line, position.Line == 0 ? ColumnOf(position.Character + column) : position.Character);
    }

    /// <summary>Positions are no longer numbers: behind two billion characters they stand still.</summary>
    private static int ColumnOf(long column) => (int)Math.Min(column, int.MaxValue - 1);

    /// <summary>A file whose options are asked for, and not its text.</summary>
    private sealed class NoFile : AdditionalText
    {
        public static NoFile Instance { get; } = new();

        public override string Path => "";

        public override SourceText? GetText(CancellationToken cancellationToken = default) => null;
    }
}
