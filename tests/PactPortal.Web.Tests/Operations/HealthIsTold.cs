using System.Net;
using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Operations;

/// <summary><c>/health/ready</c>: one word for everybody, what of it is how for administrators.</summary>
public sealed class HealthIsTold
{
    [Fact]
    public async Task Visit_ByAnAdministrator_NamesWhatIsHow()
    {
        await using var app = await PortalApp.StartAsync();
        await (await app.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 1);
        var administrator = await app.SignInAsync(Some.Administrator);

        app.Clock.Now = app.Clock.Now.AddMinutes(12);
        var page = await administrator.GetAsync("/health/ready");
        await app.DeliverMailAsync();
        var sent = await administrator.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith("Healthy\n", page.Html, StringComparison.Ordinal);
        Assert.Contains("database, healthy: It answers, is up to date and takes writes.", page.Html, StringComparison.Ordinal);
        Assert.Matches(@"disk, \w+: \d+\.\d GB are free", page.Html);
        Assert.Matches(@"outbox, healthy: \d+ waiting, the oldest for 12 min\.", page.Html);
        Assert.Contains("keys, healthy: They are not encrypted", page.Html, StringComparison.Ordinal);
        Assert.Contains("outbox, healthy: No message is due.", sent.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Some.Fresno)]
    [InlineData(Some.Planner)]
    public async Task Visit_ByAnybodyElse_IsOneWord(string? email)
    {
        await using var app = await PortalApp.StartAsync();
        var visitor = email is null ? app.Visit() : await app.SignInAsync(email);

        Assert.Equal("Healthy", (await visitor.GetAsync("/health/ready")).Html);
        Assert.Equal("Healthy", (await visitor.GetAsync("/health/live")).Html);
    }

    [Fact]
    public async Task Visit_WhereMailHasWaitedLong_IsDegradedAndStillInItsPlace()
    {
        await using var app = await PortalApp.StartAsync();
        await (await app.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 1);
        app.Clock.Now = app.Clock.Now.AddMinutes(31);

        var (word, page) = (await app.Visit().GetAsync("/health/ready"), await (await app.SignInAsync(Some.Administrator)).GetAsync("/health/ready"));

        Assert.Equal((HttpStatusCode.OK, "Degraded"), (word.Status, word.Html));
        Assert.Contains("outbox, degraded: ", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visit_WhereMailWasPutOffToALaterHour_IsHealthy()
    {
        await using var app = await PortalApp.StartAsync();
        await (await app.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 1);
        DateTimeOffset? later = app.Clock.Now.AddHours(8);
        await app.WriteAsync((db, token) => db.OutboxMessages.ExecuteUpdateAsync(update => update.SetProperty(message => message.DueAt, later), token));
        app.Clock.Now = app.Clock.Now.AddHours(2);

        Assert.Equal("Healthy", (await app.Visit().GetAsync("/health/ready")).Html);
    }

    [Fact]
    public async Task Visit_WhereTheDatabaseTakesNoWrites_IsUnhealthy()
    {
        await using var app = await PortalApp.StartAsync();
        var administrator = await app.SignInAsync(Some.Administrator);
        await app.QueryAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER full BEFORE UPDATE ON OperatingState BEGIN SELECT RAISE(FAIL, 'no room'); END"));

        var (word, page) = (await app.Visit().GetAsync("/health/ready"), await administrator.GetAsync("/health/ready"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (word.Status, word.Html));
        Assert.Contains("database, unhealthy: ", page.Html, StringComparison.Ordinal);
        Assert.Equal("Healthy", (await app.Visit().GetAsync("/health/live")).Html);
    }

    /// <summary>A limit on what a file may grow to stands for the disk: the program meets the same error.</summary>
    [Fact]
    public async Task Save_OnADiskThatFillsUp_SaysThatItIsNotSavedAndReadinessEnds()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The limit is a shell's.");
        var cancellation = TestContext.Current.CancellationToken;
        await using var app = await PortalApp.StartAsync();
        await using var process = await PortalProcess.StartAsync(app.DataFolder, Some.EarlyMorning, cancellation, largestFile: 512);
        var fresno = await process.SignInAsync(Some.Fresno);
        var team = await fresno.RegisterAsync();

        var (answer, number) = (team, 0);
        for (; number < 100 && answer.Status is HttpStatusCode.OK or HttpStatusCode.Redirect; number++)
        {
            answer = await (await fresno.GetAsync(team.Path.Split('?')[0] + "?person=new")).PressAsync("Save team", Some.Person(number));
        }

        // The last save wanted more room than this write does, which takes some each time.
        var ready = await process.Visit().GetAsync("/health/ready");
        for (var times = 0; times < 100 && ready.Status == HttpStatusCode.OK; times++)
        {
            ready = await process.Visit().GetAsync("/health/ready");
        }

        Assert.Equal(HttpStatusCode.InsufficientStorage, answer.Status);
        Assert.Equal("This could not be saved", answer.Heading);
        Assert.Contains("Nothing was changed", answer.Main, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (ready.Status, ready.Html));
        Assert.Empty(await app.RecountAsync());
    }
}
