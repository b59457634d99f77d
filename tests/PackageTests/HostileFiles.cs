using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using QuantumKeyAnalyzers.Tests;

namespace PackageTests;

/// <summary>
/// Files with the names of configuration files at which the compiler fails or waits for ever, beside some that it reads. Most of them exist
/// on Unix only.
/// </summary>
internal static class HostileFiles
{
    private const string Variables = """{ "env": { "AZURE_QUANTUM_CONNECTION_STRING": "{{CS}}" } }""";
    private const string Lines = "AZURE_QUANTUM_CONNECTION_STRING={{CS}}";

    // The file goes with the socket.
    private static readonly Socket Socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    /// <summary>What is found in those that can be read.</summary>
    public static string[] Findings { get; } =
    [
        ".env warning QKA0004", "Files.run.json warning QKA0004", "a.env warning QKA0004",
        .. OperatingSystem.IsWindows() ? Array.Empty<string>() : ["bar.env warning QKA0004"],
        "launch.json warning QKA0004",
        .. OperatingSystem.IsWindows() ? Array.Empty<string>() : ["link.env warning QKA0004", "quo\"te.yml warning QKA0004"],
    ];

    public static void CreateIn(string folder)
    {
        // What hosts read by default, also where the SDK looks for no items.
        Write("a.env", Lines);
        Write("Files.run.json", Variables);
        Write(".vscode/launch.json", Variables);
        Write(".azure/dev/.env", Lines);

        // No text: added by the package, and by the project.
        File.WriteAllBytes(Path.Combine(folder, ".env.backup.zip"), [0x50, 0x4B, 0, 0, 0, 0]);
        Directory.CreateDirectory(Path.Combine(folder, "Assets"));
        File.WriteAllBytes(Path.Combine(folder, "Assets", "logo {1}.png"), [0x89, 0x50, 0, 0, 0, 0]);
        File.WriteAllBytes(Path.Combine(folder, "Assets", "settings.yml"), Encoding.UTF32.GetBytes(FakeKey.Fill(Lines)));
        Write("empty.yml", "");
        if (OperatingSystem.IsWindows())
            return;

        Write("a|b/bar.env", Lines);
        Write("quo\"te.yml", FakeKey.Fill("env:\n  AZURE_QUANTUM_CONNECTION_STRING: {{CS}}\n"));
        Write("new\nline.env", Lines);
        File.CreateSymbolicLink(Path.Combine(folder, "link.env"), Path.Combine(folder, "a.env"));
        File.CreateSymbolicLink(Path.Combine(folder, ".#docker-compose.yml"), "somebody@host.1234");
        File.CreateSymbolicLink(Path.Combine(folder, "circle.yml"), "circle.yml");
        Process.Start("mkfifo", [Path.Combine(folder, "pipe.yml")]).WaitForExit();
        Socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder, "socket.env")));

        void Write(string file, string template)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
            File.WriteAllText(Path.Combine(folder, file), FakeKey.Fill(template));
        }
    }
}
