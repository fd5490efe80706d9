using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Data.Counties;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Letters;

namespace PactPortal.Web.Features.Information;

/// <param name="Cohorts">In the cohorts' order.</param>
public sealed record AboutPage(IReadOnlyList<CohortRow> Cohorts, int Members, int Counties, int Pilots);

/// <param name="MemberNames">Without the word "County", by name.</param>
public sealed record CohortRow(string Name, int Counties, IReadOnlyList<string> MemberNames);

/// <param name="Convenings">Those to come, nearest first, with whom to write to.</param>
/// <param name="StatementQuestions">Who answers questions on the provided statement; null where none is recorded.</param>
public sealed record ContactPage(IReadOnlyList<ConveningContacts> Convenings, string? StatementQuestions);

public sealed record ConveningContacts(string Slug, string Name, IReadOnlyList<Contact> Contacts);

/// <summary>What the pages around the convening say that is data.</summary>
public sealed class InformationPages(PortalDbContext db, TimeProvider time)
{
    public async Task<AboutPage> AboutAsync(CancellationToken cancellation)
    {
        var today = California.Today(time.GetUtcNow());
        var book = await db.ReadCountiesAsync(cancellation);
        var counties = book.Counties;
        var members = counties.Where(county => book.StandingOn(county.Code, today).IsPactMember).ToHashSet();
        return new AboutPage(
            [
                .. counties.GroupBy(county => county.Cohort).OrderBy(group => group.Key).Select(group => new CohortRow(
                    Cohorts.NameOf(group.Key), group.Count(), [.. group.Where(members.Contains).Select(county => county.Name)])),
            ],
            members.Count, counties.Count, counties.Count(county => county.IsPilotOf2014));
    }

    public async Task<ContactPage> ContactAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var convenings = (await db.ReadConveningsAsync(cancellation)).Where(convening => convening.IsPublished);
        var questions = await db.ProvidedStatements.AsNoTracking().Where(statement => statement.Key == ProvidedStatement.CsecTrainingCosts)
            .OrderByDescending(statement => statement.RecordedAt).Select(statement => statement.QuestionsTo).FirstOrDefaultAsync(cancellation);
        return new ContactPage(
            [
                .. convenings.Where(convening => convening.PhaseAt(now) is not (ConveningPhase.Concluded or ConveningPhase.Archived) && convening.Guide.Contacts.Count > 0)
                    .OrderBy(convening => convening.StartsOn ?? DateOnly.MaxValue)
                    .Select(convening => new ConveningContacts(convening.Slug, convening.Name, convening.Guide.Contacts)),
            ],
            questions);
    }
}
