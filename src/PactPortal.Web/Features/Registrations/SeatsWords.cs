using PactPortal.Data.Pricing;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Seats;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Registrations;

/// <summary>What a county's limits mean for this team.</summary>
internal static class SeatsWords
{
    public static SeatsInUse Offset(County county, OffsetFund fund, OffsetReading reading, int thisTeam)
    {
        var rest = fund.SeatsPerCounty - reading.SeatsUsed - thisTeam;
        var use = $"Submitted teams of {county.FullName} use {Count(reading.SeatsUsed)} of its {NumberWords.Of(fund.SeatsPerCounty)} offset seats; this team would use {Count(thisTeam)}.";
        var left = reading.Standing.Available.IsZero ? "The fund has nothing left to draw for this county now."
            : rest <= 0 ? "Further people pay the rate in full."
            : rest == 1 ? "One more county person could have it."
            : $"{Capital(NumberWords.Of(rest))} more county people could have it.";
        return new SeatsInUse($"Offset seats of {county.FullName}", reading.SeatsUsed, thisTeam, fund.SeatsPerCounty, $"{use} {left} The whole fund has {fund.SeatsLeft} offset seats left.");
    }

    public static SeatsInUse CountyDay(County county, Convening convening, SeatPool pool, int thisTeam)
    {
        var day = convening.Days.Single(candidate => pool.Key == SeatPoolKey.CountyDay(candidate.Number, county.Code));
        var rest = pool.Left - thisTeam;
        var words = rest < 0
            ? $"This team needs {NumberWords.Of(thisTeam)}, and {Count(pool.Left)} {(pool.Left == 1 ? "is" : "are")} left."
            : $"Submitted teams use {Count(pool.Taken)}; this team would use {Count(thisTeam)}.";
        return new SeatsInUse($"Seats of {county.FullName} on {(day.Date is { } date ? DateWords.Day(date) : day.Title)}", pool.Taken, thisTeam, pool.Capacity, words);
    }

    private static string Count(int seats) => seats == 0 ? "none" : NumberWords.Of(seats);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
