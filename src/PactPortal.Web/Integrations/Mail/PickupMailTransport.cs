using PactPortal.Application;
using PactPortal.Domain.Mail;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Integrations.Mail;

/// <summary>Keeps mail in a folder as it would cross the network, for /dev/mail. Development only.</summary>
public sealed class PickupMailTransport(PickupFolder folder, MailOptions options, RealTime time) : IMailTransport
{
    public IMailSession CreateSession() => new PickupSession(folder, options, time);

    private sealed class PickupSession(PickupFolder folder, MailOptions options, RealTime time) : IMailSession
    {
        public Task<MailReceipt?> OpenAsync(CancellationToken cancellation) => Task.FromResult<MailReceipt?>(null);

        public async Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation)
        {
            using var message = MailMessages.From(mail, options.From, time.Now);
            if (message is null)
            {
                return MailMessages.NotAnAddress;
            }

            await folder.KeepAsync(mail.MessageId, message, cancellation);
            return new MailReceipt(MailAnswer.Accepted, "picked up");
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
