using PactPortal.Application.Programme.Choices;
using PactPortal.Domain.Programme;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;
using PactPortal.Web.Ui.Lists;

namespace PactPortal.Web.Features.Choices.Manage;

/// <summary>A session with how many chose it.</summary>
/// <param name="Seats">That it has; null where there is no limit.</param>
public sealed record SessionCounts(ReleasedItem Item, int? Seats, int Seated, int Offered, int Waiting, int Wished)
{
    public int? Left => Seats is { } seats ? Math.Max(0, seats - Seated - Offered) : null;

    /// <summary>More would come than have seats: a larger room would help.</summary>
    public bool IsTooSmall => Waiting > 0 || Seats < Seated + Offered;
}

/// <param name="Form">When sessions are chosen, as it is or was typed.</param>
/// <param name="Sessions">Of the last release, in order of time.</param>
public sealed record SessionChoicesPage(
    PlannerConvening Convening, ChoosingTimesForm Form, AgendaSettings? Settings, DateTimeOffset Now, IReadOnlyList<SessionCounts> Sessions);

public sealed record SessionPeoplePage(PlannerConvening Convening, SessionCounts Session, ListPage List);

/// <param name="Sessions">Of their days, to come and with a free seat; each says what it meets of theirs.</param>
public sealed record MovePage(
    PlannerConvening Convening, ReleasedItem Item, string Name, string State, MoveAttendeeForm Form, IReadOnlyList<Choice> Sessions)
{
    /// <summary>The session has taken place: nobody is moved out of it any more.</summary>
    public bool IsOver { get; init; }
}
