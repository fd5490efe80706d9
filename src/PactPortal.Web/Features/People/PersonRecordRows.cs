using Microsoft.EntityFrameworkCore;
using PactPortal.Application.People;
using PactPortal.Data;
using PactPortal.Data.Convenings;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Features.PlanningAccounts;
using PactPortal.Web.Features.Registrations.Manage;

namespace PactPortal.Web.Features.People;

/// <summary>Says where the records of a person are.</summary>
public sealed class PersonRecordRows(PortalDbContext db)
{
    public async Task<IReadOnlyList<PersonRecordRow>> OfAsync(RecordsOfPerson found, CancellationToken cancellation)
    {
        var convenings = (await db.ReadConveningsAsync(cancellation)).ToDictionary(convening => convening.ConveningId);
        var ids = found.Places.Select(place => place.OrganizationId).OfType<Guid>().ToList();
        var organizations = await db.Organizations.AsNoTracking().Where(organization => ids.Contains(organization.OrganizationId))
            .ToDictionaryAsync(organization => organization.OrganizationId, organization => organization.Name, cancellation);
        return
        [
            .. from place in found.Places
               where !place.IsDraft
               orderby place.Reference, place.Attendee.Position
               let convening = convenings[place.ConveningId]
               select new PersonRecordRow(
                   place.Attendee.AttendeeId, place.IsLiving ? "On a team" : Ended(place), place.Attendee.Details.FullName,
                   place.Attendee.WasErased() ? null : place.Attendee.Details.Email,
                   $"{convening.Name}, {place.Reference}, {(place.OrganizationId is { } id ? organizations[id] : "without an organization")}",
                   DeskLinks.Registration(convening.Slug, place.Reference)),
            .. from speaker in found.Speakers
               where speaker.Visibility != SpeakerVisibility.Hidden
               select new PersonRecordRow(speaker.SpeakerId, "Speaker", speaker.Name, null, convenings[speaker.ConveningId].Name, null),
            .. from registration in found.Paid.Registrations
               where !registration.IsDraft
               orderby registration.Reference
               let convening = convenings[registration.ConveningId]
               select new PersonRecordRow(
                   registration.RegistrationId, "Pays", registration.ContactName ?? "", registration.ContactEmail,
                   $"{convening.Name}, {registration.Reference}", DeskLinks.Registration(convening.Slug, registration.Reference)) { StaysWithPerson = true },
            .. from account in found.Accounts
               select new PersonRecordRow(
                   account.Id, "Account", account.DisplayName, account.Email, account.Email is null ? "Closed" : "Signs in", PlanningAccountLinks.To(account.Id)),
        ];
    }

    private static string Ended(PlaceOfPerson place) => place.Attendee.Ending switch
    {
        AttendeeEnding.Cancelled => "Cancelled",
        AttendeeEnding.Replaced => "Replaced by somebody",
        AttendeeEnding.WaitingEnded => "Waited",
        null => "Not coming",
    };
}
