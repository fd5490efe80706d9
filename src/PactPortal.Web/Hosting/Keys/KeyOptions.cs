using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PactPortal.Web.Hosting.Keys;

/// <summary>
/// What encrypts the keys that protect sessions, links and forms, from <c>Keys:…</c>: <c>Certificate</c>, a PFX file, and
/// <c>CertificatePassword</c>. <c>FormerCertificate</c> and its password read keys from before the certificate was changed.
/// </summary>
/// <param name="Certificate">Null where none is configured: keys lie unencrypted.</param>
public sealed record KeyOptions(X509Certificate2? Certificate, X509Certificate2? Former)
{
    private const int InvalidPassword = unchecked((int)0x80070056);

    /// <summary>Without what it holds: what is printed ends in a log one day.</summary>
    public override string ToString() => $"{Certificate?.Thumbprint ?? "no certificate"}";

    public IEnumerable<X509Certificate2> All => new[] { Certificate, Former }.OfType<X509Certificate2>();

    public bool Reads(KeyCertificate needed) => All.Any(certificate => certificate.Thumbprint == needed.Thumbprint);

    /// <param name="now">Real time: the certificate must be valid. One from before may be over.</param>
    public static KeyOptions Read(IConfiguration configuration, IHostEnvironment environment, DateTimeOffset now)
    {
        var (current, former) = (Load(configuration, environment, "Keys:Certificate"), Load(configuration, environment, "Keys:FormerCertificate"));
        if (current is null && former is not null)
        {
            throw new StartRefusedException("Keys:FormerCertificate is set, and Keys:Certificate names none: name the certificate that took its place.");
        }

        return current is not { } certificate || (certificate.NotBefore <= now.LocalDateTime && now.LocalDateTime < certificate.NotAfter)
            ? new KeyOptions(current, former)
            : throw new StartRefusedException(
                $"Keys:Certificate is {certificate.Subject}, valid from {certificate.NotBefore:yyyy-MM-dd} to {certificate.NotAfter:yyyy-MM-dd}, and today isn’t among those days: name a new one there, and this one in Keys:FormerCertificate.");
    }

    private static X509Certificate2? Load(IConfiguration configuration, IHostEnvironment environment, string key)
    {
        var (typed, password) = (configuration.Text(key), configuration[key + "Password"]);
        if (typed is null)
        {
            return string.IsNullOrEmpty(password) ? null : throw new StartRefusedException($"{key}Password is set, and {key} names no file: give both or neither.");
        }

        var path = Path.GetFullPath(typed, environment.ContentRootPath);
        if (!File.Exists(path))
        {
            throw new StartRefusedException($"{key} is {path}: there is no such file.");
        }

        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, password, OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet);
            using var rsa = certificate.GetRSAPrivateKey();
            return rsa is not null ? certificate : throw new StartRefusedException($"{key} is {path}, which holds no RSA key: it must be a certificate with its private key.");
        }
        catch (CryptographicException exception)
        {
            throw new StartRefusedException(exception.HResult == InvalidPassword
                ? $"{key} is {path}, and {key}Password doesn’t open it."
                : $"{key} is {path}, which can’t be read as a PFX file (PKCS #12).");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"{key} is {path}, which can’t be read: {exception.Message}");
        }
    }
}
