using PactPortal.Application;
using PactPortal.Domain.Mail;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Integrations.Mail;

/// <summary>Mail over SMTP, by MailKit.</summary>
public sealed class MailKitTransport(MailOptions options, RealTime time) : IMailTransport
{
    public IMailSession CreateSession() => new SmtpSession(options, time);
}
