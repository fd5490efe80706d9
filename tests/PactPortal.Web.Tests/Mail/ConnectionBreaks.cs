using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Mail;
using PactPortal.Testing;
using SmtpServer.Protocol;

namespace PactPortal.Web.Tests.Mail;

/// <summary>Servers that are down or hang up: one connection while it lasts, another where it doesn't, and nothing lost.</summary>
public sealed class ConnectionBreaks : IAsyncLifetime
{
    private readonly TestMailServer smtp = new();
    private PortalApp? started;

    private PortalApp App => started ?? throw new InvalidOperationException("The portal starts with the test.");

    public async ValueTask InitializeAsync()
    {
        started = await PortalApp.StartAsync(settings: MailSettings.Plain(smtp));
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(5);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await App.DisposeAsync();
        await smtp.DisposeAsync();
    }

    [Fact]
    public async Task Send_ManyMessages_GoOverOneConnectionThatIsClosedAfterThem()
    {
        await App.DeliverMailAsync();

        Assert.Equal((7, 1), (smtp.Mail.Count, smtp.Connections));
        Assert.Equal("QUIT", smtp.Asked.Last());
    }

    [Fact]
    public async Task Send_WithNothingDue_ConnectsToNothing()
    {
        await App.DeliverMailAsync();

        await App.DeliverMailAsync();

        Assert.Equal(1, smtp.Connections);
    }

    [Fact]
    public async Task Send_WithOneRefusedAmongThem_GoesOnOverTheSameConnection()
    {
        smtp.Recipient = address => address == "person2@example.org" ? new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "5.1.1 no such user") : null;

        await App.DeliverMailAsync();

        Assert.Equal((6, 1), (smtp.Mail.Count, smtp.Connections));
    }

    [Fact]
    public async Task Send_ToAServerThatHangsUpBeforeAMessage_GoesOnOverAnother()
    {
        smtp.Drops = asked => asked == "NOOP" && smtp.Connections == 1 && smtp.Mail.Count == 3;

        await App.DeliverMailAsync();

        Assert.Equal((7, 2), (smtp.Mail.Count, smtp.Connections));
        Assert.All(await RowsAsync(), row => Assert.Equal((OutboxState.Sent, 1), (row.State, row.Attempts)));
    }

    [Fact]
    public async Task Send_ToAServerThatTakesThreeMessagesAConnection_ConnectsAgainForTheFourth()
    {
        smtp.Sender = _ => smtp.Mail.Count(mail => mail.Connection == smtp.Connections) == 3 ? new SmtpResponse(SmtpReplyCode.ServiceUnavailable, "4.7.0 too many messages") : null;

        await App.DeliverMailAsync();

        Assert.Equal((7, 3), (smtp.Mail.Count, smtp.Connections));
        Assert.All(await RowsAsync(), row => Assert.Equal((OutboxState.Sent, 1), (row.State, row.Attempts)));
    }

    [Fact]
    public async Task Send_ToAServerThatIsClosingFromTheFirstMessageOn_PutsEachOffForAMinute()
    {
        smtp.Recipient = _ => new SmtpResponse(SmtpReplyCode.ServiceUnavailable, "4.3.2 shutting down");

        await App.DeliverMailAsync();

        var rows = await RowsAsync();
        Assert.All(rows, row => Assert.Equal((OutboxState.Waiting, 1, "put off: 421 4.3.2"), (row.State, row.Attempts, row.Problem)));

        smtp.Recipient = _ => null;
        App.Clock.Now += TimeSpan.FromMinutes(1);
        await App.DeliverMailAsync();

        Assert.Equal(7, smtp.Mail.Count);
    }

    [Theory]
    [InlineData("DATA")]
    [InlineData("RCPT")]
    public async Task Send_ToAServerThatHangsUpInAMessage_OwesThatOneAndSendsTheOthers(string command)
    {
        var drops = 1;
        smtp.Drops = asked => asked == command && smtp.Mail.Count == 2 && Interlocked.Exchange(ref drops, 0) == 1;

        await App.DeliverMailAsync();

        Assert.Equal((6, 2), (smtp.Mail.Count, smtp.Connections));
        var row = Assert.Single(await RowsAsync(), row => row.State != OutboxState.Sent);
        Assert.Equal((OutboxState.Waiting, 1, "put off: the connection broke"), (row.State, row.Attempts, row.Problem));

        App.Clock.Now += TimeSpan.FromMinutes(1);
        await App.DeliverMailAsync();

        Assert.Equal(7, smtp.Mail.Select(mail => mail.Message.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task Send_TakenByAServerThatHangsUpBeforeItSaysSo_ComesTwiceWithTheSameIdentifier()
    {
        var drops = 1;
        smtp.Drops = asked => asked == "the end of DATA" && Interlocked.Exchange(ref drops, 0) == 1;

        await App.DeliverMailAsync();
        App.Clock.Now += TimeSpan.FromMinutes(1);
        await App.DeliverMailAsync();

        Assert.Equal((8, 7), (smtp.Mail.Count, smtp.Mail.Select(mail => mail.Message.MessageId).Distinct().Count()));
    }

    [Fact]
    public async Task Send_WithTheServerDownForAWeek_LosesNothing()
    {
        await smtp.StopAsync();
        for (var hours = 0; hours < 7 * 24; hours += 6)
        {
            await App.DeliverMailAsync();
            App.Clock.Now += TimeSpan.FromHours(6);
        }

        Assert.All(await RowsAsync(), row => Assert.Equal((OutboxState.Waiting, 0), (row.State, row.Attempts)));
        Assert.Single(await RowsAsync(), row => row.Problem == "Mail:Host was not reached, or is not ready: ConnectionRefused.");
        Assert.Empty(App.Errors.Entries);

        await using var back = new TestMailServer();
        await using var app = App.Beside(MailSettings.Plain(back));
        await app.DeliverMailAsync();
        Assert.Equal(7, back.Mail.Count);
    }

    [Fact]
    public async Task Send_SoonAfterTheServerWasDown_WaitsAMinuteBeforeItAsksAgain()
    {
        smtp.Recipient = _ => throw new InvalidOperationException("No message may come so far.");
        smtp.Sender = _ => new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "5.7.60 not now");
        await App.DeliverMailAsync();

        await App.DeliverMailAsync();
        Assert.Equal(1, smtp.Connections);

        App.Clock.Now += TimeSpan.FromMinutes(1);
        await App.DeliverMailAsync();
        Assert.Equal(2, smtp.Connections);

        (smtp.Sender, smtp.Recipient) = (_ => null, _ => null);
        App.Clock.Now += TimeSpan.FromMinutes(5);
        await App.DeliverMailAsync();
        Assert.Equal(7, smtp.Mail.Count);
    }

    private Task<List<OutboxMessage>> RowsAsync() => App.QueryAsync(db => db.OutboxMessages.AsNoTracking().ToListAsync());
}
