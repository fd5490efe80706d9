using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using PactPortal.Domain;

namespace PactPortal.Web.Hosting.Mail;

public sealed partial record MailOptions
{
    private const int Submission = 587; // RFC 6409
    private const int Submissions = 465; // RFC 8314, 3.3
    private const int Relay = 25;

    private static readonly TimeSpan UsualTimeout = TimeSpan.FromSeconds(45);

    // Connecting and handing over end before the claim on the message does, so that no other process sends it too.
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromSeconds(50);

    public static MailOptions Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var section = configuration.GetSection("Mail");
        var host = HostIn(section, environment);
        var security = SecurityIn(section);
        var (user, password) = AccountIn(section, security);
        if (security == MailSecurity.None && host is not null && !IsLoopback(host)
            && !PlainHostsIn(section).Contains(host, StringComparer.OrdinalIgnoreCase))
        {
            throw new StartRefusedException(
                $"Mail:Security is None, and {host} is another machine: mail with names and personal links would cross the network as text. "
                + $"Use StartTls or Tls, or name {host} in Mail:PlainHosts.");
        }

        return new MailOptions
        {
            Host = host,
            Port = PortIn(section, security),
            Security = security,
            UserName = user,
            Password = password,
            From = AddressIn(section, "From")
                ?? (host is null ? "portal@pact.example.org" : throw new StartRefusedException("Mail:From is missing: name the address that the portal’s mail comes from.")),
            ReplyTo = AddressIn(section, "ReplyTo"),
            Authorities = AuthoritiesIn(section),
            Timeout = TimeoutIn(section),
            Delivers = Text(section["Deliver"]) is not { } typed
                || (bool.TryParse(typed, out var delivers) ? delivers : throw new StartRefusedException($"Mail:Deliver is \"{typed}\": it can be true or false.")),
        };
    }

    private static string? HostIn(IConfigurationSection section, IHostEnvironment environment) => Text(section["Host"]) switch
    {
        null when !environment.IsDevelopment() => throw new StartRefusedException("Mail:Host is missing: name the SMTP server that sends the portal’s mail."),
        { } host when Uri.CheckHostName(host) == UriHostNameType.Unknown => throw new StartRefusedException($"Mail:Host is \"{host}\": it must be the name or the address of a server, without a port."),
        var host => host?.Trim('[', ']'), // an IPv6 address, as in a URL
    };

    private static MailSecurity SecurityIn(IConfigurationSection section) => (Text(section["Security"]) ?? nameof(MailSecurity.StartTls)) switch
    {
        nameof(MailSecurity.StartTls) => MailSecurity.StartTls,
        nameof(MailSecurity.Tls) => MailSecurity.Tls,
        nameof(MailSecurity.None) => MailSecurity.None,
        var other => throw new StartRefusedException($"Mail:Security is \"{other}\": it can be StartTls, Tls or None."),
    };

    private static int PortIn(IConfigurationSection section, MailSecurity security)
    {
        var typed = Text(section["Port"]);
        var port = typed is null ? security == MailSecurity.Tls ? Submissions : Submission
            : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : 0;
        return (port, security) switch
        {
            (not (>= 1 and <= 65535), _) => throw new StartRefusedException($"Mail:Port is \"{typed}\": it must be a number from 1 to 65535."),
            (Submissions, not MailSecurity.Tls) => throw new StartRefusedException($"Mail:Port is 465, where TLS begins at once, and Mail:Security is {security}: set it to Tls, or use 587."),
            (Submission or Relay, MailSecurity.Tls) => throw new StartRefusedException($"Mail:Port is {port}, where a connection begins in the clear, and Mail:Security is Tls: set it to StartTls, or use 465."),
            _ => port,
        };
    }

    private static (string? User, string? Password) AccountIn(IConfigurationSection section, MailSecurity security)
    {
        var (user, password) = (Text(section["UserName"]), Text(section["Password"]));
        return user is null == password is not null ? throw new StartRefusedException("Mail:UserName and Mail:Password belong together: give both or neither.")
            : user is not null && security == MailSecurity.None ? throw new StartRefusedException("Mail:Security is None, and Mail:Password would cross the network as text: use StartTls or Tls.")
            : (user, password);
    }

    private static string? AddressIn(IConfigurationSection section, string name) => Text(section[name]) switch
    {
        null => null,
        { } address when !EmailAddress.IsOne(address) => throw new StartRefusedException($"Mail:{name} is \"{address}\": it must be an e-mail address, without a name."),
        { } address when !Ascii.IsValid(address) => throw new StartRefusedException($"Mail:{name} is \"{address}\": it must be in ASCII, which every mail server takes."),
        var address => address,
    };

    private static TimeSpan TimeoutIn(IConfigurationSection section) =>
        Text(section["Timeout"]) is not { } typed ? UsualTimeout
        : TimeSpan.TryParse(typed, CultureInfo.InvariantCulture, out var timeout) && timeout > TimeSpan.Zero && timeout <= LongestTimeout ? timeout
        : throw new StartRefusedException($"Mail:Timeout is \"{typed}\": it must be a time of at most {LongestTimeout.TotalSeconds:0} seconds, as 00:00:45.");

    /// <summary>One after another in a list, or separated by commas.</summary>
    private static IEnumerable<string> PlainHostsIn(IConfigurationSection section) =>
        section.GetSection("PlainHosts").GetChildren().Select(child => child.Value).Append(section["PlainHosts"])
            .SelectMany(hosts => hosts?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []);

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static X509Certificate2Collection AuthoritiesIn(IConfigurationSection section)
    {
        if (Text(section["CertificateAuthority"]) is not { } path)
        {
            return [];
        }

        try
        {
            var bytes = File.ReadAllBytes(path);
            var found = new X509Certificate2Collection();
            if (bytes.AsSpan().IndexOf("-----BEGIN "u8) >= 0)
            {
                found.ImportFromPem(Encoding.UTF8.GetString(bytes));
            }
            else
            {
                found.Add(X509CertificateLoader.LoadCertificate(bytes));
            }

            return found.Count > 0 ? found : throw new StartRefusedException($"Mail:CertificateAuthority is {path}, which holds no certificate.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new StartRefusedException($"Mail:CertificateAuthority is {path}, which can’t be read as a certificate: {exception.Message}");
        }
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
