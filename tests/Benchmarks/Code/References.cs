using Microsoft.CodeAnalysis;

namespace Benchmarks.Code;

/// <summary>What measured code is compiled against: the .NET and ASP.NET that this runs on, and QuantumWorkspaces.</summary>
internal static class References
{
    private static readonly string[] Prefixes =
    [
        "System.", "mscorlib.", "netstandard.", "Microsoft.CSharp.", "Microsoft.Win32.", "Microsoft.AspNetCore.", "Microsoft.Extensions.",
        "Azure.", "QuantumWorkspaces.",
    ];

    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Array.Exists(Prefixes, prefix => Path.GetFileName(file).StartsWith(prefix, StringComparison.Ordinal)))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];
}
