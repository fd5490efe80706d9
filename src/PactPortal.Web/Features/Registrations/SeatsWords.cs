using PactPortal.Application.Funding;
using PactPortal.Application.Registrations;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Counties;
using PactPortal.Domain.Seats;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Registrations;

/// <summary>What a county's limits mean for this team.</summary>
internal static class SeatsWords
{
    public static SeatsInUse Offset(County county, OffsetReading reading, int thisTeam)
    {
        var (limit, used) = (reading.Rules.Sum(rule => rule.Rule.SeatsPerCounty), reading.Rules.Sum(rule => rule.SeatsUsed));
        var rest = limit - used - thisTeam;
        var use =
            $"Submitted teams of {county.FullName} use {Count(used)} of its {NumberWords.Of(limit)} offset seats; this team would use {Count(thisTeam)}.";
        var left = reading.Standings.All(standing => standing.Available.IsZero) ? "The fund has nothing left to draw for this county now."
            : rest <= 0 ? "Further people pay the rate in full."
            : rest == 1 ? "One more county person could have it."
            : $"{Capital(NumberWords.Of(rest))} more county people could have it.";
        return new SeatsInUse($"Offset seats of {county.FullName}", used, thisTeam,
            limit, $"{use} {left} The whole fund has {reading.Rules.Sum(rule => rule.Rule.SeatsIn(rule.Fund.Balance))} offset seats left.");
    }

    /// <param name="list">Read with the pool.</param>
    /// <param name="thisTeam">What a draft would use; null where no team asks.</param>
    public static SeatsInUse CountyDay(County county, Convening convening, WaitingList list, SeatPool pool, int? thisTeam)
    {
        var day = convening.Days.Single(candidate => pool.Key == SeatPoolKey.CountyDay(candidate.Number, county.Code));
        var (kept, teams) = (list.KeptIn(pool.Key), list.TeamsFor(pool.Key));
        var left = PoolWords.Left(pool.Left, kept, teams);
        var words = list.OpenIn(pool.Key) < thisTeam ? $"This team needs {NumberWords.Of(thisTeam.Value)}, and {left}."
            : $"Submitted teams use {Count(pool.Taken)}{(thisTeam is { } asked ? $"; this team would use {Count(asked)}" : "")}{(thisTeam is null || teams > 0 ? $". {Capital(left)}" : "")}.";
        return new SeatsInUse($"Seats of {county.FullName} on {(day.Date is { } date ? DateWords.Day(date) : day.Title)}", pool.Taken,
            thisTeam ?? 0, pool.Capacity, words);
    }

    private static string Count(int seats) => seats == 0 ? "none" : NumberWords.Of(seats);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
