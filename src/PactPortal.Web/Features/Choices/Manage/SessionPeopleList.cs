using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Programme;
using PactPortal.Data.Searching;
using PactPortal.Domain;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Ui;
using PactPortal.Web.Ui.Lists;
using PactPortal.Web.Ui.TagHelpers;

namespace PactPortal.Web.Features.Choices.Manage;

/// <summary>Somebody who chose a session.</summary>
public sealed record SessionPersonRow
{
    public required Guid AttendeeId { get; init; }

    public required string Name { get; init; }

    public required string Organization { get; init; }

    public required ChoiceState State { get; init; }

    public required ChoiceMaker ChosenBy { get; init; }

    public required DateTimeOffset ChosenAt { get; init; }
}

/// <summary>What the list of a session's people is asked for; travels in its address.</summary>
public sealed class SessionPeopleRequest : ListRequest
{
    public string? State { get; set; }

    public override string SearchLabel => "Name";

    public override IReadOnlyList<ListFilter> Filters =>
    [
        new("state", "How far", "All", [.. Enum.GetValues<ChoiceState>().Select(state => new Choice(StoredName.Of(state), ChoiceWords.Name(state)))], State),
    ];

    internal ChoiceState? Wanted => StoredName.Find<ChoiceState>(Filters[0].Selected);
}

/// <summary>Who chose a session of the last release, in the order in which they chose it.</summary>
public sealed class SessionPeopleList(PortalDbContext db)
{
    /// <returns>Null where the last release has no such session.</returns>
    public async Task<PortalList<SessionPersonRow>?> FindAsync(
        PlannerConvening convening, Guid itemId, SessionPeopleRequest request, CancellationToken cancellation)
    {
        var released = await db.FindLastReleaseAsync(convening.ConveningId, cancellation);
        return released?.Snapshot.ItemsAndWithdrawn.FirstOrDefault(item => item.Id == itemId) is not { } item ? null : new PortalList<SessionPersonRow>
        {
            Address = ChoiceLinks.Of(convening.Slug, itemId),
            One = "person",
            Many = "session people",
            Of = $"{item.Title}, {convening.Name}",
            Subject = convening.Slug,
            Request = request,
            Rows = Rows(convening.ConveningId, itemId, request),
            Columns = Columns(convening, itemId),
            DefaultOrder = new ListOrder("chosen", IsDescending: false),
            TieBreak = rows => rows.ThenBy(row => row.Name).ThenBy(row => row.AttendeeId),
            Empty = ("Nobody yet", "Whoever chooses this session, or waits for a seat in it, is listed here."),
        };
    }

    private IQueryable<SessionPersonRow> Rows(Guid conveningId, Guid itemId, SessionPeopleRequest request)
    {
        var rows =
            from choice in db.SessionChoices
            where choice.ConveningId == conveningId && choice.AgendaItemId == itemId
            join attendee in db.Attendees on choice.AttendeeId equals attendee.AttendeeId
            join registration in db.Registrations.IgnoreAutoIncludes() on attendee.RegistrationId equals registration.RegistrationId
            where RegistrationStatuses.WithSeats.Contains(registration.Status)
            select new SessionPersonRow
            {
                AttendeeId = choice.AttendeeId,
                Name = attendee.Details.FullName,
                Organization = registration.Organization!.Name ?? "No organization",
                State = choice.State,
                ChosenBy = choice.ChosenBy,
                ChosenAt = choice.ChosenAt,
            };
        if (request.Wanted is { } wanted)
        {
            rows = rows.Where(row => row.State == wanted);
        }

        var pattern = request.Words is { } words ? Containing.Pattern(words) : null;
        return pattern is null ? rows : rows.Where(row => EF.Functions.Like(row.Name, pattern, Containing.Escape));
    }

    private static ListColumns<SessionPersonRow> Columns(PlannerConvening convening, Guid itemId) =>
        new ListColumns<SessionPersonRow>(convening.Zone)
            .Text("Name", row => row.Name, row => row.Name)
            .Text("Organization", row => row.Organization, row => row.Organization)
            .Status(row => ChoiceWords.Name(row.State), row => KindOf(row.State))
            .Text("Chosen by", row => ChoiceWords.Name(row.ChosenBy))
            .Time("Chosen", row => row.ChosenAt, row => row.ChosenAt)
            .Acts(row => [new ListAct($"{ChoiceLinks.Move(convening.Slug, itemId)}?attendeeId={row.AttendeeId}", "Move", $" of {row.Name}")], _ => null);

    private static StatusKind KindOf(ChoiceState state) => state switch
    {
        ChoiceState.Wished => StatusKind.None,
        ChoiceState.Seated => StatusKind.Done,
        ChoiceState.Waiting => StatusKind.Wait,
        ChoiceState.Offered => StatusKind.Todo,
    };
}
