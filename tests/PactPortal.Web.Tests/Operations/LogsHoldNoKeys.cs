using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PactPortal.Testing;
using PactPortal.Web.Tests.Mail;

namespace PactPortal.Web.Tests.Operations;

/// <summary>Some addresses are keys. What is logged of a request is its route's template.</summary>
public sealed class LogsHoldNoKeys
{
    [Fact]
    public async Task Visit_OfSomebodysOwnPage_LeavesNothingOfItsAddressInTheLog()
    {
        using var log = new LogLines();
        await using var app = await PortalApp.StartAsync(services: services => services.AddSingleton<ILoggerProvider>(log));
        await (await app.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 1);
        await (await app.Visit().GetAsync("/account/forgotten")).PressAsync("Send the link", new() { ["Form.Email"] = Some.Fresno });
        var mail = await app.DeliverMailAsync();
        var own = mail.Single(one => one.Text.Contains("/me/", StringComparison.Ordinal)).Text.Split("/me/")[1].Split('\r')[0];
        var reset = mail.Single(one => one.Text.Contains("/account/reset/", StringComparison.Ordinal)).Link("Choose a new password");

        await (await app.Visit().GetAsync($"/me/{own}")).PressAsync("Save");
        await app.Visit().GetAsync(reset);
        await app.QueryAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE PersonalLinks RENAME TO Moved"));
        var failed = await app.Visit().GetAsync($"/me/{own}");

        Assert.Equal(500, (int)failed.Status);
        Assert.Single(log.Holding("GET me/{token} failed"));
        Assert.Empty(log.Holding(own));
        Assert.Empty(log.Holding(reset.Split("token=")[1][..30]));
        Assert.Empty(log.Holding(Uri.UnescapeDataString(reset.Split("token=")[1])[..30]));
    }

    [Fact]
    public async Task Visit_WithEveryRequestInTheLog_IsALineWithTheTemplateAndNoMadeUpMethod()
    {
        using var log = new LogLines();
        await using var app = await PortalApp.StartAsync(
            settings: new Dictionary<string, string> { ["Logging:LogLevel:PactPortal.Web.Hosting.RequestLog"] = "Debug" },
            services: services => services.AddSingleton<ILoggerProvider>(log));
        using var request = new HttpRequestMessage(new HttpMethod("GUESS"), new Uri("/me/guessed", UriKind.Relative));

        await app.Visit().GetAsync("/me/guessed");
        await app.Visit().Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.StartsWith("Debug ", Assert.Single(log.Holding("GET me/{token} was answered 404 in ")), StringComparison.Ordinal);
        Assert.NotEmpty(log.Holding("other "));
        Assert.Empty(log.Holding("GUESS"));
        Assert.Empty(log.Holding("guessed"));
    }
}
