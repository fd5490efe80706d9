using PactPortal.Testing;

namespace PactPortal.Web.Tests.Mail;

/// <summary>People press "Reply": somebody must read it.</summary>
public sealed class AnswersGoToAContact
{
    [Fact]
    public async Task Deliver_AConfirmation_IsAnsweredByTheConveningAndAnInvoiceByWhoSendsInvoices()
    {
        await using var app = await PortalApp.StartAsync();
        await (await app.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(1);

        var mail = await app.DeliverMailAsync();

        Assert.Equal(3, mail.Count);
        Assert.All(mail, one => Assert.Equal(one.Subject.StartsWith("Invoice", StringComparison.Ordinal) ? "billing@pact.example.org" : "registration@pact.example.org", one.ReplyTo.Address));
        Assert.All(mail, one => Assert.Equal("ImPACT 2026 Convening", one.ReplyTo.Name));
    }

    [Theory]
    [InlineData(null, "portal@pact.example.org")]
    [InlineData("help@pact.example.org", "help@pact.example.org")]
    public async Task Deliver_MailAboutAnAccount_IsAnsweredByWhoIsConfigured(string? replyTo, string answeredBy)
    {
        await using var app = await PortalApp.StartAsync(settings: replyTo is null ? null : new Dictionary<string, string> { ["Mail:ReplyTo"] = replyTo });
        await (await app.Visit().GetAsync("/account/forgotten")).PressAsync("Send the link", new() { ["Form.Email"] = Some.Fresno });

        Assert.Equal(answeredBy, Assert.Single(await app.DeliverMailAsync()).ReplyTo.Address);
    }
}
