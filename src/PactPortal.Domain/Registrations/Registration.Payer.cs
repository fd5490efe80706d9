using PactPortal.Domain.Organizations;
using PactPortal.Domain.People;

namespace PactPortal.Domain.Registrations;

// Whose it is: an organization's, or a person's who comes without one.
public sealed partial class Registration
{
    /// <summary>Whose team it is; null where a person comes without an organization.</summary>
    public Guid? OrganizationId { get; private set; }

    /// <summary>Who pays for themselves and is the team's contact; null for an organization's team.</summary>
    public Guid? PayerPersonId { get; private set; }

    /// <summary>For queries; null where it was not read.</summary>
    public Organization? Organization { get; private set; }

    /// <summary>For queries; null where it was not read.</summary>
    public Person? PayerPerson { get; private set; }

    /// <summary>Who pays, and is written to.</summary>
    public Payer Payer => Payer.Of(OrganizationId, PayerPersonId);

    public static Registration Start(Guid conveningId, Guid organizationId, string reference, Act act) =>
        Start(conveningId, Payer.Organization(organizationId), null, reference, act);

    /// <summary>For somebody who comes without an organization: they pay, and are written to.</summary>
    public static Registration StartOfPerson(Guid conveningId, Guid personId, TeamContact contact, string reference, Act act) =>
        Start(conveningId, Payer.Person(personId), contact, reference, act);

    private static Registration Start(Guid conveningId, Payer payer, TeamContact? contact, string reference, Act act)
    {
        var registration = new Registration(
            conveningId, reference, act.At)
        { OrganizationId = payer.OrganizationId, PayerPersonId = payer.PersonId };
        (registration.ContactName, registration.ContactEmail) = (contact?.Name, contact?.Email);
        registration.Record(act, "Draft started");
        return registration;
    }

    /// <summary>Of a person who was merged into another, or is another again.</summary>
    /// <exception cref="InvalidOperationException">An organization pays.</exception>
    public void BelongTo(Guid personId)
    {
        _ = PayerPersonId ?? throw new InvalidOperationException($"An organization pays for registration {Reference}.");
        PayerPersonId = personId;
    }

    /// <summary>Whoever submits an organization's team is its contact. A person's is that person, whoever submits it.</summary>
    private void TakeContact(TeamContact? contact)
    {
        if (contact is not null && PayerPersonId is null)
        {
            (ContactName, ContactEmail) = (contact.Name, contact.Email);
        }
    }

    // Whoever pays for themselves is on their own team as who they are.
    private Attendee NewAttendee(AttendeeDetails details, int position) =>
        new(RegistrationId, details, FindPayerIn(details, except: null), position);

    private Guid? FindPayerIn(AttendeeDetails details, Attendee? except) =>
        PayerPersonId is { } payer && ContactName is { } name && IsContact(details.Email)
            && PersonName.Fold(details.FullName) == PersonName.Fold(name)
            && !Living.Any(other => other != except && other.PersonId == payer)
            ? payer
            : null;

    // The name and address were put right: they may be the payer's now, or somebody else's.
    private void KnowAgain(Attendee attendee)
    {
        var payer = FindPayerIn(attendee.Details, attendee);
        if (payer is { } personId && attendee.PersonId != personId)
        {
            attendee.BelongTo(personId);
        }
        else if (payer is null && PayerPersonId is not null && attendee.PersonId == PayerPersonId)
        {
            attendee.BeSomebody();
        }
    }
}
