using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Programme.Choices;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Data.Programme;
using PactPortal.Documents;
using PactPortal.Documents.Lists;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Web.Features.Programme;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Choices.Manage;

/// <param name="Lines">In order of time; none while nothing is released.</param>
public sealed record SetUpPage(PlannerConvening Convening, IReadOnlyList<SetUpLine> Lines, DateTimeOffset AsOf, bool IsPreliminary);

/// <summary>Gathers what the papers of sessions say: the sheet to sign, the sign at the door, what is set up when.</summary>
public sealed class SessionSheetPages(PortalDbContext db, PublicAddress address, TimeProvider time)
{
    /// <returns>Null where the last release has no such item, or its convening isn't complete.</returns>
    public async Task<SessionSheetFacts?> FindAsync(PlannerConvening about, Guid itemId, CancellationToken cancellation)
    {
        if (about.Whole is not { } convening || await db.FindLastReleaseAsync(about.ConveningId, cancellation) is not { } release
            || release.Snapshot.Items.FirstOrDefault(item => item.Id == itemId) is not { } item)
        {
            return null;
        }

        return new SessionSheetFacts(
            convening, item.Title, item.StartsAt, item.EndsAt, item.WhereToGo, time.GetUtcNow(),
            address.Of(item.IsSession ? ProgrammeLinks.Session(convening.Slug, item.Code) : ProgrammeLinks.Agenda(convening.Slug)),
            await PeopleAsync(about.ConveningId, itemId, cancellation))
        {
            ContentAdvisory = item.ContentAdvisory,
            IsPreliminary = release.IsPreliminary,
        };
    }

    /// <returns>Null where the convening isn't complete.</returns>
    public async Task<SetUpPage?> SetUpAsync(PlannerConvening about, CancellationToken cancellation)
    {
        if (about.Whole is not { } convening)
        {
            return null;
        }

        var release = await db.FindLastReleaseAsync(about.ConveningId, cancellation);
        var seats = await db.CountSeatsOfSessionsAsync(about.ConveningId, cancellation);
        var days = await db.CountPeopleByDayAsync(convening, cancellation);
        var layouts = await db.Rooms.Where(room => room.ConveningId == about.ConveningId).ToDictionaryAsync(room => room.RoomId, room => room.Layout, cancellation);
        return new SetUpPage(
            about,
            [
                .. from item in release?.Snapshot.Items ?? []
                   where item is { IsCancelled: false, Day: not null } && item.Kind != AgendaItemKind.Block
                   orderby item.StartsAt, item.EndsAt, item.Code
                   select new SetUpLine(
                       item.StartsAt, item.EndsAt, item.Title, item.Kind.Name(), item.WhereToGo,
                       string.Join(", ", item.Rooms.Select(room => layouts.GetValueOrDefault(room.Id)).OfType<string>()) is { Length: > 0 } layout ? layout : null,
                       item.TakesChoices ? seats.GetValueOrDefault(item.Id) : days.TryGetValue(item.Day ?? 0, out var people) ? people : null),
            ],
            time.GetUtcNow(), release?.IsPreliminary == true);
    }

    // A badge name counts while it was said under the address that has the seat.
    private async Task<IReadOnlyList<(string Name, string Organization)>> PeopleAsync(Guid conveningId, Guid itemId, CancellationToken cancellation)
    {
        var rows = await (
            from choice in db.SessionChoices
            where choice.AgendaItemId == itemId && choice.State == ChoiceState.Seated
            join attendee in db.ConfirmedSeats(conveningId) on choice.AttendeeId equals attendee.AttendeeId
            join registration in db.Registrations.IgnoreAutoIncludes() on attendee.RegistrationId equals registration.RegistrationId
            join says in db.AttendeeAnswers
                on new { attendee.AttendeeId, Address = attendee.Details.Email } equals new { says.AttendeeId, says.Address } into all
            from says in all.DefaultIfEmpty()
            select new { attendee.Details.FullName, attendee.Details.LatinSpelling, says.BadgeName, BadgeLatin = says.LatinSpelling, Organization = (string?)registration.Organization!.Name })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => (
                new[] { row.BadgeName, row.BadgeLatin }.OfType<string>().FirstOrDefault(PrintableText.CanPrint)
                    ?? PrintableText.Choose(row.FullName, row.LatinSpelling),
                row.Organization ?? "")),
        ];
    }
}
