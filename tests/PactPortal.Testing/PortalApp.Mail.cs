using Microsoft.Extensions.DependencyInjection;
using PactPortal.Domain.Mail;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Integrations.Mail;

namespace PactPortal.Testing;

// The mail of a portal under test, which leaves when the test says so.
public sealed partial class PortalApp
{
    /// <summary>Sends everything that is owed and due; what was sent, oldest first.</summary>
    public async Task<IReadOnlyList<PickedUpMail>> DeliverMailAsync()
    {
        var before = (await MailAsync()).Select(mail => mail.Id).ToHashSet();
        await using (var session = Services.GetRequiredService<IMailTransport>().CreateSession())
        {
            var isMore = true;
            while (isMore)
            {
                await using var scope = Services.CreateAsyncScope();
                isMore = await scope.ServiceProvider.GetRequiredService<DeliverMail>().ExecuteAsync(session, CancellationToken.None);
            }
        }

        return [.. (await MailAsync()).Where(mail => !before.Contains(mail.Id)).Reverse()];
    }

    /// <summary>Everything that was sent, the newest first, a bounded number.</summary>
    public Task<IReadOnlyList<PickedUpMail>> MailAsync() =>
        Services.GetRequiredService<PickupFolder>().ListAsync(CancellationToken.None);
}
