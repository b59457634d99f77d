using System.Text;
using Benchmarks.Code;

namespace Benchmarks.Repairs;

/// <summary>Files with findings.</summary>
internal static class FindingFile
{
    /// <summary>An ordinary file with classes added that have a finding each.</summary>
    public static string In(string file, IEnumerable<string> classes) => "using QuantumWorkspaces;\n" + file + string.Concat(classes);

    /// <summary>The same in one long file: as many of the ordinary ones as it takes, one namespace after the other.</summary>
    public static string InLong(int lines, IEnumerable<string> classes)
    {
        // In namespaces of their own, since the ordinary ones are in the project too.
        var code = new StringBuilder("using QuantumWorkspaces;\n");
        foreach (var file in GeneratedCode.Files(lines))
        {
            var space = file.IndexOf("namespace ", StringComparison.Ordinal);
            var end = file.IndexOf(';', space);
            code.Append(file.AsSpan(space, end - space)).Append(".Long\n{\n")
                .Append(file.AsSpan(0, space)).Append(file.AsSpan(end + 1)).Append("}\n");
        }

        return code.Append("namespace Contoso.Jobs\n{\n").AppendJoin("", classes).Append("}\n").ToString();
    }
}
