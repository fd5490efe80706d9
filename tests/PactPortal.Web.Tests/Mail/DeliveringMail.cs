using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PactPortal.Data.Outbox;
using PactPortal.Domain.Mail;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Mail;

public sealed class DeliveringMail : IAsyncLifetime
{
    private readonly SmtpServer smtp = new();
    private PortalApp? started;

    private PortalApp App => started ?? throw new InvalidOperationException("The portal starts with the test.");

    public async ValueTask InitializeAsync() => started = await PortalApp.StartAsync(settings: new Dictionary<string, string>
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = $"{smtp.Port}",
        ["Mail:Security"] = "None",
        ["Mail:From"] = "portal@pact.example.org",
    });

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
        Assert.DoesNotContain(mail.Headers, header => header.StartsWith("bcc", StringComparison.OrdinalIgnoreCase) || header.StartsWith("cc", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("<person1@example.org>", mail.Header("To"), StringComparison.Ordinal);
        Assert.Matches("^<[0-9a-f]{32}@pact.example.org>$", mail.Header("Message-ID"));
        Assert.Equal("You are coming to ImPACT 2026 Convening", mail.Header("Subject"));
        Assert.Contains(name, Part(mail, "text/plain"), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", Part(mail, "text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_Confirmation_CarriesTextHtmlAndThePdf()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);
        await App.DeliverMailAsync();

        var mail = smtp.Mail.Single(received => received.To.Contains(Some.Fresno) && received.Header("Subject").StartsWith("Confirmed", StringComparison.Ordinal));

        Assert.Contains("Your person has a seat", Part(mail, "text/plain"), StringComparison.Ordinal);
        Assert.Contains("<h1", Part(mail, "text/html"), StringComparison.Ordinal);
        Assert.StartsWith("%PDF-", Part(mail, "application/pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_PutOffByTheServer_IsTriedAMinuteLaterAndSentOnce()
    {
        smtp.Recipient = address => address == "person1@example.org" ? "451 4.7.1 try again later" : null;
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
        smtp.Recipient = address => address == "person1@example.org" ? "550 5.1.1 no such user" : null;
        var fresno = await App.SignInAsync(Some.Fresno);
        var reference = await fresno.ConfirmedTeamAsync(1);
        await App.DeliverMailAsync();
        smtp.Recipient = _ => null;
        App.Clock.Now += TimeSpan.FromDays(2);
        await App.DeliverMailAsync();

        Assert.DoesNotContain(smtp.Mail, mail => mail.To.Contains("person1@example.org"));
        Assert.Contains("Personal link could not be delivered to person1@example.org", (await fresno.GetAsync($"/registrations/{reference}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_WithTheServerDown_LosesNothing()
    {
        await (await App.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);
        await smtp.StopAsync();

        await App.DeliverMailAsync();

        Assert.All(await RowsAsync(), row => Assert.Equal((OutboxState.Waiting, 1), (row.State, row.Attempts)));
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

    /// <summary>A part of the message, decoded.</summary>
    private static string Part(ReceivedMail mail, string type)
    {
        var part = Regex.Match(mail.Data, $@"Content-Type: {Regex.Escape(type)}.*?\r\n\r\n(?<body>.*?)\r\n--", RegexOptions.Singleline);
        Assert.True(part.Success, $"The message has no {type}: {mail.Data}");
        return part.Value.Contains("base64", StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(part.Groups["body"].Value.Replace("\r\n", "", StringComparison.Ordinal)))
            : Regex.Replace(part.Groups["body"].Value.Replace("=\r\n", "", StringComparison.Ordinal), "(=[0-9A-F]{2})+", run => Encoding.UTF8.GetString(Convert.FromHexString(run.Value.Replace("=", "", StringComparison.Ordinal))));
    }
}
