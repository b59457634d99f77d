using System.Security.Cryptography.X509Certificates;

namespace WorkspaceEmulator.Hosting;

/// <summary>A certificate that the user brings, for names and an authority that other machines' clients trust already.</summary>
internal static class CertificateFiles
{
    /// <param name="file">
    /// PEM, with the chain after the certificate if there is one; or PKCS #12 (<c>.pfx</c>, <c>.p12</c>) without a password.
    /// </param>
    /// <param name="keyFile">The PEM file with the key, when it is not in the first.</param>
    public static ServerCertificate Load(string file, string? keyFile)
    {
        var all = new X509Certificate2Collection();
        X509Certificate2 leaf;
        if (Path.GetExtension(file).ToLowerInvariant() is ".pfx" or ".p12")
        {
            leaf = X509CertificateLoader.LoadPkcs12FromFile(file, null);
            all = X509CertificateLoader.LoadPkcs12CollectionFromFile(file, null);
        }
        else
        {
            using var fromPem = X509Certificate2.CreateFromPemFile(file, keyFile ?? file);
            leaf = X509CertificateLoader.LoadPkcs12(fromPem.Export(X509ContentType.Pkcs12), null);
            all.ImportFromPemFile(file);
        }

        X509Certificate2Collection chain = [.. all.Where(certificate => certificate.Thumbprint != leaf.Thumbprint)];
        var authority = chain.LastOrDefault() ?? leaf;
        return new ServerCertificate(leaf, chain, X509CertificateLoader.LoadCertificate(authority.RawData));
    }
}
