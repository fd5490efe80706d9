using Microsoft.EntityFrameworkCore;
using MimeKit;
using PactPortal.Data.Outbox;
using PactPortal.Domain.Mail;
using PactPortal.Testing;
using SmtpServer.Protocol;

namespace PactPortal.Web.Tests.Mail;

public sealed class DeliveringMail : IAsyncLifetime
{
    private readonly TestMailServer smtp = new();
    private PortalApp? started;

    private PortalApp App => started ?? throw new InvalidOperationException("The portal starts with the test.");

    public async ValueTask InitializeAsync() => started = await PortalApp.StartAsync(settings: MailSettings.Plain(smtp));

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await smtp.DisposeAsync();
        await App.DisposeAsync();
    }

    [Theory]
    [InlineData("Eve \"Bcc: thief@example.org\" <thief@example.org>, Ann")]
    [InlineData("=?utf-8?q?Bcc:_thief@example.org?=")]
    [InlineData("José Ñuñez-O’Connor, Nguyễn Thị Ánh; 李小龍")]
    [InlineData("<script>alert(1)</script> & <b>bold</b>")]
    public async Task Send_ToSomebodyWithAHostileName_IsOneMessageWithItsOwnHeaders(string name)
    {
        var fresno = await App.SignInAsync(Some.Fresno);
        var team = await fresno.RegisterAsync();
        await (await fresno.GetAsync(team.Path.Split('?')[0] + "?person=new")).PressAsync("Save team", new(Some.Person()) { ["Form.FullName"] = name, ["Form.LatinSpelling"] = "Latin" });
        await fresno.SubmitAsync(team.Path.Split('/')[2]);
        await App.DeliverMailAsync();

        var mail = smtp.Mail.Single(received => received.To.Contains("person1@example.org"));

        Assert.Equal(["person1@example.org"], mail.To);
        Assert.Equal(["From", "Date", "Subject", "Message-Id", "To", "Reply-To", "Auto-Submitted", "MIME-Version"], mail.Message.Headers.Select(header => header.Field));
        var to = Assert.Single(mail.Message.To.Mailboxes);
        Assert.Equal((name.Replace("=?", "= ?", StringComparison.Ordinal), "person1@example.org"), (to.Name, to.Address));
        Assert.Matches("^[0-9a-f]{32}@pact.example.org$", mail.Message.MessageId);
        Assert.Equal("You are coming to ImPACT 2026 Convening", mail.Message.Subject);
        Assert.Contains(name, mail.Message.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", mail.Message.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_Confirmation_CarriesTextHtmlAndThePdf()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);
        await App.DeliverMailAsync();

        var mail = smtp.Mail.Single(received => received.To.Contains(Some.Fresno) && received.Message.Subject?.StartsWith("Confirmed", StringComparison.Ordinal) == true).Message;
        Assert.Contains("Your person has a seat", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("<h1", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("%PDF-"u8, mail.Attachments.OfType<MimePart>().First(part => part.ContentType.MimeType == "application/pdf").Bytes().AsSpan(0, 5));
    }

    [Fact]
    public async Task Send_PutOffByTheServer_IsTriedAMinuteLaterAndSentOnce()
    {
        smtp.Recipient = address => address == "person1@example.org" ? new SmtpResponse(SmtpReplyCode.Aborted, "4.7.1 try again later") : null;
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);
        await App.DeliverMailAsync();
        smtp.Recipient = _ => null;
        await App.DeliverMailAsync();
        Assert.DoesNotContain(smtp.Mail, mail => mail.To.Contains("person1@example.org"));

        App.Clock.Now += TimeSpan.FromMinutes(1);
        await App.DeliverMailAsync();
        await App.DeliverMailAsync();

        Assert.Single(smtp.Mail, mail => mail.To.Contains("person1@example.org"));
        Assert.All(await RowsAsync(), row => Assert.Equal(OutboxState.Sent, row.State));
    }

    [Fact]
    public async Task Send_RefusedForGood_IsNotTriedAgainAndToldOnTheTimeline()
    {
        smtp.Recipient = address => address == "person1@example.org" ? new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "5.1.1 no such user") : null;
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(1);
        await App.DeliverMailAsync();
        smtp.Recipient = _ => null;
        App.Clock.Now += TimeSpan.FromDays(2);
        await App.DeliverMailAsync();

        Assert.DoesNotContain(smtp.Mail, mail => mail.To.Contains("person1@example.org"));
        Assert.Contains(await RowsAsync(), row => (row.State, row.Attempts, row.Problem) == (OutboxState.Failed, 1, "refused: 550 5.1.1"));
        Assert.Contains("Personal link could not be delivered to person1@example.org", (await fresno.GetAsync($"/registrations/{reference}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ClaimedByAProcessThatDied_IsSentWhenTheClaimRunsOut()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);
        await App.QueryAsync(async db =>
        {
            while (await db.ClaimNextAsync(Guid.NewGuid(), App.Clock.Now, CancellationToken.None) is not null)
            {
                // each is claimed, and nothing comes of it
            }

            return 0;
        });
        await App.DeliverMailAsync();
        Assert.Empty(smtp.Mail);

        App.Clock.Now += TimeSpan.FromMinutes(3);
        await App.DeliverMailAsync();

        Assert.Equal(3, smtp.Mail.Count); // confirmation, invoice, personal link
    }

    [Fact]
    public async Task Send_ByTwoProcessesAtOnce_SendsEachOnce()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(5);
        await using var beside = App.Beside();

        await Task.WhenAll(App.DeliverMailAsync(), beside.DeliverMailAsync());

        Assert.Equal(7, smtp.Mail.Count); // the coordinator has an invoice too
        Assert.Equal(6, smtp.Mail.SelectMany(mail => mail.To).Distinct().Count());
    }

    private Task<List<OutboxMessage>> RowsAsync() => App.QueryAsync(db => db.OutboxMessages.AsNoTracking().ToListAsync());
}
