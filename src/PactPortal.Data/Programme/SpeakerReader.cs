using Microsoft.EntityFrameworkCore;
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

/// <param name="Email">Null where it isn't known.</param>
/// <param name="Name">Empty for who is hidden.</param>
public sealed record SpeakerAddress(Guid SpeakerId, string? Email, string Name);

/// <summary>A photograph that a reader may see, and whose it is.</summary>
public sealed record ShownPhoto(Guid SpeakerId, SpeakerPhoto Photo);

/// <summary>The one way from speakers to a page: the hidden are left in the database.</summary>
public static class ShownSpeakers
{
    /// <summary>What somebody is as a speaker, hidden or not: to join and part people, and to erase. It shows nobody.</summary>
    public static IQueryable<Speaker> SpeakersOfPerson(this PortalDbContext db, Guid personId) =>
        db.Speakers.Where(speaker => speaker.PersonId == personId);

    /// <summary>All speakers of a convening with the times they can't, hidden or not: to change them. It shows nobody.</summary>
    public static IQueryable<Speaker> SpeakersToChange(this PortalDbContext db, Guid conveningId) =>
        db.Speakers.Include("absences").Where(speaker => speaker.ConveningId == conveningId);

    /// <summary>Whose page a key opens, while it was sent to the e-mail that they have now: their own, and nobody else's.</summary>
    public static IQueryable<Speaker> SpeakersOfLink(this PortalDbContext db, string tokenHash) =>
        db.Speakers.Include("absences")
            .Where(speaker => db.SpeakerLinks.Any(link =>
                link.SpeakerId == speaker.SpeakerId && link.TokenHash == tokenHash && link.Address == speaker.Email));

    /// <summary>The one speaker whom a message is about, who has an address: it goes to them and to nobody else.</summary>
    public static IQueryable<Speaker> SpeakersWrittenTo(this PortalDbContext db, Guid speakerId) =>
        db.Speakers.AsNoTracking().Where(speaker => speaker.SpeakerId == speakerId && speaker.Email != null);

    /// <summary>Speakers who said what they need; read by the access coordinator alone, and erased with the attendees' needs.</summary>
    public static IQueryable<Speaker> SpeakersWithNeeds(this PortalDbContext db, Guid conveningId) =>
        db.Speakers.Where(speaker => speaker.ConveningId == conveningId && speaker.AccessNeeds != null);

    /// <summary>Every photograph of which a speaker's row speaks, hidden or not: to keep their files, and no others. It shows nobody.</summary>
    public static IQueryable<SpeakerPhoto> PhotosOfSpeakers(this PortalDbContext db) =>
        db.Speakers.AsNoTracking().Where(speaker => speaker.Photo != null).Select(speaker => speaker.Photo!); // not null by the condition

    /// <summary>The photograph of a speaker whom the reader may know of, where they said that it may be shown; null where there is none.</summary>
    public static Task<ShownPhoto?> FindShownPhotoAsync(
        this PortalDbContext db, Guid conveningId, string code, SpeakerReader reader, CancellationToken cancellation) =>
        db.SpeakersShownTo(reader)
            .Where(speaker => speaker.ConveningId == conveningId && speaker.Code == code && speaker.Photo != null && speaker.MayShowPhoto == true)
            .Select(speaker => new ShownPhoto(speaker.SpeakerId, speaker.Photo!)).SingleOrDefaultAsync(cancellation);

    /// <summary>The convening's speakers as the planning team reads them, without a name where they hid it.</summary>
    public static async Task<IReadOnlyList<PlannedSpeaker>> ReadPlannedSpeakersAsync(
        this PortalDbContext db, Guid conveningId, CancellationToken cancellation) =>
        [
            .. (await db.SpeakersToChange(conveningId).AsNoTracking().ToListAsync(cancellation)).Select(PlannedSpeaker.Of)
                .OrderBy(speaker => speaker.Name is null).ThenBy(speaker => speaker.Name, StringComparer.InvariantCultureIgnoreCase)
                .ThenBy(speaker => speaker.SpeakerId),
        ];

    /// <returns>Null where the convening has no such speaker.</returns>
    public static async Task<PlannedSpeaker?> FindPlannedSpeakerAsync(
        this PortalDbContext db, Guid conveningId, Guid speakerId, CancellationToken cancellation) =>
        await db.SpeakersToChange(conveningId).AsNoTracking()
            .SingleOrDefaultAsync(one => one.SpeakerId == speakerId, cancellation) is { } speaker
            ? PlannedSpeaker.Of(speaker)
            : null;

    /// <summary>Whose each speaker is who isn't hidden, for counting: who is hidden is on no page, of the planning team neither.</summary>
    public static IQueryable<Guid> SpeakersOf(this PortalDbContext db) =>
        db.Speakers.Where(speaker => speaker.Visibility != SpeakerVisibility.Hidden).Select(speaker => speaker.PersonId);

    /// <summary>
    /// Where each speaker of a convening is written to, hidden or not: it shows nobody. Who is hidden is written to without a name, which would stand in the
    /// list of what was sent.
    /// </summary>
    public static async Task<IReadOnlyList<SpeakerAddress>> AddressesOfSpeakersAsync(
        this PortalDbContext db, Guid conveningId, CancellationToken cancellation) =>
        await db.Speakers.Where(speaker => speaker.ConveningId == conveningId)
            .Select(speaker => new SpeakerAddress(
                speaker.SpeakerId, speaker.Email, speaker.Visibility == SpeakerVisibility.Hidden ? "" : speaker.Name))
            .ToListAsync(cancellation);

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
