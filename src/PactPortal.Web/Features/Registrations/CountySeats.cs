using PactPortal.Data;
using PactPortal.Data.Seats;
using PactPortal.Domain.Seats;

namespace PactPortal.Web.Features.Registrations;

internal static class CountySeats
{
    /// <summary>The seats of a team's county on the days that have a limit for each county, as they stand now.</summary>
    /// <param name="needs">What the draft would use in each pool; null where no team asks.</param>
    public static async Task<IReadOnlyList<SeatsInUse>> ReadCountyDaysAsync(
        this PortalDbContext db, RegistrationContext context, IReadOnlyDictionary<string, int>? needs, DateTimeOffset now, CancellationToken cancellation)
    {
        var convening = context.Convening;
        if (context is not { County: { } county, Standing.IsPactMember: true })
        {
            return [];
        }

        var keys = convening.Days.Where(day => day.CountySeatCap is not null).Select(day => SeatPoolKey.CountyDay(day.Number, county.Code)).ToList();
        var list = keys.Count == 0 ? null : await db.ReadWaitingListAsync(convening, keys, now, cancellation);
        return list is null ? [] : [.. keys.Select(key => SeatsWords.CountyDay(county, convening, list, list.Pool(key), needs is null ? null : needs.GetValueOrDefault(key)))];
    }
}
