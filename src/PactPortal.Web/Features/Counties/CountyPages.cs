using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Counties;
using PactPortal.Data;
using PactPortal.Data.Counties;
using PactPortal.Domain;
using PactPortal.Domain.Counties;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Counties;

/// <summary>What the list is asked for; travels in its address.</summary>
public sealed class CountyFilter
{
    public string? Q { get; set; }

    /// <summary>The name of a cohort.</summary>
    public string? Cohort { get; set; }

    /// <summary>"yes" or "no".</summary>
    public string? Member { get; set; }

    /// <summary>The day for which the facts are asked, as typed; today without.</summary>
    public string? On { get; set; }

    public int Page { get; set; } = 1;
}

public sealed record CountyRow(County County, CountyStanding Standing);

/// <param name="Members">Of all counties the person may read, on the day.</param>
public sealed record CountyListPage(CountyFilter Filter, DateOnly Day, int Members, int Counties, IReadOnlyList<CountyRow> Rows, int Found, bool HasNext);

public sealed record CountyPage(County County, CountyStanding Standing, IReadOnlyList<CountyFact> Facts, IReadOnlyList<string> Coordinators, CountyFactForm Form, bool MayAdd)
{
    public IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<CountyFactKind>().Select(kind => new Choice(StoredName.Of(kind), FactWords.Of(kind)))];

    public IReadOnlyList<Choice> Answers { get; } = [new("yes", "Yes, from that day on"), new("no", "No, not from that day on")];
}

public static class FactWords
{
    public static string Of(CountyFactKind kind) => kind switch
    {
        CountyFactKind.PactMembership => "PACT membership",
        CountyFactKind.CsecProgramOptIn => "CSEC Program opt-in",
    };

    public static string OptIn(CountyStanding standing) => standing.OptedIntoCsecProgram switch { true => "Opted in", false => "Not opted in", null => "Not known" };
}

/// <summary>Queries of counties. A regional coordinator reads the counties of their cohorts.</summary>
public sealed class CountyPages(PortalDbContext db, CurrentPerson current, TimeProvider time)
{
    private const int RowsOnPage = 25;

    public async Task<CountyListPage> ListAsync(CountyFilter filter, CancellationToken cancellation)
    {
        var day = TypedDate.TryRead(filter.On, out var asked) ? asked : California.Today(time.GetUtcNow());
        var book = await db.ReadCountiesAsync(cancellation);
        var rows = (await InReachAsync(book, cancellation)).Select(county => new CountyRow(county, book.StandingOn(county.Code, day))).ToList();
        var found = rows
            .Where(row => string.IsNullOrWhiteSpace(filter.Q) || row.County.FullName.Contains(filter.Q.Trim(), StringComparison.OrdinalIgnoreCase))
            .Where(row => string.IsNullOrEmpty(filter.Cohort) || StoredName.Of(row.County.Cohort) == filter.Cohort)
            .Where(row => filter.Member switch { "yes" => row.Standing.IsPactMember, "no" => !row.Standing.IsPactMember, _ => true })
            .ToList();
        filter.Page = Math.Clamp(filter.Page, 1, 100);
        return new CountyListPage(
            filter, day, rows.Count(row => row.Standing.IsPactMember), rows.Count, [.. found.Skip((filter.Page - 1) * RowsOnPage).Take(RowsOnPage)], found.Count,
            found.Count > filter.Page * RowsOnPage);
    }

    public async Task<CountyPage?> ShowAsync(string code, CountyFactForm form, CancellationToken cancellation)
    {
        if ((await InReachAsync(await db.ReadCountiesAsync(cancellation), cancellation)).SingleOrDefault(candidate => candidate.Code == code) is not { } county)
        {
            return null;
        }

        var facts = await db.CountyFacts.AsNoTracking().Where(fact => fact.CountyCode == code)
            .OrderByDescending(fact => fact.EffectiveOn).ThenByDescending(fact => fact.RecordedAt).ToListAsync(cancellation);
        var coordinators = await db.CohortCoordinators.AsNoTracking().Where(coordinator => coordinator.Cohort == county.Cohort)
            .Join(db.Users, coordinator => coordinator.AccountId, account => account.Id, (_, account) => account.DisplayName).OrderBy(name => name).ToListAsync(cancellation);
        return new CountyPage(county, CountyStanding.On(California.Today(time.GetUtcNow()), facts), facts, coordinators, form, current.IsAny(PersonKinds.Administrator));
    }

    private async Task<IReadOnlyList<County>> InReachAsync(CountyBook book, CancellationToken cancellation)
    {
        if (current.IsAny(PersonKinds.Planner | PersonKinds.Administrator))
        {
            return book.Counties;
        }

        var me = current.Person.AccountId;
        var cohorts = await db.CohortCoordinators.AsNoTracking().Where(coordinator => coordinator.AccountId == me).Select(coordinator => coordinator.Cohort).ToListAsync(cancellation);
        return [.. book.Counties.Where(county => cohorts.Contains(county.Cohort))];
    }
}
