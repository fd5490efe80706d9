using PactPortal.Data.Identity;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Letters;
using PactPortal.Domain.People;
using PactPortal.Domain.Programme;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.People.Erasing;

/// <summary>One person as they are erased: with all who were joined to them, what points to them, and by what they are known.</summary>
/// <param name="Person">Who stands for all of them.</param>
/// <param name="People">The person, and whoever was merged into them.</param>
/// <param name="Organizations">Where they were on a team or belonged: in whose records they may be named.</param>
public sealed record Erasure(
    Person Person, IReadOnlyList<Person> People, IReadOnlyList<PlaceOfPerson> Places, IReadOnlyList<Speaker> Speakers,
    IReadOnlyList<Account> Accounts, IReadOnlyList<PersonAddress> Addresses, KnownNames Known, IReadOnlyCollection<Guid> Organizations)
{
    /// <summary>What they pay for themselves.</summary>
    public required IReadOnlyList<Registration> Paid { get; init; }

    public IReadOnlyList<Guid> PersonIds { get; } = [.. People.Select(person => person.PersonId)];

    public IReadOnlyList<Guid> AttendeeIds { get; } = [.. Places.Select(place => place.Attendee.AttendeeId)];

    public IReadOnlyList<Guid> AccountIds { get; } = [.. Accounts.Select(account => account.Id)];

    public IReadOnlyList<Guid> RegistrationIds =>
        [.. Places.Select(place => place.Attendee.RegistrationId).Union(Paid.Select(registration => registration.RegistrationId))];

    /// <summary>As they were typed: no database folds letters beyond the Latin ones of ASCII.</summary>
    public IReadOnlyList<string> TypedAddresses =>
        [.. Places.Select(place => place.Attendee.Details.Email).Concat(Accounts.Select(account => account.Email).OfType<string>()).Distinct()];

    /// <summary>Records that are about them alone.</summary>
    public IReadOnlyList<Guid> Records =>
        [.. AttendeeIds, .. AccountIds, .. Speakers.Select(speaker => speaker.SpeakerId),
            .. Addresses.Select(address => address.PersonAddressId)];
}

/// <summary>The records of organizations that name one person.</summary>
/// <param name="Known">By what they are known there: a longer name of somebody else's is not theirs.</param>
/// <param name="Searched">Every registration in which the name is theirs, whether it stands there or not.</param>
public sealed record RecordsNaming(
    KnownNames Known, IReadOnlyList<Registration> Registrations, IReadOnlyList<BillingDocument> Documents, IReadOnlyList<JustificationLetter> Letters,
    IReadOnlyList<Guid> Searched);
