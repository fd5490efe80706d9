using PactPortal.Application.Registrations;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.Pricing;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Registrations;

/// <summary>The draft of a team, with at most one person's answers open.</summary>
public sealed record TeamPage(RegistrationContext Context)
{
    public required DateTimeOffset Now { get; init; }

    /// <summary>The answers that are open, or null.</summary>
    public TeamForm? Form { get; init; }

    /// <summary>A colleague changed the open person meanwhile: theirs stands beside what is being answered.</summary>
    public bool ShowsBoth { get; init; }

    /// <summary>Null while the team is empty or the convening takes no registrations.</summary>
    public RegistrationPrice? Price { get; init; }

    public IReadOnlyList<SeatsInUse> Seats { get; init; } = [];

    public required TeamMix Mix { get; init; }

    public IReadOnlyList<Choice> Rates { get; init; } = [];

    /// <summary>The days a day pass can be for; empty where there is no day pass.</summary>
    public IReadOnlyList<Choice> Days { get; init; } = [];

    public bool TakesRegistrations => Context.Convening.TakesRegistrationsAt(Now);

    public bool IsFull => Context.Registration.Attendees.Count >= Context.Convening.LargestTeam;

    public SeatQuote? PriceOf(Attendee attendee) => Price?.Quote.Seats.SingleOrDefault(seat => seat.SeatId == attendee.AttendeeId);

    public string? RateNameOf(Attendee attendee) => Context.Rates.SingleOrDefault(rate => rate.RateId == attendee.Details.RateId)?.Name;

    public bool IsOpen(Attendee attendee) => Form?.AttendeeId == attendee.AttendeeId;
}

/// <summary>A limit of the county's, as far as submitted teams use it and as far as this one would.</summary>
/// <param name="Title">"Offset seats of Fresno County".</param>
public sealed record SeatsInUse(string Title, int UsedBefore, int ThisTeam, int Of, string Sentence);
