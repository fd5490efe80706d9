using Microsoft.EntityFrameworkCore;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;

namespace PactPortal.Data.Convenings;

public static class PeopleByDay
{
    /// <summary>How many people with a confirmed seat come on each day of a convening, by the day's number.</summary>
    public static async Task<IReadOnlyDictionary<int, int>> CountPeopleByDayAsync(
        this PortalDbContext db, Convening convening, CancellationToken cancellation)
    {
        var seats = await db.ConfirmedSeats(convening.ConveningId).GroupBy(attendee => new { attendee.Details.RateId, attendee.Details.ChosenDay })
            .Select(group => new { group.Key.RateId, group.Key.ChosenDay, People = group.Count() }).ToListAsync(cancellation);
        var rates = convening.Rates.ToDictionary(rate => rate.RateId);
        return convening.Days.ToDictionary(day => day.Number, day => seats
            .Where(row => rates[row.RateId].DaysOf(row.ChosenDay).Contains(day.Number)).Sum(row => row.People));
    }

    /// <summary>Who has a confirmed seat; not tracked.</summary>
    public static IQueryable<Attendee> ConfirmedSeats(this PortalDbContext db, Guid conveningId) =>
        db.Attendees.AsNoTracking().IgnoreAutoIncludes().Where(attendee => db.Registrations.Any(registration =>
            registration.RegistrationId == attendee.RegistrationId && registration.ConveningId == conveningId
                && registration.Status == RegistrationStatus.Confirmed));
}
