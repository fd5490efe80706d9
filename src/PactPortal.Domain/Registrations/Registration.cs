using PactPortal.Domain.Organizations;
using PactPortal.Domain.People;
using PactPortal.Domain.Pricing;

namespace PactPortal.Domain.Registrations;

/// <summary>The team of one organization, or of one person without one, for one convening, from draft to the end.</summary>
public sealed partial class Registration(Guid conveningId, string reference, DateTimeOffset startedAt)
{
    private static readonly Func<Attendee, bool> IsOnTheTeam = Attendee.IsLiving.Compile();

    private readonly List<Attendee> attendees = [];
    private readonly List<TimelineEntry> timeline = [];

    public Guid RegistrationId { get; private set; } = Guid.CreateVersion7();

    public string Reference { get; private set; } = reference;

    public Guid ConveningId { get; private set; } = conveningId;

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

    public RegistrationStatus Status { get; private set; } = RegistrationStatus.Draft;

    public DateTimeOffset StartedAt { get; private set; } = startedAt;

    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>The county at submission, or null: what its seats and offset were counted under.</summary>
    public string? CountyCode { get; private set; }

    /// <summary>The tier that submission fixed.</summary>
    public string? TierName { get; private set; }

    /// <summary>The discount code that was applied to the draft, or null. Whether a seat uses it, its price lines say.</summary>
    public Guid? DiscountCodeId { get; private set; }

    public PaymentPromise? Payment { get; private set; }

    /// <summary>Who submitted.</summary>
    public string? ContactName { get; private set; }

    /// <summary>The address of whoever submitted, as it was then. Mail asks first whether they still act for the organization.</summary>
    public string? ContactEmail { get; private set; }

    /// <summary>Raised by every change; one who saves over a newer version is refused.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Who is on the team, in its order.</summary>
    public IReadOnlyList<Attendee> Attendees => [.. Living.OrderBy(attendee => attendee.Position)];

    /// <summary>Who was on the team and left it, in the order in which they did.</summary>
    public IReadOnlyList<Attendee> EndedAttendees => [.. attendees.Where(attendee => attendee.EndedAt is not null).OrderBy(attendee => attendee.EndedAt).ThenBy(attendee => attendee.Position)];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<TimelineEntry> Timeline => [.. timeline.OrderBy(entry => entry.At).ThenBy(entry => entry.Position)];

    public bool IsDraft => Status == RegistrationStatus.Draft;

    /// <summary>What the seats cost, and what is kept of those that were given up.</summary>
    public Money Total => Money.Sum(Living.SelectMany(attendee => attendee.Lines).Select(line => line.Amount)) + Kept;

    private IEnumerable<Attendee> Living => attendees.Where(IsOnTheTeam);

    public bool IsContact(string email) => string.Equals(ContactEmail, email, StringComparison.OrdinalIgnoreCase);

    public static Registration Start(Guid conveningId, Guid organizationId, string reference, Act act) =>
        Start(conveningId, Payer.Organization(organizationId), null, reference, act);

    /// <summary>For somebody who comes without an organization: they pay, and are written to.</summary>
    public static Registration StartOfPerson(Guid conveningId, Guid personId, TeamContact contact, string reference, Act act) =>
        Start(conveningId, Payer.Person(personId), contact, reference, act);

    private static Registration Start(Guid conveningId, Payer payer, TeamContact? contact, string reference, Act act)
    {
        var registration = new Registration(conveningId, reference, act.At) { OrganizationId = payer.OrganizationId, PayerPersonId = payer.PersonId };
        (registration.ContactName, registration.ContactEmail) = (contact?.Name, contact?.Email);
        registration.Record(act, "Draft started");
        return registration;
    }

    public Outcome<Attendee> Add(AttendeeDetails details, int largestTeam, Act act)
    {
        RequireDraft();
        if (Living.Count() >= largestTeam)
        {
            return new Refusal($"A team has at most {largestTeam} people. Submit this team, then start another.");
        }

        if (IsSamePersonTwice(details, except: null))
        {
            return SamePersonTwice(details);
        }

        var attendee = NewAttendee(details, attendees.Select(other => other.Position).DefaultIfEmpty(0).Max() + 1);
        attendees.Add(attendee);
        Record(act, $"{details.FullName} added to the team");
        return attendee;
    }

    public Outcome<Attendee> Change(Guid attendeeId, AttendeeDetails details, Act act)
    {
        RequireDraft();
        var attendee = Living.Single(candidate => candidate.AttendeeId == attendeeId);
        if (IsSamePersonTwice(details, attendee))
        {
            return SamePersonTwice(details);
        }

        if (attendee.Details != details)
        {
            attendee.Change(details);
            Record(act, $"{details.FullName} changed");
        }

        return attendee;
    }

