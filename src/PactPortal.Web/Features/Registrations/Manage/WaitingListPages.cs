using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Registrations;
using PactPortal.Application.Registrations.Manage;
using PactPortal.Application.Seats;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Registrations.Manage;

/// <param name="County">In full; null where the organization belongs to none.</param>
/// <param name="Why">Why it stands where it is, sentence by sentence.</param>
/// <param name="Typed">The reason that came with what was refused, and what is wrong with it.</param>
public sealed record WaitingRow(
    WaitingTurn Turn, string Reference, string Organization, string? County, IReadOnlyList<string> Why, string? Typed, string? Problem)
{
    public string ReasonId => ReasonIdOf(Reference);

    public static string ReasonIdOf(string reference) => $"reason-{reference}";
}

/// <summary>A pool whose seats are held for the waiting list.</summary>
public sealed record HeldPool(string Name, SeatPool Pool, int Kept, int Teams);

/// <param name="Closed">Why no seats are given now, or null.</param>
/// <param name="Turns">Teams whose seats are free now.</param>
public sealed record WaitingListPage(
    PlannerConvening Convening, IReadOnlyList<WaitingRow> Rows, IReadOnlyList<HeldPool> Pools, string? Closed, int Teams, int People,
    int Turns, int Page, bool HasNext);

/// <summary>Queries of the waiting list.</summary>
public sealed class WaitingListPages(PortalDbContext db, TimeProvider time, WaitingListQuery waitingLists)
{
    private const int RowsOnPage = 25;

    private sealed record Refused(string Reference, string? Typed, IReadOnlyList<Refusal> Refusals);

    private sealed record Team(string Reference, string Organization, string? County);

    public Task<WaitingListPage> ListAsync(PlannerConvening convening, int page, CancellationToken cancellation) =>
        ReadAsync(convening, page, null, cancellation);

    /// <summary>The page with the team, what was typed, and why nothing was done.</summary>
    public Task<WaitingListPage> RefusedAsync(
        PlannerConvening convening, string reference, WaitingListForm form, IReadOnlyList<Refusal> refusals,
        CancellationToken cancellation) =>
        ReadAsync(convening, 1, new Refused(reference, form.Reason, refusals), cancellation);

    /// <summary>Whether a registration of the convening was submitted, whatever became of it.</summary>
    public Task<bool> IsThereAsync(PlannerConvening convening, string reference, CancellationToken cancellation) =>
        db.Registrations.AnyAsync(
            registration => registration.Reference == reference && registration.Status != RegistrationStatus.Draft
                && registration.ConveningId == convening.ConveningId,
            cancellation);

    /// <summary>The convening of each team on the list.</summary>
    public IQueryable<Guid> Waiting() =>
        from entry in db.WaitingListEntries
        join registration in db.Registrations on entry.RegistrationId equals registration.RegistrationId
        where registration.Status == RegistrationStatus.Waitlisted
        select entry.ConveningId;

    private async Task<WaitingListPage> ReadAsync(PlannerConvening desk, int page, Refused? refused, CancellationToken cancellation)
    {
        var (convening, now) = (desk.Whole, time.GetUtcNow());
        var list = await waitingLists.ReadAsync(convening, now, cancellation);
        var teams = await TeamsAsync(list, cancellation);
        var asked = list.Turns.FirstOrDefault(turn => teams[turn.Entry.RegistrationId].Reference == refused?.Reference);
        var number = asked is null ? Math.Clamp(page, 1, 10_000) : ((asked.Place - 1) / RowsOnPage) + 1;
        var rows = list.Turns.Skip((number - 1) * RowsOnPage).Take(RowsOnPage)
            .Select(turn => Row(turn, teams[turn.Entry.RegistrationId], list, convening, now, turn == asked ? refused : null)).ToList();
        return new WaitingListPage(
            desk, rows, [.. list.Held.Select(pool => Held(pool, list, teams, convening))], WaitingWords.WhyNotGiven(convening, now),
            list.Turns.Count, list.Turns.Sum(turn => turn.Entry.Seats), list.Turns.Count(turn => turn.HasCome), number,
            list.Turns.Count > number * RowsOnPage);
    }

    private async Task<Dictionary<Guid, Team>> TeamsAsync(WaitingList list, CancellationToken cancellation)
    {
        var ids = list.Turns.Select(turn => turn.Entry.RegistrationId).ToList();
        return await (
            from registration in db.Registrations.AsNoTracking()
            where ids.Contains(registration.RegistrationId)
            join county in db.Counties on registration.CountyCode equals county.Code into counties
            from county in counties.DefaultIfEmpty()
            select new
            {
                registration.RegistrationId,
                registration.Reference,
                Name = registration.Organization!.Name
                ?? registration.PayerPerson!.Name,
                County = county == null ? null : county.Name + " County"
            })
            .ToDictionaryAsync(team => team.RegistrationId, team => new Team(team.Reference, team.Name, team.County), cancellation);
    }

    private static WaitingRow Row(WaitingTurn turn, Team team, WaitingList list, Convening convening, DateTimeOffset now, Refused? refused)
    {
        List<string> why = [];
        if (turn.HasCome)
        {
            why.Add(turn.Entry.Seats == 1 ? "Its seat is free now, and kept for it."
                : $"{(turn.Entry.Seats == 2 ? "Both" : $"All {turn.Entry.Seats}")} of its seats are free now, and kept for it.");
        }
        else
        {
            why.Add(
                $"{(turn.IsBarredByItsCounty ? WaitingWords.WhyBarred(turn, team.County) + " " : "")}It waits for {WaitingWords.WaitsFor(turn, convening.Days, team.County)}. {WaitingWords.FreeNow(turn, convening.Days, team.County)}");
        }

        if (list.PassedOverBy(turn) is { Count: > 0 } ahead && list.ShortageOf(turn) is null)
        {
            why.Add($"{WaitingWords.Ahead(ahead)} for the same seats: this team gets them first only with a reason.");
        }

        why.Add(WaitingWords.Order(turn, convening, now));
        return new WaitingRow(turn, team.Reference, team.Organization, team.County, why, refused?.Typed,
            refused?.Refusals.FirstOrDefault(refusal => refusal.Field is not null)?.Sentence);
    }

    /// <summary>A county's pool is needed by teams of that county alone.</summary>
    private static HeldPool Held(SeatPool pool, WaitingList list, Dictionary<Guid, Team> teams, Convening convening)
    {
        var county = list.Turns.Where(turn => turn.Team.Needs.ContainsKey(pool.Key)).Select(turn => teams[turn.Entry.RegistrationId].County)
            .FirstOrDefault();
        var place = PoolWords.Place(pool.Key, convening.Days, county); // "on Thursday, December 10"
        var name = place[(place.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return new HeldPool(char.ToUpperInvariant(name[0]) + name[1..], pool, list.KeptIn(pool.Key), list.TeamsFor(pool.Key));
    }
}
