using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;

namespace QuantumKeyAnalyzers.Tests.Verification;

/// <summary>The log that a build writes for other tools (<c>/errorlog</c>), from the compiler's own writers of its two versions.</summary>
internal static class ErrorLog
{
    /// <summary>Public to nobody but the compiler.</summary>
    private static readonly ConstructorInfo[] Writers =
        [.. new[] { "SarifV1ErrorLogger", "SarifV2ErrorLogger" }.Select(
            name => typeof(Diagnostic).Assembly.GetType($"Microsoft.CodeAnalysis.{name}")!.GetConstructors().Single())];

    /// <summary>What both versions of the log say of these findings.</summary>
    public static string Of(IReadOnlyCollection<Diagnostic> findings) => string.Concat(Writers.Select(writer => Of(writer, findings)));

    private static string Of(ConstructorInfo writer, IReadOnlyCollection<Diagnostic> findings)
    {
        var log = new MemoryStream();
        var logger = writer.Invoke([log, "compiler", "1.0.0.0", new Version(1, 0, 0), CultureInfo.InvariantCulture]);
        var write = logger.GetType().GetMethod("LogDiagnostic")!;
        foreach (var finding in findings)
            write.Invoke(logger, [finding, null]);

        ((IDisposable)logger).Dispose();
        return Encoding.UTF8.GetString(log.ToArray());
    }
}