    public void Remove(Guid attendeeId, Act act)
    {
        RequireDraft();
        var attendee = Living.Single(candidate => candidate.AttendeeId == attendeeId);
        attendees.Remove(attendee);
        Record(act, $"{attendee.Details.FullName} taken off the team");
    }

    /// <summary>Fixes the price and confirms the team by what it promised to pay with. Seats and offset were taken before, in the same transaction.</summary>
    public void Confirm(TeamQuote quote, string? countyCode, PaymentPromise payment, TeamContact? contact, Act act)
    {
        Submit(quote, countyCode, contact, act);
        ConfirmBy(payment, act);
    }

    /// <summary>Puts right the e-mail of somebody on a confirmed team. The link that went to the old one ends by that.</summary>
    /// <returns>Whether it is another than before.</returns>
    public bool CorrectEmail(Guid attendeeId, string email, Act act)
    {
        if (Status != RegistrationStatus.Confirmed)
        {
            throw new InvalidOperationException($"Registration {Reference} is {Status}, not confirmed.");
        }

        var attendee = Living.Single(candidate => candidate.AttendeeId == attendeeId);
        if (attendee.Details.Email == email)
        {
            return false;
        }

        attendee.Change(attendee.Details with { Email = email });
        Record(act, $"E-mail of {attendee.Details.FullName} corrected");
        return true;
    }

    /// <summary>Of a person who was merged into another, or is another again.</summary>
    /// <exception cref="InvalidOperationException">An organization pays.</exception>
    public void BelongTo(Guid personId)
    {
        _ = PayerPersonId ?? throw new InvalidOperationException($"An organization pays for registration {Reference}.");
        PayerPersonId = personId;
    }

    /// <summary>Tells something on the timeline that changes nothing else, such as a message that was sent.</summary>
    public void Note(Act act, string what) => Record(act, what);

    private void Submit(TeamQuote quote, string? countyCode, TeamContact? contact, Act act)
    {
        RequireDraft();
        if (!Living.Select(attendee => attendee.AttendeeId).Order().SequenceEqual(quote.Seats.Select(seat => seat.SeatId).Order()))
        {
            throw new InvalidOperationException($"The quote for registration {Reference} is not for the people on its team.");
        }

        foreach (var seat in quote.Seats)
        {
            Living.Single(attendee => attendee.AttendeeId == seat.SeatId).Fix(seat.Lines);
        }

        (SubmittedAt, CountyCode, TierName) = (act.At, countyCode, quote.Tier.Name);
        TakeContact(contact);
        Record(act, $"Submitted for {People(Living.Count())} at the {quote.Tier.Attributive} rate, {quote.Total} due");
    }

    /// <summary>Whoever submits an organization's team is its contact. A person's is that person, whoever submits it.</summary>
    private void TakeContact(TeamContact? contact)
    {
        if (contact is not null && PayerPersonId is null)
        {
            (ContactName, ContactEmail) = (contact.Name, contact.Email);
        }
    }

    private void ConfirmBy(PaymentPromise payment, Act act)
    {
        (Payment, Status) = (payment, RegistrationStatus.Confirmed);
        Record(act with { Reason = null }, payment.Method == PaymentMethod.NothingDue ? "Confirmed: there is nothing to pay" : $"Confirmed by {payment.Describe()}");
    }

    // Whoever pays for themselves is on their own team as who they are.
    private Attendee NewAttendee(AttendeeDetails details, int position)
    {
        var isPayer = ContactName is { } name && IsContact(details.Email) && PersonName.Fold(details.FullName) == PersonName.Fold(name)
            && !Living.Any(other => other.PersonId == PayerPersonId);
        return new Attendee(RegistrationId, details, isPayer ? PayerPersonId : null, position);
    }

    private static string People(int count) => count == 1 ? "1 person" : $"{count} people";

    private bool IsSamePersonTwice(AttendeeDetails details, Attendee? except) =>
        Living.Any(other => other != except
            && string.Equals(other.Details.Email, details.Email, StringComparison.OrdinalIgnoreCase)
            && string.Equals(other.Details.FullName, details.FullName, StringComparison.OrdinalIgnoreCase));

    private static Refusal SamePersonTwice(AttendeeDetails details) =>
        new($"{details.FullName} is on the team already, with this e-mail.", nameof(AttendeeDetails.FullName));

    private void RequireDraft()
    {
        if (!IsDraft)
        {
            throw new InvalidOperationException($"Registration {Reference} is {Status}, not a draft.");
        }
    }

    private void Record(Act act, string what)
    {
        timeline.Add(new TimelineEntry(act, what, timeline.Count));
        Version++;
    }
}
