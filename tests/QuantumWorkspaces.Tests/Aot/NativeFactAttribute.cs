using Tiers;

namespace QuantumWorkspaces.Tests.Aot;

/// <summary>A test that publishes a native program: skipped, with the reason, where that is not possible or would take too long.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute()
    {
        if (!Tier.IsFull)
            Skip = Tier.WhyNotFull + "publishing a native program takes minutes, and the build has the analyzers for it on.";
        else if (!OperatingSystem.IsLinux())
            Skip = "The program trusts the test's certificate by SSL_CERT_FILE, which .NET reads on Linux only.";
        else if (!IsOnPath("clang") && !IsOnPath("gcc"))
            Skip = "There is neither clang nor gcc, one of which links native programs.";
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
