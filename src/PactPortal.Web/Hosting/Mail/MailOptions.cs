using System.Globalization;
using System.Security.Cryptography.X509Certificates;

namespace PactPortal.Web.Hosting.Mail;

/// <summary>How the connection to the mail server is kept from others' eyes: <c>Mail:Security</c>.</summary>
public enum MailSecurity
{
    /// <summary>In the clear, without a password, to this machine or one named in <c>Mail:PlainHosts</c>.</summary>
    None = 0,

    /// <summary>STARTTLS, required (RFC 3207).</summary>
    StartTls = 1,

    /// <summary>TLS from the first byte (RFC 8314).</summary>
    Tls = 2,
}

/// <summary>How mail leaves, from <c>Mail:…</c>. Wrong or missing values stop the start.</summary>
public sealed partial record MailOptions
{
    /// <summary>The SMTP server; null in Development: mail goes to the pick-up folder and is read at /dev/mail.</summary>
    public string? Host { get; init; }

    public int Port { get; init; }

    public MailSecurity Security { get; init; }

    public string? UserName { get; init; }

    public string? Password { get; init; }

    public required string From { get; init; }

    /// <summary><c>Mail:ReplyTo</c>: who reads answers to mail that is about no convening; null is <see cref="From"/>.</summary>
    public string? ReplyTo { get; init; }

    /// <summary><c>Mail:CertificateAuthority</c>: trusted besides those of the operating system.</summary>
    public X509Certificate2Collection Authorities { get; init; } = [];

    /// <summary><c>Mail:Timeout</c>: how long connecting, signing in, and each message may take.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary><c>Mail:Deliver</c>: whether this process sends what is owed, the default; another may do it.</summary>
    public bool Delivers { get; init; }

    /// <summary>Without the password: what is printed ends in a log one day.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}, {Security}");
}
