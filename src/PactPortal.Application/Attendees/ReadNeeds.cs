using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Convenings;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Attendees;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Attendees;

/// <summary>What somebody needs, with a way to ask them.</summary>
/// <param name="Email">Null where it isn't known, and of a speaker who hides: it would say who they are.</param>
public sealed record Need(string Name, string? Email, string? Access, string? Dietary);

/// <summary>Access and dietary needs of those who come.</summary>
public sealed record NeedsReading(IReadOnlyList<Need> Needs, NeedsKept Kept, int Page, bool HasNext)
{
    /// <summary>What speakers said, on the first page.</summary>
    public IReadOnlyList<Need> Speakers { get; init; } = [];
}

/// <summary>Reads private answers for the access coordinator. Reading is itself audited.</summary>
public sealed class ReadNeeds(PortalDbContext db, NeedsKeeping keeping)
{
    private const int RowsOnPage = 50;

    public Task<Outcome<NeedsReading>> ExecuteAsync(Caller caller, string slug, int page, CancellationToken cancellation) =>
        db.CommitAsync<NeedsReading>(
            caller.Act, "private answers read", AuditSubject.Convening(slug),
            async token =>
            {
                if (await db.FindAnyConveningAsync(slug, token) is not { } convening)
                {
                    return Outcome.NotFound;
                }

                var kept = keeping.Of(convening, caller.Act.At);
                if (kept.IsOver)
                {
                    return Outcome.Unchanged(new NeedsReading([], kept, 1, HasNext: false));
                }

                var number = Math.Clamp(page, 1, 10_000);
                var rows = await Of(convening.ConveningId).Skip((number - 1) * RowsOnPage).Take(RowsOnPage + 1).ToListAsync(token);
                return new NeedsReading([.. rows.Take(RowsOnPage)], kept, number, rows.Count > RowsOnPage)
                {
                    Speakers = number == 1 ? await OfSpeakersAsync(convening.ConveningId, token) : [],
                };
            },
            cancellation);

    private async Task<IReadOnlyList<Need>> OfSpeakersAsync(Guid conveningId, CancellationToken cancellation)
    {
        var shown = (await db.ReadPlannedSpeakersAsync(conveningId, cancellation)).ToDictionary(speaker => speaker.SpeakerId);
        var said = await db.SpeakersWithNeeds(conveningId).Select(speaker => new { speaker.SpeakerId, speaker.AccessNeeds })
            .ToListAsync(cancellation);
        return
        [
            .. from need in said
               let speaker = shown[need.SpeakerId]
               orderby speaker.IsHidden, speaker.ShownName, speaker.SpeakerId
               select new Need(speaker.ShownName, speaker.Email, need.AccessNeeds, null),
        ];
    }

    private IQueryable<Need> Of(Guid conveningId) =>
        from answers in db.AttendeeAnswers
        join attendee in db.Attendees.IgnoreAutoIncludes() on answers.AttendeeId equals attendee.AttendeeId
        join registration in db.Registrations.IgnoreAutoIncludes() on attendee.RegistrationId equals registration.RegistrationId
        where registration.ConveningId == conveningId && registration.Status == RegistrationStatus.Confirmed
            && answers.Address == attendee.Details.Email && (answers.AccessNeeds != null || answers.DietaryNeeds != null)
        orderby attendee.Details.FullName, attendee.AttendeeId
        select new Need(answers.BadgeName ?? attendee.Details.FullName, answers.Address, answers.AccessNeeds, answers.DietaryNeeds);
}
