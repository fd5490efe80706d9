using PactPortal.Domain.Programme;
using PactPortal.Domain.Registrations;

namespace PactPortal.Data.Programme;

/// <summary>Who reads the agenda, as far as speakers' wishes go.</summary>
/// <param name="Organizations">Those a signed-in person belongs to, in whatever role.</param>
/// <param name="Email">The address they confirmed, or null.</param>
public sealed record SpeakerReader(IReadOnlyList<Guid> Organizations, string? Email)
{
    /// <summary>A visitor, and every file that can be passed on.</summary>
    public static readonly SpeakerReader Anybody = new([], null);
}

/// <summary>The one way from speakers to a page: the hidden are left in the database.</summary>
public static class ShownSpeakers
{
    /// <summary>What somebody is as a speaker, hidden or not: to join and part people, and to erase. It shows nobody.</summary>
    public static IQueryable<Speaker> SpeakersOfPerson(this PortalDbContext db, Guid personId) =>
        db.Speakers.Where(speaker => speaker.PersonId == personId);

    /// <summary>Whose each speaker is who isn't hidden, for counting: who is hidden is on no page, of the planning team neither.</summary>
    public static IQueryable<Guid> SpeakersOf(this PortalDbContext db) =>
        db.Speakers.Where(speaker => speaker.Visibility != SpeakerVisibility.Hidden).Select(speaker => speaker.PersonId);

    /// <summary>
    /// The public speakers; for people of the convening, those for attendees too. A person of the convening belongs to an
    /// organization with a confirmed team there, or is on a confirmed team by the address they sign in with.
    /// </summary>
    public static IQueryable<Speaker> SpeakersShownTo(this PortalDbContext db, SpeakerReader reader)
    {
        if (reader == SpeakerReader.Anybody)
        {
            return db.Speakers.Where(speaker => speaker.Visibility == SpeakerVisibility.Public);
        }

        var (organizations, email) = (reader.Organizations, reader.Email?.ToUpperInvariant());
        var confirmed = db.Registrations.Where(registration => registration.Status == RegistrationStatus.Confirmed);
#pragma warning disable CA1304, CA1311, CA1862 // the database compares, and knows no cultures
        var byAddress = db.Attendees.Where(attendee => attendee.Details.Email.ToUpper() == email);
#pragma warning restore CA1304, CA1311, CA1862
        return db.Speakers.Where(speaker =>
            speaker.Visibility == SpeakerVisibility.Public
            || (speaker.Visibility == SpeakerVisibility.Attendees
                && confirmed.Any(registration => registration.ConveningId == speaker.ConveningId
                    && (organizations.Contains(registration.OrganizationId!.Value)
                        || byAddress.Any(attendee => attendee.RegistrationId == registration.RegistrationId)))));
    }
}
