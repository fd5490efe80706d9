using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Mail;
using PactPortal.Testing;
using SmtpServer.Protocol;

namespace PactPortal.Web.Tests.Mail;

/// <summary>A refusal that is about the portal, not about a message: all mail waits, none is lost, and it is said aloud.</summary>
public sealed class ServerRefusesThePortal : IDisposable
{
    private readonly TestAuthority county = new();

    public void Dispose() => county.Dispose();

    [Fact]
    public async Task Send_WithAWrongPassword_WaitsLoudlyAndLeavesWhenItIsMended()
    {
        using var certificate = county.Sign("localhost");
        await using var smtp = new TestMailServer(certificate, password: MailSettings.Password);
        var settings = MailSettings.Signed(smtp, county);
        settings["Mail:Password"] = "Last-year’s-secret";
        await using var app = await PortalApp.StartAsync(settings: settings);
        await (await app.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);

        await app.DeliverMailAsync();

        var error = Assert.Single(app.Errors.Entries);
        Assert.Contains("Mail:Host refuses Mail:UserName and Mail:Password: 535.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
        Assert.DoesNotContain("MAIL", smtp.Asked);
        Assert.Equal("Degraded", (await app.Visit().GetAsync("/health/ready")).Html);
        Assert.All(await RowsAsync(app), row => Assert.Equal((OutboxState.Waiting, 0), (row.State, row.Attempts)));

        settings["Mail:Password"] = MailSettings.Password;
        await using var mended = app.Beside(settings);
        await mended.DeliverMailAsync();

        Assert.Equal(3, smtp.Mail.Count);
        Assert.Equal("Healthy", (await mended.Visit().GetAsync("/health/ready")).Html);
    }

    [Fact]
    public async Task Send_WithAPasswordToAServerThatTakesNone_WaitsLoudly()
    {
        using var certificate = county.Sign("localhost");
        await using var smtp = new TestMailServer(certificate, withoutExtension: "AUTH PLAIN LOGIN");

        await WaitsAsync(smtp, "Mail:Host offers no way to sign in with Mail:UserName and Mail:Password.");
    }

    [Fact]
    public async Task Send_ToAServerThatBreaksOffTheSignIn_WaitsLoudly()
    {
        using var certificate = county.Sign("localhost");
        await using var smtp = new TestMailServer(certificate, password: MailSettings.Password) { Drops = asked => asked == "AUTH" };

        await WaitsAsync(smtp, "Mail:Host refuses Mail:UserName and Mail:Password: the connection broke.");
    }

    [Fact]
    public async Task Send_FromAnAddressThatTheServerDoesNotTake_WaitsLoudly()
    {
        using var certificate = county.Sign("localhost");
        await using var smtp = new TestMailServer(certificate, password: MailSettings.Password) { Sender = _ => new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "5.7.60 not permitted to send as") };

        await WaitsAsync(smtp, "Mail:Host refuses mail that comes from Mail:From: 550 5.7.60.");
    }

    [Theory]
    [InlineData(534, "5.7.9 mechanism too weak")]
    [InlineData(535, "5.7.8 credentials invalid")]
    [InlineData(538, "5.7.11 encryption required")]
    public async Task Send_ToAServerThatWantsAnotherSignInForAMessage_WaitsLoudly(int code, string words)
    {
        using var certificate = county.Sign("localhost");
        await using var smtp = new TestMailServer(certificate, password: MailSettings.Password);
        smtp.Recipient = _ => new SmtpResponse((SmtpReplyCode)code, words);

        await WaitsAsync(smtp, $"Mail:Host demands another sign-in: {code} {words.Split(' ')[0]}.");
    }

    [Fact]
    public async Task Send_WithoutAPasswordToAServerThatDemandsOne_WaitsLoudly()
    {
        using var certificate = county.Sign("localhost");
        await using var smtp = new TestMailServer(certificate, password: MailSettings.Password);

        await WaitsAsync(smtp, "Mail:Host demands a sign-in; see Mail:UserName and Mail:Password.", isSigned: false);
    }

    private async Task WaitsAsync(TestMailServer smtp, string problem, bool isSigned = true)
    {
        var settings = MailSettings.Signed(smtp, county);
        if (!isSigned)
        {
            settings.Remove("Mail:UserName");
            settings.Remove("Mail:Password");
        }

        await using var app = await PortalApp.StartAsync(settings: settings);
        await (await app.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);

        await app.DeliverMailAsync();

        Assert.Empty(smtp.Mail);
        Assert.Contains(problem, Assert.Single(app.Errors.Entries), StringComparison.Ordinal);
        var rows = await RowsAsync(app);
        Assert.All(rows, row => Assert.Equal((OutboxState.Waiting, 0), (row.State, row.Attempts)));
        Assert.Contains(rows, row => row.Problem == problem);
    }

    private static Task<List<OutboxMessage>> RowsAsync(PortalApp app) => app.QueryAsync(db => db.OutboxMessages.AsNoTracking().ToListAsync());
}
