using System.Net;
using System.Net.Mail;
using PactPortal.Domain.Mail;

namespace PactPortal.Web.Integrations.Mail;

public sealed record SmtpServer(string Host, int Port, string? UserName, string? Password, bool IsEncrypted);

/// <summary>Mail over SMTP with the platform's client. The full build sends with MailKit behind the same port.</summary>
public sealed class SmtpMailTransport(SmtpServer server, string from) : IMailTransport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public async Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        using var message = MailMessages.From(mail, from);
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.IsEncrypted };
        if (server.UserName is { } user)
        {
            client.Credentials = new NetworkCredential(user, server.Password);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, limit.Token);
            return new MailReceipt(MailAnswer.Accepted, "accepted");
        }
        catch (SmtpException exception)
        {
            return Understood(exception);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new MailReceipt(MailAnswer.TryLater, "timed out");
        }
        catch (FormatException)
        {
            return new MailReceipt(MailAnswer.Refused, "not an address");
        }
    }

    // RFC 5321, 4.2.1: 4yz is transient, 5yz permanent. 530 and 535 are about our own sign-in: somebody will mend it.
    private static MailReceipt Understood(SmtpException exception)
    {
        var code = (int)exception.StatusCode;
        return code is >= 500 and < 600 && code is not (530 or 535)
            ? new MailReceipt(MailAnswer.Refused, $"refused {code}")
            : new MailReceipt(MailAnswer.TryLater, code > 0 ? $"put off {code}" : "not reached");
    }
}
