using PactPortal.Application.Registrations;
using PactPortal.Application.Seats;
using PactPortal.Domain.Seats;

namespace PactPortal.Web.Features.Registrations;

public sealed class CountySeats(WaitingListQuery waitingLists)
{
    /// <summary>The seats of a team's county on the days that have a limit for each county, as they stand now.</summary>
    /// <param name="needs">What the draft would use in each pool; null where no team asks.</param>
    public async Task<IReadOnlyList<SeatsInUse>> ReadAsync(
        RegistrationContext context, IReadOnlyDictionary<string, int>? needs, DateTimeOffset now, CancellationToken cancellation)
    {
        var convening = context.Convening;
        if (context is not { County: { } county, Standing.IsPactMember: true })
        {
            return [];
        }

        var keys = convening.Days.Where(day => convening.SeatsIn(SeatPoolKey.EachCountyDay(day.Number)) is not null)
            .Select(day => SeatPoolKey.CountyDay(day.Number, county.Code)).ToList();
        var list = keys.Count == 0 ? null : await waitingLists.ReadAsync(convening, keys, now, cancellation);
        return list is null ? []
            : [.. keys.Select(key => SeatsWords.CountyDay(
                county, convening, list, list.Pool(key), needs is null ? null : needs.GetValueOrDefault(key)))];
    }
}
