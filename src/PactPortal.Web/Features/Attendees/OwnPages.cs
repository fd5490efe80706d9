using PactPortal.Application.Attendees;
using PactPortal.Application.Programme.Choices;
using PactPortal.Data;
using PactPortal.Data.Programme;
using PactPortal.Domain.Attendees;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Ui.Agenda;

namespace PactPortal.Web.Features.Attendees;

/// <summary>Builds the page of a personal link.</summary>
public sealed class OwnPages(PersonalLinkAccess access, PortalDbContext db, NeedsKeeping keeping, TimeProvider time)
{
    /// <inheritdoc cref="PersonalLinkAccess.FindAsync"/>
    public Task<OwnRecord?> FindAsync(string token, CancellationToken cancellation) => access.FindAsync(token, cancellation);

    public async Task<OwnPage> PageAsync(OwnRecord record, OwnForm form, string token, bool isSaved, CancellationToken cancellation) =>
        new(record, form, token, isSaved)
        {
            Sessions = await access.SessionsAsync(record, cancellation),
            Changes = [.. (await db.ReadUnmailedChangesAsync(record.Convening, record.Attendee.AttendeeId, cancellation))
                .Select(change => ReleaseWords.Of(change, record.Convening.Zone))],
            IsChoosing = record.ChoosesSessionsAt(time.GetUtcNow(), await db.ReadAgendaSettingsAsync(record.Convening.ConveningId, cancellation)),
            Needs = keeping.Of(record.Convening, time.GetUtcNow()),
        };
}
