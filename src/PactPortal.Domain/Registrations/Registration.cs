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
    public IReadOnlyList<Attendee> EndedAttendees =>
        [.. attendees.Where(attendee => attendee.EndedAt is not null).OrderBy(attendee => attendee.EndedAt)
            .ThenBy(attendee => attendee.Position)];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<TimelineEntry> Timeline => [.. timeline.OrderBy(entry => entry.At).ThenBy(entry => entry.Position)];

    public bool IsDraft => Status == RegistrationStatus.Draft;

    /// <summary>What the seats cost, and what is kept of those that were given up.</summary>
    public Money Total => Money.Sum(Living.SelectMany(attendee => attendee.Lines).Select(line => line.Amount)) + Kept;

    private IEnumerable<Attendee> Living => attendees.Where(IsOnTheTeam);

    public bool IsContact(string email) => string.Equals(ContactEmail, email, StringComparison.OrdinalIgnoreCase);

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
            KnowAgain(attendee);
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

    /// <summary>
    /// Fixes the price and confirms the team by what it promised to pay with. Seats and offset were taken before, in the same transaction.
    /// </summary>
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

    private void ConfirmBy(PaymentPromise payment, Act act)
    {
        (Payment, Status) = (payment, RegistrationStatus.Confirmed);
        Record(act with { Reason = null },
            payment.Method == PaymentMethod.NothingDue ? "Confirmed: there is nothing to pay" : $"Confirmed by {payment.Describe()}");
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
