using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace WorkspaceEmulator.Hosting;

/// <summary>A certificate for localhost and the authority that issued it, both made now and known to nobody else.</summary>
internal static class LoopbackCertificates
{
    private static readonly Lazy<ServerCertificate> Shared = new(Create);

    /// <summary>The certificate of all emulators of this process: creating one takes longer than the rest of a start.</summary>
    public static ServerCertificate OfThisProcess => Shared.Value;

    public static ServerCertificate Create()
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authorityRequest = new CertificateRequest("CN=Workspace emulator authority", authorityKey, HashAlgorithmName.SHA256);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        var authorityUsage = X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign;
        authorityRequest.CertificateExtensions.Add(new X509KeyUsageExtension(authorityUsage, true));
        authorityRequest.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(authorityRequest.PublicKey, false));

        var from = DateTimeOffset.UtcNow.AddHours(-1);
        var to = from.AddDays(1);
        var authority = authorityRequest.CreateSelfSigned(from, to);

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));

        using var issued = request.Create(authority, from, to, RandomNumberGenerator.GetBytes(8));
        using var withKey = issued.CopyWithPrivateKey(key);

        // Windows wants a key that is in a store; a round trip through PKCS #12 gives one everywhere.
        var server = X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
        return new ServerCertificate(server, [], authority);
    }
}
