using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PactPortal.Domain.Mail;
using PactPortal.Testing;
using PactPortal.Web.Tests.Mail;

namespace PactPortal.Web.Tests.Accounts;

public sealed class SigningUp : PortalScenario
{
    private const string Address = "newcomer@county.example.org";
    private const string Secret = "Four-Words-and-1-more";

    [Fact]
    public async Task Confirm_ByTheLinkAndThePassword_SignsInOnceOnly()
    {
        var visitor = App.Visit();
        await SignUpAsync(visitor, Address, Secret);
        var mail = Assert.Single(await App.DeliverMailAsync());
        var link = mail.Link("Confirm my e-mail");

        var confirmed = await (await visitor.GetAsync(link)).PressAsync("Confirm my e-mail", new() { ["Form.Password"] = Secret });
        var again = await (await App.Visit().GetAsync(link)).PressAsync("Confirm my e-mail", new() { ["Form.Password"] = Secret });

        Assert.Equal(Address, mail.ToAddress);
        Assert.Equal("/account/organizations", confirmed.Location);
        Assert.Equal("Your organizations", (await confirmed.FollowAsync()).Heading);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains("has been used", Assert.Single(again.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_BeforeTheAddressIsConfirmed_IsRefused()
    {
        await SignUpAsync(App.Visit(), Address, Secret);

        var answer = await (await App.Visit().GetAsync("/account/sign-in")).PressAsync("Sign in", new() { ["Form.Email"] = Address, ["Form.Password"] = Secret });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(answer.Problems);
    }

    /// <summary>Somebody signs up with another's address, hoping that its owner confirms the account for them.</summary>
    [Fact]
    public async Task Confirm_WithThePasswordOfAnother_DoesNotConfirm()
    {
        await SignUpAsync(App.Visit(), Address, "Intruder-Words-and-2");
        var link = Assert.Single(await App.DeliverMailAsync()).Link("Confirm my e-mail");

        var answer = await (await App.Visit().GetAsync(link)).PressAsync("Confirm my e-mail", new() { ["Form.Password"] = Secret });

        Assert.Contains("not the password", Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.False(await App.QueryAsync(db => db.Users.Where(user => user.Email == Address).Select(user => user.EmailConfirmed).SingleAsync()));
    }

    [Fact]
    public async Task SignUp_WithAnAddressThatHasAnAccount_SaysTheSameAndTellsItsOwner()
    {
        var answer = await SignUpAsync(App.Visit(), Some.Fresno, Secret);
        var usual = await SignUpAsync(App.Visit(), Address, Secret);

        Assert.Equal(usual.Location, answer.Location);
        var mail = Assert.Single(await App.DeliverMailAsync(), sent => sent.ToAddress == Some.Fresno);
        Assert.Equal("You have an account already", mail.Subject);
        await App.SignInAsync(Some.Fresno); // with the password it had
    }

    [Theory]
    [InlineData("", "a@b.example.org", Secret, "Enter your name")]
    [InlineData("A name", "no-address", Secret, "Enter an e-mail in the form")]
    [InlineData("A name", "a@b.example.org", "short", "at least 12 characters")]
    [InlineData("A name", "firstname@b.example.org", "Firstname-2026!!", "easy to guess")]
    public async Task SignUp_WronglyFilledIn_SaysWhatAndKeepsTheAnswers(string name, string email, string password, string says)
    {
        var answer = await SignUpAsync(App.Visit(), email, password, name);

        Assert.Contains(says, Assert.Single(answer.Problems), StringComparison.Ordinal);
        Assert.Equal(email, answer.FieldValue("Form.Email"));
        Assert.Equal("", answer.FieldValue("Form.Password"));
        Assert.Empty(await App.DeliverMailAsync());
    }

    [Fact]
    public async Task Reset_ByTheLink_SetsThePasswordOnceAndEndsALockout()
    {
        var visitor = App.Visit();
        await (await visitor.GetAsync("/account/forgotten")).PressAsync("Send the link", new() { ["Form.Email"] = Some.Fresno });
        var link = Assert.Single(await App.DeliverMailAsync()).Link("Choose a new password");
        await App.WriteAsync((db, token) => db.Users.Where(user => user.Email == Some.Fresno)
            .ExecuteUpdateAsync(update => update.SetProperty(user => user.LockoutEnd, DateTimeOffset.MaxValue), token));

        var set = await (await visitor.GetAsync(link)).PressAsync("Set the password", new() { ["Form.Password"] = Secret });
        var again = await (await visitor.GetAsync(link)).PressAsync("Set the password", new() { ["Form.Password"] = "Another-Word-and-3" });
        var signedIn = await (await App.Visit().GetAsync("/account/sign-in")).PressAsync("Sign in", new() { ["Form.Email"] = Some.Fresno, ["Form.Password"] = Secret });

        Assert.Equal("/account/sign-in?changed=true", set.Location);
        Assert.Contains("has been used", Assert.Single(again.Problems), StringComparison.Ordinal);
        Assert.Equal("/registrations", signedIn.Location);
    }

    [Fact]
    public async Task Forgotten_ForNobody_SaysTheSameAndSendsNothing()
    {
        var answer = await (await App.Visit().GetAsync("/account/forgotten")).PressAsync("Send the link", new() { ["Form.Email"] = "nobody@example.org" });

        Assert.Equal("/account/forgotten/sent", answer.Location);
        Assert.Empty(await App.DeliverMailAsync());
    }

    [Fact]
    public async Task Link_AfterItsDay_IsRefused()
    {
        await using var app = await PortalApp.StartAsync(services: services => services.Configure<DataProtectionTokenProviderOptions>(tokens => tokens.TokenLifespan = TimeSpan.Zero));
        await SignUpAsync(app.Visit(), Address, Secret);
        var link = Assert.Single(await app.DeliverMailAsync()).Link("Confirm my e-mail");

        var answer = await (await app.Visit().GetAsync(link)).PressAsync("Confirm my e-mail", new() { ["Form.Password"] = Secret });

        Assert.Contains("its day is over", Assert.Single(answer.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outbox_AfterSigningUp_HoldsNoToken()
    {
        await SignUpAsync(App.Visit(), Address, Secret);
        var token = Assert.Single(await App.DeliverMailAsync()).Link("Confirm my e-mail").Split("token=")[1];

        var rows = await App.QueryAsync(db => db.OutboxMessages.AsNoTracking().ToListAsync());
        var audit = await App.QueryAsync(db => db.AuditEntries.AsNoTracking().ToListAsync());

        Assert.Equal(OutboxState.Sent, Assert.Single(rows).State);
        Assert.DoesNotContain(Uri.UnescapeDataString(token), System.Text.Json.JsonSerializer.Serialize(new { rows, audit }), StringComparison.Ordinal);
    }

    private static async Task<Page> SignUpAsync(PortalBrowser visitor, string email, string password, string name = "Noor Fieldmark") =>
        await (await visitor.GetAsync("/account/sign-up")).PressAsync("Sign up", new() { ["Form.Name"] = name, ["Form.Email"] = email, ["Form.Password"] = password });
}
