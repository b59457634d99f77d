using System.Text.Json;
using QuantumKeys.CommandLine;
using QuantumKeys.Files;
using QuantumWorkspaces;

namespace QuantumKeys.Jobs;

/// <summary>The file that a job runs, in the format that the user names, or that the file itself says.</summary>
internal static class JobInputFile
{
    private const string IonQ = "ionq.circuit.v1";
    private const string OpenQasm = "honeywell.openqasm.v1";
    private const string Quil = "rigetti.quil.v1";
    private const string Qir = "qir.v1";
    private const string Pulser = "pasqal.pulser.v1";

    /// <summary>As much as one request carries to the storage; no circuit is near it.</summary>
    private const long LongestFile = 64 << 20;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];
    private static readonly byte[] BitcodeMark = [0x42, 0x43, 0xC0, 0xDE];

    /// <exception cref="UsageException">There is no such file, or its format is not known.</exception>
    public static QuantumJobInput Read(string path, string? format, string? entryPoint)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new UsageException($"There is no file {PrintableName.Of(path)}.");

        if (file.Length > LongestFile)
            throw new UsageException($"{PrintableName.Of(path)} is longer than {LongestFile >> 20} MB.");

        var content = File.ReadAllBytes(path);
        var text = content.AsMemory(content.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0);
        var known = format?.ToLowerInvariant() ?? FormatOf(file.Extension.ToLowerInvariant(), text) ?? throw new UsageException(
            $"Which format has {PrintableName.Of(path)}? Give --job-input-format: "
            + $"{IonQ}, {OpenQasm}, {Quil}, {Qir}, {Pulser}, or another.");
        if (entryPoint is not null && known != Qir)
            throw new UsageException($"--entry-point is for programs in QIR ({Qir}).");

        return known switch
        {
            IonQ => QuantumJobInput.FromIonQ(new BinaryData(text)),
            OpenQasm => QuantumJobInput.FromOpenQasm(new BinaryData(text).ToString()),
            Quil => QuantumJobInput.FromQuil(new BinaryData(text).ToString()),
            Pulser => QuantumJobInput.FromPulser(new BinaryData(text)),
            Qir when entryPoint is null => QuantumJobInput.FromQir(new BinaryData(text)),
            Qir => QuantumJobInput.FromQir(new BinaryData(text), entryPoint),
            _ => new QuantumJobInput(format!, new BinaryData(content)),
        };
    }

    private static string? FormatOf(string extension, ReadOnlyMemory<byte> content) => extension switch
    {
        ".qasm" => OpenQasm,
        ".quil" => Quil,
        ".ll" or ".bc" => Qir,
        _ => FormatOf(content),
    };

    private static string? FormatOf(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        var text = bytes.TrimStart(" \t\r\n"u8);
        return bytes.StartsWith(BitcodeMark) ? Qir
            : text.StartsWith("{"u8) ? FormatOfJson(content)
            : text.StartsWith("OPENQASM 2"u8) ? OpenQasm
            : bytes.IndexOf("@__quantum__"u8) >= 0 ? Qir
            : text.StartsWith("DECLARE "u8) || bytes.IndexOf("\nDECLARE "u8) >= 0 ? Quil
            : null;
    }

    private static string? FormatOfJson(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return json.RootElement.TryGetProperty("circuit", out _) ? IonQ
                : json.RootElement.TryGetProperty("sequence_builder", out _) ? Pulser : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
