using Microsoft.CodeAnalysis;
using QuantumKeyAnalyzers.Rules;

namespace QuantumKeys.Fixing;

/// <summary>Why a finding has not been repaired.</summary>
internal static class LeftReason
{
    public static string Of(Diagnostic finding, Solution solution, bool isOutsideProjects)
    {
        if (finding.Id == QKA0005_KeyInClearText.Descriptor.Id)
            return "has no repair: do not write the value.";

        if (finding.Id == QKA0007_KeyAuthentication.Descriptor.Id)
            return "has no repair: connect with Microsoft Entra.";

        if (finding.Id == QKA0006_MalformedConnectionString.Descriptor.Id)
            return "has no repair that is sure to be meant.";

        if (isOutsideProjects)
            return "is in code of no project, which does not compile by itself. Name its project, if it has one.";

        return finding.Location.IsInSource && solution.GetDocument(finding.Location.SourceTree) is SourceGeneratedDocument
            ? "is in code that a source generator makes: repair what it makes it from."
            : "has no repair that is sound there.";
    }
}
