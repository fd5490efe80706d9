using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PactPortal.Application;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Organizations;
using PactPortal.Testing;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Integrations.Mail;
using PactPortal.Web.Tests.Accounts;
using PactPortal.Web.Tests.Billing;

namespace PactPortal.Web.Tests.Mail;

/// <summary>The mail server puts a message off, and by the next attempt its recipient has left the organization.</summary>
public sealed class RecipientsBetweenAttempts : PortalScenario
{
    [Fact]
    public async Task Send_AgainAfterTheRecipientLeft_GoesToTheOtherCoordinator()
    {
        await App.InvoicedAsync(Some.Fresno);
        Server.PutsOff.Add(Some.Fresno);
        await App.DeliverMailAsync();
        await (await App.SignInAsync(Some.SecondOfFresno)).ChangeMemberAsync(Some.Fresno, "leave");
        Server.PutsOff.Clear();
        App.Clock.Now += TimeSpan.FromMinutes(1);

        var mails = await App.DeliverMailAsync();

        Assert.Equal([Some.SecondOfFresno, Some.SecondOfFresno], mails.Select(mail => mail.ToAddress));
        Assert.Equal(["Confirmed:", "Invoice"], mails.Select(mail => mail.Subject.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Send_AgainWhereEverybodyElseHasACopy_SendsNoSecond()
    {
        await App.InvoicedAsync(Some.Fresno);
        await App.MembershipAsync(Some.Partner, Some.Fresno, OrganizationRole.Coordinator);
        var second = await App.SignInAsync(Some.SecondOfFresno);
        await second.ChangeMemberAsync(Some.Fresno, "leave");
        Server.PutsOff.Add(Some.Partner);
        var first = await App.DeliverMailAsync();
        await second.ChangeMemberAsync(Some.Partner, "Member");
        Server.PutsOff.Clear();
        App.Clock.Now += TimeSpan.FromMinutes(1);

        var again = await App.DeliverMailAsync();

        Assert.Equal([Some.SecondOfFresno, Some.SecondOfFresno, "person1@example.org"], first.Select(mail => mail.ToAddress).Order(StringComparer.Ordinal));
        Assert.Empty(again);
        Assert.Equal(2, await App.QueryAsync(db => db.OutboxMessages.CountAsync(message => message.State == OutboxState.Dropped && message.RecipientAddress == Some.Partner)));
    }

    protected override Task<PortalApp> StartAsync() =>
        PortalApp.StartAsync(services: services => services.RemoveAll<IMailTransport>().AddSingleton<IMailTransport, GreylistingServer>());

    private GreylistingServer Server => (GreylistingServer)App.Services.GetRequiredService<IMailTransport>();

    /// <summary>Takes mail as the pick-up folder does, later for some.</summary>
    private sealed class GreylistingServer(PickupFolder folder, MailOptions options, RealTime time) : IMailTransport
    {
        private readonly PickupMailTransport real = new(folder, options, time);

        public List<string> PutsOff { get; } = [];

        public IMailSession CreateSession() => new Session(real.CreateSession(), PutsOff);

        private sealed class Session(IMailSession real, List<string> putsOff) : IMailSession
        {
            public Task<MailReceipt?> OpenAsync(CancellationToken cancellation) => real.OpenAsync(cancellation);

            public async Task<MailReceipt> SendAsync(OutgoingMail mail, CancellationToken cancellation) =>
                putsOff.Contains(mail.To.Address) ? new MailReceipt(MailAnswer.TryLater, "451 4.7.1") : await real.SendAsync(mail, cancellation);

            public ValueTask DisposeAsync() => real.DisposeAsync();
        }
    }
}
