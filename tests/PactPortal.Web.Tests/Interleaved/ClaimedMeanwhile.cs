using Microsoft.EntityFrameworkCore;
using PactPortal.Data.Outbox;
using PactPortal.Data.Printing;
using PactPortal.Domain;
using PactPortal.Domain.Mail;
using PactPortal.Domain.Printing;
using PactPortal.Testing;

namespace PactPortal.Web.Tests.Interleaved;

/// <summary>Two processes find the same message or print job; one of them has it.</summary>
public sealed class ClaimedMeanwhile : InterleavedScenario
{
    [Fact]
    public async Task Claim_OfAMessageThatAnotherClaims_GetsTheNext()
    {
        await (await App.SignInAsync(Some.Fresno)).CommittedTeamAsync(people: 1);
        OutboxMessage? others = null;

        var mine = await MeetAsync("OutboxMessages", async () => others = await ClaimAsync(), ClaimAsync);

        Assert.NotNull(others);
        Assert.NotEqual(others.OutboxMessageId, mine?.OutboxMessageId);
    }

    [Fact]
    public async Task Claim_OfTheOnlyPrintJobThatAnotherClaims_GetsNone()
    {
        await App.WriteAsync(async (db, token) =>
        {
            var convening = await db.Convenings.AsNoTracking().SingleAsync(candidate => candidate.Slug == Some.Convening, token);
            var badge = new PrintItem(Guid.NewGuid(), "Something", "something");
            db.PrintJobs.Add(new PrintJob(convening.ConveningId, PrintKind.Badges, PrintForm.Zip, [badge], Act.OfPortal(App.Clock.Now, "Test")));
        });
        PrintJob? others = null;

        var mine = await MeetAsync("PrintJobs", async () => others = await PrintAsync(), PrintAsync);

        Assert.NotNull(others);
        Assert.Null(mine);
    }

    private Task<OutboxMessage?> ClaimAsync() =>
        App.QueryAsync(db => db.ClaimNextAsync(Guid.NewGuid(), App.Clock.Now, CancellationToken.None));

    private Task<PrintJob?> PrintAsync() =>
        App.QueryAsync(db => db.ClaimPrintAsync(Guid.NewGuid(), App.Clock.Now, App.Clock.Now, CancellationToken.None));
}
