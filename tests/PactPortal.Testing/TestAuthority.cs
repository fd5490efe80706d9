using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PactPortal.Testing;

/// <summary>A certificate authority that nobody knows, as a county has for its own servers, and what it signs.</summary>
public sealed class TestAuthority : IDisposable
{
    // Certificates are held against the machine's clock.
    private static readonly DateTimeOffset LongAgo = DateTimeOffset.UnixEpoch.AddYears(40);
    private static readonly DateTimeOffset LongFromNow = DateTimeOffset.UnixEpoch.AddYears(120);

    private readonly X509Certificate2 root;
    private readonly string folder = PortalApp.NewFolder();

    public TestAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=County root", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        root = request.CreateSelfSigned(LongAgo, LongFromNow);
        File.WriteAllText(PemFile, root.ExportCertificatePem());
        File.WriteAllBytes(DerFile, root.RawData);
    }

    public string PemFile => Path.Combine(folder, "root.pem");

    public string DerFile => Path.Combine(folder, "root.cer");

    /// <param name="name">The host that the certificate is for.</param>
    /// <param name="until">Null is long from now.</param>
    /// <param name="purpose">The extended key usage (RFC 5280, 4.2.1.12): a server's.</param>
    public X509Certificate2 Sign(string name, DateTimeOffset? until = null, string purpose = "1.3.6.1.5.5.7.3.1")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], critical: false));
        using var signed = request.Create(root, LongAgo, until ?? LongFromNow, RandomNumberGenerator.GetBytes(8));
        using var withKey = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
    }

    public void Dispose()
    {
        root.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
