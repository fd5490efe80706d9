using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Data.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Attendees;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Attendees;

/// <summary>
/// Erases what attendees and speakers said of access and food once its time is over, what former holders of a seat had said too.
/// The audit trail learns how many it was.
/// </summary>
public sealed class EraseExpiredAnswers(PortalDbContext db, NeedsKeeping keeping, TimeProvider time) : IRecurringWork
{
    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var convenings = await db.Convenings.AsNoTracking().IgnoreAutoIncludes().Where(convening => convening.EndsOn != null)
            .ToListAsync(cancellation);
        foreach (var convening in convenings.Where(convening => keeping.Of(convening, now).IsOver))
        {
            var attendees = await Of(convening).CountAsync(cancellation);
            var speakers = await db.SpeakersWithNeeds(convening.ConveningId).CountAsync(cancellation);
            if (attendees + speakers > 0)
            {
                await EraseAsync(convening, attendees + speakers, now, cancellation);
            }
        }
    }

    private Task<Outcome<bool>> EraseAsync(Convening convening, int count, DateTimeOffset now, CancellationToken cancellation) =>
        db.CommitAsync<bool>(
            Act.OfPortal(now, $"Of {NumberWords.People(count)}, {keeping.Days} days after the convening"),
            "answers about access and food erased", AuditSubject.Convening(convening.Slug, convening.ConveningId),
            async commit =>
            {
                var erased = await Of(convening).ExecuteUpdateAsync(
                    update => update.SetProperty(answers => answers.AccessNeeds, (string?)null)
                        .SetProperty(answers => answers.DietaryNeeds, (string?)null)
                        .SetProperty(answers => answers.Version, answers => answers.Version + 1),
                    commit)
                    + await db.SpeakersWithNeeds(convening.ConveningId).ExecuteUpdateAsync(
                        update => update.SetProperty(speaker => speaker.AccessNeeds, (string?)null)
                            .SetProperty(speaker => speaker.Version, speaker => speaker.Version + 1),
                        commit);
                // The entry says how many it was: where another process took some, the next round begins anew.
                return erased == count ? true : new Refusal("Another process erased them.");
            },
            cancellation);

    private IQueryable<AttendeeAnswers> Of(Convening convening) =>
        db.AttendeeAnswers.Where(answers => (answers.AccessNeeds != null || answers.DietaryNeeds != null)
            && db.EveryAttendee.Any(attendee => attendee.AttendeeId == answers.AttendeeId
                && db.Registrations.Any(registration => registration.RegistrationId == attendee.RegistrationId
                    && registration.ConveningId == convening.ConveningId)));
}
