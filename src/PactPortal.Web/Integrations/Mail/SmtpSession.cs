using MailKit.Net.Smtp;
using MailKit.Security;
using PactPortal.Application;
using PactPortal.Domain.Mail;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Integrations.Mail;

/// <summary>One SMTP connection, made for the first message and kept for those after it.</summary>
internal sealed class SmtpSession(MailOptions options, RealTime time) : IMailSession
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly string host = options.Host ?? throw new InvalidOperationException("No mail server is configured.");
    private readonly ServerCertificate certificate = new(options.Authorities);
    private SmtpClient? client;
    private bool wasUsed;

    public async Task<MailReceipt?> OpenAsync(CancellationToken cancellation)
    {
        var smtp = client ??= Client();
        // A server may have closed meanwhile what it had kept open. Asking costs one round trip, and a message is never sent twice to find out.
        if (smtp.IsConnected && await AttemptAsync(smtp.NoOpAsync, cancellation) is null)
        {
            return null;
        }

        await CloseAsync(smtp, isPolite: false);
        certificate.Objection = null;
        var connected = await AttemptAsync(token => smtp.ConnectAsync(host, options.Port, Security, token), cancellation);
        if (connected is not null)
        {
            return SmtpProblems.OfConnecting(connected, certificate.Objection);
        }

        if (options is { UserName: { } user, Password: { } password } && await AttemptAsync(token => smtp.AuthenticateAsync(user, password, token), cancellation) is { } refused)
        {
            await CloseAsync(smtp, isPolite: true);
            return SmtpProblems.OfSigningIn(refused);
        }

        return null;
    }

    public async Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        var smtp = client ?? throw new InvalidOperationException("The session was not opened.");
        using var message = MailMessages.From(mail, options.From, time.Now);
        if (message is null)
        {
            return MailMessages.NotAnAddress;
        }

        if (MailMessages.NeedsUtf8(message) && !smtp.Capabilities.HasFlag(SmtpCapabilities.UTF8))
        {
            return new MailReceipt(MailAnswer.Refused, "the address needs SMTPUTF8, which Mail:Host does not offer");
        }

        var problem = await AttemptAsync(HandOverAsync, cancellation);
        if (SmtpProblems.IsClosing(problem) && wasUsed)
        {
            // So many messages a connection and no more, some servers say. This one was not taken, and a new connection may.
            await CloseAsync(smtp, isPolite: false);
            if (await OpenAsync(cancellation) is { } trouble)
            {
                return trouble;
            }

            problem = await AttemptAsync(HandOverAsync, cancellation);
        }

        wasUsed = true;
        return problem is null ? new MailReceipt(MailAnswer.Accepted, "accepted") : SmtpProblems.OfSending(problem);

        Task HandOverAsync(CancellationToken token) => smtp.SendAsync(MailMessages.Format(message), message, token);
    }

    public async ValueTask DisposeAsync()
    {
        if (client is { } smtp)
        {
            await CloseAsync(smtp, isPolite: true);
            smtp.Dispose();
        }
    }

    private SecureSocketOptions Security => options.Security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls, // required; "when available" would go on in the clear
        MailSecurity.None => SecureSocketOptions.None,
    };

    private SmtpClient Client() => new()
    {
        ServerCertificateValidationCallback = certificate.IsTrusted,
        // Where lists of what was revoked can't be fetched, and many networks let nobody, all mail would stop.
        CheckCertificateRevocation = false,
        Timeout = (int)options.Timeout.TotalMilliseconds,
    };

    /// <returns>What went wrong, of all that a server or a network can do.</returns>
    private async Task<Exception?> AttemptAsync(Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        using var limit = time.EndingAfter(options.Timeout);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            await work(patience.Token);
            return null;
        }
        catch (Exception exception) when (SmtpProblems.IsMailFault(exception) && !cancellation.IsCancellationRequested)
        {
            return limit.IsCancellationRequested ? new TimeoutException("The mail server took too long.", exception) : exception;
        }
    }

    private async Task CloseAsync(SmtpClient smtp, bool isPolite)
    {
        wasUsed = false;
        if (!smtp.IsConnected)
        {
            return;
        }

        using var limit = new CancellationTokenSource(Farewell);
        try
        {
            await smtp.DisconnectAsync(isPolite, limit.Token);
        }
        catch (Exception exception) when (SmtpProblems.IsMailFault(exception))
        {
            // It is closed either way.
        }
    }
}
