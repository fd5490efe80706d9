using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Mail;
using PactPortal.Testing;
using SmtpServer.Protocol;

namespace PactPortal.Web.Tests.Mail;

/// <summary>Servers that are down or hang up: one connection while it lasts, another where it doesn't, and nothing lost.</summary>
public sealed class ConnectionBreaks : MailOfFive
{
    [Fact]
    public async Task Send_ManyMessages_GoOverOneConnectionThatIsClosedAfterThem()
    {
        await App.DeliverMailAsync();

        Assert.Equal((7, 1), (Smtp.Mail.Count, Smtp.Connections));
        Assert.Equal("QUIT", Smtp.Asked.Last());
    }

    [Fact]
    public async Task Send_WithNothingDue_ConnectsToNothing()
    {
        await App.DeliverMailAsync();

        await App.DeliverMailAsync();

        Assert.Equal(1, Smtp.Connections);
    }

    [Fact]
    public async Task Send_WithOneRefusedAmongThem_GoesOnOverTheSameConnection()
    {
        Smtp.Recipient = address => address == "person2@example.org" ? new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "5.1.1 no such user") : null;

        await App.DeliverMailAsync();

        Assert.Equal((6, 1), (Smtp.Mail.Count, Smtp.Connections));
    }

    [Fact]
    public async Task Send_ToAServerThatHangsUpBeforeAMessage_GoesOnOverAnother()
    {
        Smtp.Drops = asked => asked == "NOOP" && Smtp.Connections == 1 && Smtp.Mail.Count == 3;

        await App.DeliverMailAsync();

        Assert.Equal((7, 2), (Smtp.Mail.Count, Smtp.Connections));
        Assert.All(await RowsAsync(), row => Assert.Equal((OutboxState.Sent, 1), (row.State, row.Attempts)));
    }

    [Fact]
    public async Task Send_ToAServerThatTakesThreeMessagesAConnection_ConnectsAgainForTheFourth()
    {
        Smtp.Sender = _ => Smtp.Mail.Count(mail => mail.Connection == Smtp.Connections) == 3 ? new SmtpResponse(SmtpReplyCode.ServiceUnavailable, "4.7.0 too many messages") : null;

        await App.DeliverMailAsync();

        Assert.Equal((7, 3), (Smtp.Mail.Count, Smtp.Connections));
        Assert.All(await RowsAsync(), row => Assert.Equal((OutboxState.Sent, 1), (row.State, row.Attempts)));
    }

    [Fact]
    public async Task Send_ToAServerThatIsClosingFromTheFirstMessageOn_PutsEachOffForAMinute()
    {
        Smtp.Recipient = _ => new SmtpResponse(SmtpReplyCode.ServiceUnavailable, "4.3.2 shutting down");

        await App.DeliverMailAsync();

        var rows = await RowsAsync();
        Assert.All(rows, row => Assert.Equal((OutboxState.Waiting, 1, "put off: 421 4.3.2"), (row.State, row.Attempts, row.Problem)));

        Smtp.Recipient = _ => null;
        App.Clock.Now += TimeSpan.FromMinutes(1);
        await App.DeliverMailAsync();

        Assert.Equal(7, Smtp.Mail.Count);
    }

    [Theory]
    [InlineData("DATA")]
    [InlineData("RCPT")]
    public async Task Send_ToAServerThatHangsUpInAMessage_OwesThatOneAndSendsTheOthers(string command)
    {
        var drops = 1;
        Smtp.Drops = asked => asked == command && Smtp.Mail.Count == 2 && Interlocked.Exchange(ref drops, 0) == 1;

        await App.DeliverMailAsync();

        Assert.Equal((6, 2), (Smtp.Mail.Count, Smtp.Connections));
        var row = Assert.Single(await RowsAsync(), row => row.State != OutboxState.Sent);
        Assert.Equal((OutboxState.Waiting, 1, "put off: the connection broke"), (row.State, row.Attempts, row.Problem));

        App.Clock.Now += TimeSpan.FromMinutes(1);
        await App.DeliverMailAsync();

        Assert.Equal(7, Smtp.Mail.Select(mail => mail.Message.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task Send_TakenByAServerThatHangsUpBeforeItSaysSo_ComesTwiceWithTheSameIdentifier()
    {
        var drops = 1;
        Smtp.Drops = asked => asked == "the end of DATA" && Interlocked.Exchange(ref drops, 0) == 1;

        await App.DeliverMailAsync();
        App.Clock.Now += TimeSpan.FromMinutes(1);
        await App.DeliverMailAsync();

        Assert.Equal((8, 7), (Smtp.Mail.Count, Smtp.Mail.Select(mail => mail.Message.MessageId).Distinct().Count()));
    }

    [Fact]
    public async Task Send_WithTheServerDownForAWeek_LosesNothing()
    {
        await Smtp.StopAsync();
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
        Smtp.Recipient = _ => throw new InvalidOperationException("No message may come so far.");
        Smtp.Sender = _ => new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "5.7.60 not now");
        await App.DeliverMailAsync();

        await App.DeliverMailAsync();
        Assert.Equal(1, Smtp.Connections);

        App.Clock.Now += TimeSpan.FromMinutes(1);
        await App.DeliverMailAsync();
        Assert.Equal(2, Smtp.Connections);

        (Smtp.Sender, Smtp.Recipient) = (_ => null, _ => null);
        App.Clock.Now += TimeSpan.FromMinutes(5);
        await App.DeliverMailAsync();
        Assert.Equal(7, Smtp.Mail.Count);
    }

    private Task<List<OutboxMessage>> RowsAsync() => App.QueryAsync(db => db.OutboxMessages.AsNoTracking().ToListAsync());
}
