using System.Security.Cryptography.X509Certificates;

namespace WorkspaceEmulator.Hosting;

/// <summary>What the emulator shows for TLS, and whom a client has to trust for it.</summary>
/// <param name="Leaf">The certificate with its key.</param>
/// <param name="Chain">What a client needs between the two, possibly nothing.</param>
/// <param name="Authority">The one that vouches for all.</param>
internal sealed record ServerCertificate(X509Certificate2 Leaf, X509Certificate2Collection Chain, X509Certificate2 Authority) : IDisposable
{
    public void Dispose()
    {
        Leaf.Dispose();
        Authority.Dispose();
        foreach (var certificate in Chain)
            certificate.Dispose();
    }
}
