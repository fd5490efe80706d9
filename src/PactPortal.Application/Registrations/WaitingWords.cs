using PactPortal.Application.Registrations;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;

namespace PactPortal.Application.Registrations;

/// <summary>Where a team stands on the waiting list, in words, for coordinators and planners alike.</summary>
public static class WaitingWords
{
    /// <summary>"2 seats on Wednesday, December 9 and 2 seats on Thursday, December 10".</summary>
    public static string WaitsFor(WaitingTurn turn, IReadOnlyList<ConveningDay> days, string? county) =>
        string.Join(" and ", turn.Waits.Select(wait => PoolWords.Seats(wait.Needed, wait.Key, days, county)));

    /// <summary>"One is free on Wednesday, December 9, and none is free on Thursday, December 10."</summary>
    public static string FreeNow(WaitingTurn turn, IReadOnlyList<ConveningDay> days, string? county)
    {
        var parts = turn.Waits.Select(wait => $"{PoolWords.Count(wait.Left)} free {PoolWords.Place(wait.Key, days, county)}{(wait.IsBehindOthers ? ", where teams ahead come first" : "")}");
        var sentence = string.Join(", and ", parts);
        return sentence.Length == 0 ? "" : $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}.";
    }

    /// <summary>Why a team that its county's cap bars is passed over.</summary>
    public static string WhyBarred(WaitingTurn turn, string? county)
    {
        var wait = turn.Waits.First(candidate => SeatPoolKey.IsCountyDay(candidate.Key));
        var why = wait.IsBehindOthers ? $"Teams of {county} ahead come first for the seats it may have"
            : wait.Left == 0 ? $"{county} has the seats it may have"
            : $"{county} has {wait.Left} left of the seats it may have, and this team needs {wait.Needed}";
        return $"{why}: passed over until it has room, and no other county waits for it.";
    }

    /// <summary>Why it stands at its place in the order.</summary>
    public static string Order(WaitingTurn turn, Convening convening, DateTimeOffset now)
    {
        var order = convening.MembersWaitFirstUntil is { } until && now < until
            ? turn.Entry.IsMember ? $"A member county’s: first in line through {DateWords.Through(until, convening.Zone)}, by time." : $"After member counties through {DateWords.Through(until, convening.Zone)}, by time."
            : "By the time of joining.";
        return turn.Place == 1 ? $"First in line. {order}" : order;
    }

    /// <summary>"Place 1 waits", "Places 1 and 3 wait".</summary>
    public static string Ahead(IReadOnlyList<WaitingTurn> turns) => turns.Count == 1 ? $"Place {turns[0].Place} waits"
        : $"Places {string.Join(", ", turns.SkipLast(1).Select(turn => turn.Place))} and {turns[^1].Place} wait";

    /// <summary>What became of a team that does not wait any more, and by whom.</summary>
    public static string NoLonger(Registration registration)
    {
        var last = registration.Timeline.LastOrDefault(entry => entry.Actor is not null);
        return last is null ? "This team does not wait any more. Nothing was changed." : $"This team does not wait any more: {last.What}, {last.ActorName}. Nothing was changed.";
    }

    /// <summary>Why nobody can be given seats from the list at an instant, or null.</summary>
    public static string? WhyNotGiven(Convening convening, DateTimeOffset now) => convening.PhaseAt(now) switch
    {
        ConveningPhase.Concluded or ConveningPhase.Archived => "The convening is over. No seats are given from the waiting list any more.",
        ConveningPhase.UnderWay => "The convening has begun. No seats are given from the waiting list any more.",
        ConveningPhase.Closed => "Registration is closed. No seats are given from the waiting list any more.",
        ConveningPhase.Announced or ConveningPhase.Open =>
            convening.TakesRegistrationsAt(now) ? null : "Registration is not open. No seats are given from the waiting list before it is.",
    };
}
