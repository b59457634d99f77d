using Tiers;

namespace PackageTests;

/// <summary>Projects that say how much the rules matter: by the package's property, by configuration files, in the code.</summary>
[Collection(SharedPackages.Name)]
public sealed class SeverityTests(PackedPackages packages, BuiltConsumers consumers)
{
    public static TheoryData<string, string[]> Expected => new()
    {
        { "ByEditorConfig", ["Key.cs error QKA0003", "appsettings.json warning QKA0004"] },
        { "ByGlobalConfig", ["Key.cs warning QKA0003", "appsettings.json error QKA0004"] },

        // Of a whole category, or of all rules: as for any analyzer, where neither a rule's own line nor the property says more.
        { "BulkByEditorConfig", ["Key.cs error QKA0003", "appsettings.json warning QKA0004"] },
        { "BulkByGlobalConfig", ["Key.cs error QKA0003", "appsettings.json error QKA0004"] },

        { "ErrorInProject", ["Key.cs error QKA0003", "appsettings.json error QKA0004"] },
        { "OffInProject", [] },

        // What the project's configuration says of a rule goes before the property.
        { "ErrorButOne", ["Key.cs error QKA0003"] },
        { "OffButOne", ["Key.cs warning QKA0003"] },

        { "NoConfigurationFiles", ["Key.cs warning QKA0003"] },
        { "WarningsAsErrors", ["Key.cs error QKA0003", "appsettings.json error QKA0004"] },
        { "Suppressed", [] },
    };

    [CiTheory(BuiltConsumers.Why), MemberData(nameof(Expected))]
    public async Task Findings_are_as_severe_as_the_project_says(string project, string[] findings)
    {
        var output = await consumers.WithAsync(packages);
        Assert.Equal(findings, output.FindingsIn(project));
    }

    [CiFact(BuiltConsumers.Why)]
    public async Task An_enforcement_that_there_is_not_is_an_error()
    {
        var output = await consumers.WithAsync(packages);
        Assert.Contains(
            "error : The property QuantumKeyEnforcement is 'on'. It has to be 'warn', 'error' or 'off'.",
            string.Join('\n', output.ErrorsIn("UnknownEnforcement")),
            StringComparison.Ordinal);
    }
}
