using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace QuantumKeys.Scanning;

/// <summary>
/// How C# is compiled without its project: against the platform's libraries and our client, with the usings that an SDK project has.
/// </summary>
internal static class PlatformCode
{
    public const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly string[] Libraries = ["Azure.Core", "Azure.Identity", "QuantumWorkspaces", "System.ClientModel"];

    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyReferences = new(FindReferences);

    public static CSharpParseOptions Parsing { get; } = new CSharpParseOptions(
        LanguageVersion.Preview,
        preprocessorSymbols: ["DEBUG", "TRACE", "NET", "NETCOREAPP", "NET8_0_OR_GREATER", "NET10_0", "NET10_0_OR_GREATER"])
        .WithFeatures([new("FileBasedProgram", "true")]);

    public static CSharpCompilationOptions Options { get; } = new(
        OutputKind.ConsoleApplication, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    public static ImmutableArray<MetadataReference> References => LazyReferences.Value;

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        var platform = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return
        [
            .. from file in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
               where Path.GetDirectoryName(file) == platform || Libraries.Contains(Path.GetFileNameWithoutExtension(file))
                   || Path.GetFileName(file).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                   || Path.GetFileName(file).StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
               select MetadataReference.CreateFromFile(file),
        ];
    }
}
