using Microsoft.EntityFrameworkCore;
using PactPortal.Testing;
using PactPortal.Web.Hosting.Verbs;

namespace PactPortal.Web.Tests.Operations;

/// <summary><c>check-seats</c> and <c>check-ledger</c>: who runs them reads the exit code, and a line for each difference.</summary>
public sealed class CheckedByNight
{
    [Theory]
    [InlineData("check-seats", "Every pool", "UPDATE SeatPools SET Taken = Taken + 1", "taken, ")]
    [InlineData("check-ledger", "Every ledger", "UPDATE BillingDocuments SET [Open] = [Open] + 1", "open, ")]
    public async Task Check_OfADatabaseThatDiffers_EndsWithOneAndALineForEach(string verb, string sound, string harm, string words)
    {
        await using var app = await PortalApp.StartAsync();
        await (await app.SignInAsync(Some.Fresno)).ConfirmedTeamAsync(people: 1);

        var before = await RunAsync(app, verb);
        var rows = await app.QueryAsync(db => db.Database.ExecuteSqlRawAsync(harm));
        var after = await RunAsync(app, verb);

        Assert.Equal(0, before.Code);
        Assert.StartsWith(sound, before.Said, StringComparison.Ordinal);
        Assert.Equal(1, after.Code);
        var lines = after.Said.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(rows, lines.Count(line => line.Contains(words, StringComparison.Ordinal)));
        Assert.NotEqual(0, rows);
    }

    private static async Task<(int Code, string Said)> RunAsync(PortalApp app, string verb)
    {
        using var output = new StringWriter();
        return (await CommandLine.Read([verb]).RunAsync(app.Services, output, TestContext.Current.CancellationToken), output.ToString());
    }
}
