namespace PactPortal.Web.Hosting.Mail;

/// <summary>How mail leaves, from <c>Mail:…</c>. Wrong or missing values stop the start.</summary>
/// <param name="Host">The SMTP server; null in Development: mail goes to the pick-up folder and is read at /dev/mail.</param>
/// <param name="IsEncrypted"><c>Mail:Security</c> is StartTls, the default; None is for a server on the same machine.</param>
/// <param name="Delivers"><c>Mail:Deliver</c>: whether this process sends what is owed, the default; another may do it.</param>
public sealed record MailOptions(string? Host, int Port, string? UserName, string? Password, string From, bool IsEncrypted, bool Delivers)
{
    private const int Submission = 587; // RFC 6409
    private const int ImplicitTls = 465; // RFC 8314

    public static MailOptions Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var section = configuration.GetSection("Mail");
        var host = Text(section["Host"]);
        if (host is null && !environment.IsDevelopment())
        {
            throw new StartRefusedException("Mail:Host is missing: name the SMTP server that sends the portal’s mail.");
        }

        var from = Text(section["From"]) ?? (host is null ? "portal@pact.example.org" : throw new StartRefusedException("Mail:From is missing: name the address that the portal’s mail comes from."));
        if (!System.Net.Mail.MailAddress.TryCreate(from, out _))
        {
            throw new StartRefusedException($"Mail:From is \"{from}\": it must be an e-mail address.");
        }

        var port = section["Port"] is { Length: > 0 } typed ? int.TryParse(typed, out var number) ? number : 0 : Submission;
        var isEncrypted = (Text(section["Security"]) ?? "StartTls") switch
        {
            "StartTls" => true,
            "None" => false,
            var other => throw new StartRefusedException($"Mail:Security is \"{other}\": it can be StartTls or None."),
        };
        var (user, password) = (Text(section["UserName"]), Text(section["Password"]));
        return new MailOptions(host, Checked(port), user, Checked(user, password, isEncrypted), from, isEncrypted, configuration.GetValue("Mail:Deliver", true));
    }

    private static int Checked(int port) => port switch
    {
        ImplicitTls => throw new StartRefusedException("Mail:Port is 465, where TLS begins at once; this build’s SMTP client can’t. Use 587 with Mail:Security StartTls."),
        > 0 and <= 65535 => port,
        _ => throw new StartRefusedException("Mail:Port must be a number from 1 to 65535."),
    };

    private static string? Checked(string? user, string? password, bool isEncrypted) =>
        user is null == password is not null ? throw new StartRefusedException("Mail:UserName and Mail:Password belong together: give both or neither.")
        : user is not null && !isEncrypted ? throw new StartRefusedException("Mail:Security is None, and the password would cross the network as text: use StartTls.")
        : password;

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
