using Microsoft.EntityFrameworkCore;
using PactPortal.Data.Programme;
using PactPortal.Domain.People;
using PactPortal.Domain.Registrations;

namespace PactPortal.Data.People;

/// <summary>Which people the planning team is shown, for lists, pages and histories alike.</summary>
public static class ShownPeople
{
    /// <summary>Who stands for themselves, and is more than a name on a draft or a hidden speaker.</summary>
    public static IQueryable<Person> KnownPeople(this PortalDbContext db) => db.People.AsNoTracking()
        .Where(person => person.MergedInto == null && person.ErasedAt == null
            && (db.Users.Any(account => account.PersonId == person.PersonId)
                || db.SpeakersOf().Contains(person.PersonId)
                || db.Registrations.Any(registration => registration.PayerPersonId == person.PersonId)
                || db.EveryAttendee.Any(attendee => attendee.PersonId == person.PersonId
                    && db.Registrations.Any(registration =>
                        registration.RegistrationId == attendee.RegistrationId && registration.Status != RegistrationStatus.Draft))));
}
