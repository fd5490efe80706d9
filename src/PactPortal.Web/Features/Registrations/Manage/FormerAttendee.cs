using PactPortal.Domain;
using PactPortal.Domain.Registrations;

namespace PactPortal.Web.Features.Registrations.Manage;

/// <summary>Somebody who was on the team.</summary>
/// <param name="At">When they left it.</param>
public sealed record FormerAttendee(string Name, DateTimeOffset At)
{
    /// <summary>Null where the row is from before it was kept.</summary>
    public string? Email { get; init; }

    public required AttendeeEnding? Ending { get; init; }

    /// <summary>Whose account ended it; null where that isn't known.</summary>
    public string? By { get; init; }

    public string? Reason { get; init; }

    /// <summary>Who goes instead.</summary>
    public string? Successor { get; init; }

    /// <summary>What is kept of the price of the seat.</summary>
    public Money Kept { get; init; }

    public string Describe() => Ending switch
    {
        AttendeeEnding.Cancelled => Kept.IsZero ? "Seat cancelled" : $"Seat cancelled; {Kept} is kept",
        AttendeeEnding.Replaced => $"{Successor ?? "Somebody"} goes instead",
        AttendeeEnding.WaitingEnded => "The team left the waiting list",
        null => "Left the team",
    };
}
