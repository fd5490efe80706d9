using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PactPortal.Web.Tests.Operations;

/// <summary>Certificates as an operator makes them for keys, in PFX files.</summary>
internal static class Certificates
{
    public const string Password = "a password of the file";

    /// <returns>The certificate's thumbprint.</returns>
    public static string Write(string path, string name = "keys", int fromDays = -1, int throughDays = 365, string password = Password)
    {
        using var rsa = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        var request = new CertificateRequest($"CN={name}", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(now.AddDays(fromDays), now.AddDays(throughDays));
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, password));
        return certificate.Thumbprint;
    }

    /// <summary>One whose key can't encrypt.</summary>
    public static void WriteOfAnotherKind(string path)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=curve", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, Password));
    }
}
