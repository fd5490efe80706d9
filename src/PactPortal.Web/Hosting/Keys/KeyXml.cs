using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace PactPortal.Web.Hosting.Keys;

/// <summary>A key as data protection stores it: its secret part lies open under a mark that it should be encrypted, or is encrypted by a certificate that is named in it.</summary>
public static class KeyXml
{
    private static readonly XNamespace DataProtection = "http://schemas.asp.net/2015/03/dataProtection";
    private static readonly XNamespace Signature = "http://www.w3.org/2000/09/xmldsig#";

    private static readonly XName Mark = DataProtection + "requiresEncryption", EncryptedSecret = DataProtection + "encryptedSecret";

    public static bool IsUnencrypted(XElement key) => UnencryptedParts(key).Any();

    /// <summary>The certificates without which nobody reads it; none where it lies open.</summary>
    public static IReadOnlyList<KeyCertificate> CertificatesOf(XElement key) =>
        [.. key.Descendants(Signature + "X509Certificate").Select(held => KeyCertificate.Of(Convert.FromBase64String(held.Value)))];

    public static XElement Encrypt(XElement key, IXmlEncryptor encryptor)
    {
        var copy = new XElement(key);
        foreach (var open in UnencryptedParts(copy).ToList())
        {
            var secret = encryptor.Encrypt(new XElement(open));
            open.ReplaceWith(new XElement(EncryptedSecret, new XAttribute("decryptorType", secret.DecryptorType.AssemblyQualifiedName ?? ""), secret.EncryptedElement));
        }

        return copy;
    }

    public static XElement Decrypt(XElement key, IXmlDecryptor decryptor)
    {
        var copy = new XElement(key);
        foreach (var secret in copy.Descendants(EncryptedSecret).ToList())
        {
            secret.ReplaceWith(decryptor.Decrypt(secret.Elements().Single()));
        }

        return copy;
    }

    private static IEnumerable<XElement> UnencryptedParts(XElement key) => key.Descendants().Where(part => (bool?)part.Attribute(Mark) == true);
}

/// <param name="Thumbprint">SHA-1, as certificate stores and OpenSSL show it.</param>
public sealed record KeyCertificate(
    [property: JsonPropertyName("thumbprint")] string Thumbprint,
    [property: JsonPropertyName("subject")] string Subject)
{
    public override string ToString() => $"{Subject} ({Thumbprint})";

    internal static KeyCertificate Of(byte[] encoded)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(encoded);
            return new KeyCertificate(certificate.Thumbprint, certificate.Subject);
        }
        catch (CryptographicException)
        {
            return new KeyCertificate("", "a certificate that can’t be read");
        }
    }
}
