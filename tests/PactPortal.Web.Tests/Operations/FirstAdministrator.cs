using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PactPortal.Data.Identity;
using PactPortal.Domain.Mail;
using PactPortal.Testing;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Verbs;
using PactPortal.Web.Integrations.Mail;
using PactPortal.Web.Tests.Data;

namespace PactPortal.Web.Tests.Operations;

/// <summary><c>create-admin E-MAIL</c>, with a mail server and without.</summary>
public sealed partial class FirstAdministrator
{
    private const string Ana = "ana@county.example.org";
    private const string Chosen = "Seven-lanterns-over-2-rivers!";

    [Fact]
    public async Task CreateAdmin_OnAnEmptyDatabaseInProduction_MailsALinkThatLetsThemIn()
    {
        using var folder = new Folder();
        await using var app = await MailingAsync(folder);

        var said = await RunAsync(app, Ana);
        var mail = Assert.Single(await app.DeliverMailAsync());

        Assert.DoesNotContain("token=", said, StringComparison.Ordinal);
        Assert.Equal(Ana, mail.ToAddress);
        Assert.StartsWith("https://portal.example.org/account/reset/", Link(mail.Text), StringComparison.Ordinal);
        var ana = await ChooseAsync(app, mail.Text);
        Assert.Equal("Accounts", (await ana.GetAsync("/planning/accounts")).Heading);
    }

    [Fact]
    public async Task CreateAdmin_WithoutAMailServer_PrintsALinkThatWorksOnce()
    {
        await using var app = await PortalApp.StartAsync();

        var said = await RunAsync(app, Ana);

        Assert.Empty(await app.DeliverMailAsync());
        var ana = await ChooseAsync(app, said);
        Assert.Equal("Accounts", (await ana.GetAsync("/planning/accounts")).Heading);
        Assert.Contains("has been used", (await PressAsync(app, said, "Another-lantern-3-rivers!")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateAdmin_AgainWhileThereIsNoPassword_SendsANewLinkAndEndsTheFormer()
    {
        using var folder = new Folder();
        await using var app = await MailingAsync(folder);
        await RunAsync(app, Ana);
        var former = Assert.Single(await app.DeliverMailAsync());

        await RunAsync(app, Ana.ToUpperInvariant());
        var mail = Assert.Single(await app.DeliverMailAsync());

        Assert.Contains("has been used", (await PressAsync(app, former.Text, Chosen)).Main, StringComparison.Ordinal);
        await ChooseAsync(app, mail.Text);
        Assert.Equal((1, 1), (await app.QueryAsync(db => db.Users.CountAsync()), await app.QueryAsync(db => db.UserRoles.CountAsync())));
    }

    [Fact]
    public async Task CreateAdmin_OfAnAccountThatSignsIn_PromotesItAndEndsItsSessions()
    {
        await using var app = await PortalApp.StartAsync();
        var session = await app.SignInAsync(Some.Fresno);

        var said = await RunAsync(app, Some.Fresno);
        var again = await RunAsync(app, Some.Fresno);

        Assert.DoesNotContain("http", said, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", again, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await session.GetAsync("/registrations")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await app.SignInAsync(Some.Fresno)).GetAsync("/planning/accounts")).Status);
        Assert.Equal(1, await app.QueryAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == "administrator made" && entry.Reason != null)));
    }

    [Fact]
    public async Task CreateAdmin_OfAnAddressThatAStrangerSignedUpWith_TakesTheirPasswordAway()
    {
        await using var app = await PortalApp.StartAsync();
        await (await app.Visit().GetAsync("/account/sign-up")).PressAsync("Sign up", new() { ["Form.Name"] = "A Stranger", ["Form.Email"] = Ana, ["Form.Password"] = Some.Password });
        Assert.NotNull(await app.QueryAsync(db => db.Users.SingleOrDefaultAsync(account => account.Email == Ana)));

        var said = await RunAsync(app, Ana);

        Assert.Null(await app.QueryAsync(db => db.Users.Where(account => account.Email == Ana).Select(account => account.PasswordHash).SingleAsync()));
        await ChooseAsync(app, said);
    }

    [Theory]
    [InlineData("ana")]
    [InlineData("ana@")]
    [InlineData("Ana <ana@example.org>")]
    [InlineData("ana@localhost")]
    [InlineData("ana@example.org\nbcc: bo@example.org")]
    public async Task CreateAdmin_OfWhatIsNoAddress_IsRefusedAndChangesNothing(string typed)
    {
        await using var app = await PortalApp.StartAsync();
        var before = await Rows.CountAsync(app);

        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => RunAsync(app, typed));

        Assert.Contains("name@example.org", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Rows.CountAsync(app));
    }

    [Fact]
    public async Task CreateAdmin_OnADatabaseThatIsBehind_IsRefusedInOneLine()
    {
        using var folder = new Folder();

        Assert.Contains("run the verb migrate first", await VerbRun.RefusedAsync(folder, ["create-admin", Ana]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_ToSomebodyWhoIsNoAdministratorAnyMore_IsDropped()
    {
        using var folder = new Folder();
        await using var app = await MailingAsync(folder);
        await RunAsync(app, Ana);
        await app.WriteAsync((db, token) => db.UserRoles.ExecuteDeleteAsync(token));

        Assert.Empty(await app.DeliverMailAsync());
        Assert.Equal(OutboxState.Dropped, await app.QueryAsync(db => db.OutboxMessages.Select(message => message.State).SingleAsync()));
    }

    private static async Task<PortalApp> MailingAsync(Folder folder)
    {
        var app = await ProductionPortal.OnAsync(folder, services: services => services.RemoveAll<IMailTransport>().AddSingleton<IMailTransport, PickupMailTransport>());
        app.ClientOptions.BaseAddress = new Uri("https://localhost");
        return app;
    }

    private static async Task<string> RunAsync(PortalApp app, string email)
    {
        using var output = new StringWriter();
        Assert.Equal(0, await CommandLine.Read(["create-admin", email]).RunAsync(app.Services, output, TestContext.Current.CancellationToken));
        return output.ToString();
    }

    private static async Task<PortalBrowser> ChooseAsync(PortalApp app, string text)
    {
        var set = await PressAsync(app, text, Chosen);
        Assert.Equal(HttpStatusCode.Redirect, set.Status);
        var browser = app.Visit();
        var signedIn = await (await browser.GetAsync("/account/sign-in")).PressAsync("Sign in", new() { ["Form.Email"] = Ana, ["Form.Password"] = Chosen });
        Assert.Equal(HttpStatusCode.Redirect, signedIn.Status);
        return browser;
    }

    private static async Task<Page> PressAsync(PortalApp app, string text, string password) =>
        await (await app.Visit().GetAsync(new Uri(Link(text)).PathAndQuery)).PressAsync("Set the password", new() { ["Form.Password"] = password });

    private static string Link(string text) => LinkIn().Match(text).Value;

    [GeneratedRegex(@"https?://\S+/account/reset/\S+")]
    private static partial Regex LinkIn();
}
