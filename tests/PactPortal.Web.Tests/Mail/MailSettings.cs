using PactPortal.Testing;

namespace PactPortal.Web.Tests.Mail;

/// <summary>The portal's settings for a test's mail server.</summary>
internal static class MailSettings
{
    public const string Password = "A-secret-of-the-relay-1";

    public static Dictionary<string, string> Plain(TestMailServer server) => new()
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = $"{server.Port}",
        ["Mail:Security"] = "None",
        ["Mail:From"] = "portal@pact.example.org",
    };

    /// <summary>By TLS, with a name and a password.</summary>
    public static Dictionary<string, string> Signed(TestMailServer server, TestAuthority authority, string security = "StartTls") => new(Plain(server))
    {
        ["Mail:Host"] = "localhost",
        ["Mail:Security"] = security,
        ["Mail:UserName"] = "relay-user",
        ["Mail:Password"] = Password,
        ["Mail:CertificateAuthority"] = authority.PemFile,
    };
}
