using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Seats;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;
using PactPortal.Domain.Seats;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Registrations.Manage;

/// <param name="County">In full; null where the organization belongs to none.</param>
public sealed record RequestRow(string Reference, string Organization, string? County, int People, DateTimeOffset SubmittedAt);

/// <summary>A day's seats as they stand.</summary>
/// <param name="Kept">Of those left, the waiting list's.</param>
/// <param name="Teams">How many teams of the list they are for.</param>
public sealed record SeatsLeft(string Day, int Left, int Capacity, int Kept, int Teams);

public sealed record RequestListPage(
    PlannerConvening Convening, IReadOnlyList<RequestRow> Rows, IReadOnlyList<SeatsLeft> Seats, int Page, bool HasNext);

/// <summary>A request, and the answer that is being given.</summary>
public sealed record RequestPage(RegistrationRecord Record, AnswerForm Form, IReadOnlyList<SeatsLeft> Seats);

public sealed class AnswerForm
{
    private const int LongestReason = 500;

    /// <summary>With an approval it may be empty.</summary>
    public string? Note { get; set; }

    /// <summary>Why there is no seat.</summary>
    public string? Reason { get; set; }

    public IReadOnlyList<Refusal> TooLong() =>
        Note?.Length > LongestReason ? [Long(nameof(Note), Note)]
        : Reason?.Length > LongestReason ? [Long(nameof(Reason), Reason)]
        : [];

    private static Refusal Long(string field, string typed) =>
        new($"Enter at most {LongestReason} characters; this has {typed.Length}.", field);
}

/// <summary>Queries of requests to attend.</summary>
public sealed class RequestPages(PortalDbContext db, MailRecipients recipients, TimeProvider time, WaitingListQuery waitingLists)
{
    private const int RowsOnPage = 25;

    public async Task<RequestListPage> ListAsync(PlannerConvening convening, int page, CancellationToken cancellation)
    {
        var number = Math.Clamp(page, 1, 10_000);
        var requests =
            from registration in Requested()
            where registration.ConveningId == convening.ConveningId
            orderby registration.SubmittedAt, registration.Reference
            join county in db.Counties on registration.CountyCode equals county.Code into counties
            from county in counties.DefaultIfEmpty()
            select new RequestRow(
                registration.Reference, registration.Organization!.Name ?? registration.PayerPerson!.Name,
                county == null ? null : county.Name + " County",
                db.Attendees.Count(attendee => attendee.RegistrationId == registration.RegistrationId),
                registration.SubmittedAt ?? registration.StartedAt);
        var rows = await requests.Skip((number - 1) * RowsOnPage).Take(RowsOnPage + 1).ToListAsync(cancellation);
        return new RequestListPage(
            convening, [.. rows.Take(RowsOnPage)], await SeatsAsync(convening, cancellation), number, rows.Count > RowsOnPage);
    }

    public async Task<RequestPage?> ShowAsync(
        PlannerConvening convening, string reference, AnswerForm form, CancellationToken cancellation) =>
        await db.FindRecordAsync(recipients, convening, reference, cancellation) is { } record
            ? new RequestPage(record, form, await SeatsAsync(convening, cancellation))
            : null;

    /// <summary>The convening of each request that waits for an answer.</summary>
    public IQueryable<Guid> Waiting() => Requested().Select(registration => registration.ConveningId);

    private IQueryable<Registration> Requested() =>
        db.Registrations.AsNoTracking().Where(registration => registration.Status == RegistrationStatus.Requested);

    private async Task<IReadOnlyList<SeatsLeft>> SeatsAsync(PlannerConvening convening, CancellationToken cancellation)
    {
        var days = convening.Whole.Days.Where(day => convening.Whole.SeatsIn(SeatPoolKey.Day(day.Number)) is not null)
            .ToDictionary(day => SeatPoolKey.Day(day.Number));
        var list = await waitingLists.ReadAsync(convening.Whole, days.Keys, time.GetUtcNow(), cancellation);
        return
        [
            .. from day in days
               let pool = list.Pool(day.Key)
               select new SeatsLeft(day.Value.Date is { } date ? DateWords.Day(date) : day.Value.Title, pool.Left, pool.Capacity,
                   list.KeptIn(day.Key), list.TeamsFor(day.Key)),
        ];
    }
}
