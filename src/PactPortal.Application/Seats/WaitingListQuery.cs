using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.Seats;

public sealed class WaitingListQuery(PortalDbContext db)
{
    // Compiled once: each page of a draft asks them, and each submission.
    private static readonly Func<PortalDbContext, Guid, List<string>, IAsyncEnumerable<SeatPool>> ReadPools = EF.CompileAsyncQuery(
        (PortalDbContext db, Guid conveningId, List<string> keys) => db.SeatPools.AsNoTracking()
            .Where(pool => pool.ConveningId == conveningId && keys.Contains(pool.Key)));

    private static readonly Func<PortalDbContext, Guid, IAsyncEnumerable<WaitingSeat>> ReadSeats =
        EF.CompileAsyncQuery((PortalDbContext db, Guid conveningId) =>
            from entry in db.WaitingListEntries.AsNoTracking()
            where entry.ConveningId == conveningId
            join registration in db.Registrations.IgnoreAutoIncludes() on entry.RegistrationId equals registration.RegistrationId
            where registration.Status == RegistrationStatus.Waitlisted
            join attendee in db.EveryAttendee.Where(Attendee.IsLiving) on registration.RegistrationId equals attendee.RegistrationId
            select new WaitingSeat(entry, registration.CountyCode, attendee.Details.RateId, attendee.Details.ChosenDay));

    /// <summary>Who waits, in the order in which seats are theirs, and for what, as pools and list stand now.</summary>
    public Task<WaitingList> ReadAsync(Convening convening, DateTimeOffset at, CancellationToken cancellation) =>
        ReadAsync(convening, [], at, cancellation);

    /// <param name="keys">Pools that the asker needs, whether somebody waits for them or not.</param>
    public async Task<WaitingList> ReadAsync(
        Convening convening, IEnumerable<string> keys, DateTimeOffset at, CancellationToken cancellation)
    {
        // The asker's pools come before the list: a team that joins in between has raised their version, and the taking notices.
        var pools = await ReadPoolsAsync(convening.ConveningId, [.. keys], cancellation);
        var teams = await ReadTeamsAsync(convening, cancellation);
        var others = teams.SelectMany(team => team.Needs.Keys).Except(pools.Select(pool => pool.Key)).ToList();
        return new WaitingList(
            teams, [.. pools, .. await ReadPoolsAsync(convening.ConveningId, others, cancellation)], convening.MembersWaitFirstUntil, at);
    }

    private async Task<List<SeatPool>> ReadPoolsAsync(Guid conveningId, List<string> keys, CancellationToken cancellation) =>
        keys.Count == 0 ? [] : await ReadPools(db, conveningId, keys).ToListAsync(cancellation);

    private async Task<List<WaitingTeam>> ReadTeamsAsync(Convening convening, CancellationToken cancellation)
    {
        var seats = await ReadSeats(db, convening.ConveningId).ToListAsync(cancellation);
        var rates = convening.Rates.ToDictionary(rate => rate.RateId);
        return
        [
            .. seats.GroupBy(seat => seat.Entry.WaitingListEntryId).Select(team => new WaitingTeam(
                team.First().Entry,
                SeatNeeds.Of(convening, team.First().CountyCode, team.Select(seat => (rates[seat.RateId], seat.ChosenDay))))),
        ];
    }

    private sealed record WaitingSeat(WaitingListEntry Entry, string? CountyCode, Guid RateId, int? ChosenDay);
}
