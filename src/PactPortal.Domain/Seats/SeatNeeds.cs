using PactPortal.Domain.Convenings;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Domain.Seats;

/// <summary>How many seats a team needs in each pool that applies to it, by pool key.</summary>
public static class SeatNeeds
{
    /// <summary>Of seats that people on a team have or ask for.</summary>
    /// <param name="countyCode">The county they are counted under, or null.</param>
    public static IReadOnlyDictionary<string, int> Of(Convening convening, string? countyCode, IEnumerable<Attendee> seats)
    {
        var rates = convening.Rates.ToDictionary(rate => rate.RateId);
        return Of(convening, countyCode, seats.Select(seat => (rates[seat.Details.RateId], seat.Details.ChosenDay)));
    }

    /// <param name="countyCode">The county of the organization, or null.</param>
    /// <param name="seats">Each seat's rate and, for a day pass, the chosen day.</param>
    public static IReadOnlyDictionary<string, int> Of(
        Convening convening, string? countyCode, IEnumerable<(Rate Rate, int? ChosenDay)> seats) =>
        Of(key => convening.SeatsIn(key) is not null, countyCode, seats);

    /// <param name="isLimited">Whether there is a pool: of a day, of each county on a day, of a rate.</param>
    public static IReadOnlyDictionary<string, int> Of(
        Func<string, bool> isLimited, string? countyCode, IEnumerable<(Rate Rate, int? ChosenDay)> seats)
    {
        var needs = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (rate, chosenDay) in seats)
        {
            foreach (var number in rate.DaysOf(chosenDay))
            {
                if (isLimited(SeatPoolKey.Day(number)))
                {
                    Need(SeatPoolKey.Day(number));
                }

                if (countyCode is not null && isLimited(SeatPoolKey.EachCountyDay(number)))
                {
                    Need(SeatPoolKey.CountyDay(number, countyCode));
                }
            }

            if (isLimited(SeatPoolKey.Rate(rate.Code)))
            {
                Need(SeatPoolKey.Rate(rate.Code));
            }
        }

        return needs;

        void Need(string key) => needs[key] = needs.GetValueOrDefault(key) + 1;
    }
}
