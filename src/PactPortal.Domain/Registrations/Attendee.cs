using System.Linq.Expressions;
using System.Text.Json.Serialization;
using PactPortal.Domain.Organizations;
using PactPortal.Domain.People;
using PactPortal.Domain.Pricing;

namespace PactPortal.Domain.Registrations;

/// <summary>What a coordinator says of a person on the team. Nothing here asks about anybody's experience, access or diet.</summary>
/// <param name="FullName">As typed, in any script.</param>
/// <param name="LatinSpelling">Asked where documents can't print the name's script; null elsewhere.</param>
/// <param name="ChosenDay">The number of the day for a day pass; null for other rates.</param>
public sealed record AttendeeDetails(
    string FullName, string? LatinSpelling, string Email, AgencyType AgencyType, string? JobTitle, Guid RateId, int? ChosenDay)
{
    /// <summary>"Human services, Supervisor", for lists and documents.</summary>
    public string DescribeWork() => JobTitle is { } job ? $"{AgencyType.Name()}, {job}" : AgencyType.Name();
}

/// <summary>Why somebody is on a team no longer.</summary>
public enum AttendeeEnding
{
    /// <summary>Their seat was given up.</summary>
    [JsonStringEnumMemberName("Cancelled")]
    Cancelled = 1,

    /// <summary>Somebody else goes instead.</summary>
    [JsonStringEnumMemberName("Replaced")]
    Replaced = 2,

    /// <summary>The team left the waiting list, or was removed from it.</summary>
    [JsonStringEnumMemberName("WaitingEnded")]
    WaitingEnded = 3,
}

/// <summary>
/// A person on a team, and the seat they have. The row outlives the seat: whoever cancelled or was replaced stays on record as ended, and
/// everything counts the living ones.
/// </summary>
public sealed class Attendee
{
    /// <summary>The one definition of who is on a team; <see cref="Registration.Attendees"/> and every query go through it.</summary>
    public static readonly Expression<Func<Attendee, bool>> IsLiving = attendee => attendee.EndedAt == null;

    /// <summary>Twelve letters of <see cref="CodeAlphabet"/> are 59 bits: nobody comes upon one by trying.</summary>
    public const int BadgeCodeLength = 12;

    private readonly List<AttendeePriceLine> lines = [];

    private Attendee()
    {
        Details = null!; // set by the database
    }

    /// <param name="personId">Who it is, where that is known: who pays for themselves. Null is somebody of their own.</param>
    internal Attendee(Guid registrationId, AttendeeDetails details, Guid? personId, int position)
    {
        AttendeeId = Guid.CreateVersion7();
        RegistrationId = registrationId;
        Details = details;
        Position = position;
        BadgeCode = CodeAlphabet.Random(BadgeCodeLength);
        if (personId is { } known)
        {
            PersonId = known;
        }
        else
        {
            BeSomebody();
        }
    }

    public Guid AttendeeId { get; private set; }

    public Guid RegistrationId { get; private set; }

    public AttendeeDetails Details { get; private set; }

    /// <summary>Who it is, over registrations and years. Each attendee begins as somebody of their own.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Null where it was not read.</summary>
    public Person? Person { get; private set; }

    /// <summary>Order on the team, from 1 with gaps where somebody was taken off. Offset seats go in this order.</summary>
    public int Position { get; private set; }

    /// <summary>
    /// What the badge's QR code holds: random, and nothing to anybody but the door. It is of this person in this seat: whoever goes
    /// instead has another, and this one is gone. Null on rows from before there were any, and once the seat ended.
    /// </summary>
    public string? BadgeCode { get; private set; }

    /// <summary>Raised by every change: an edit that started from an older one is told, not applied.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>The steps of this seat's price as they were at submission; empty before.</summary>
    public IReadOnlyList<PriceLine> Lines => [.. lines.OrderBy(line => line.Line.Kind).Select(line => line.Line)];

    /// <summary>When they left the team; null while they are on it.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Null while they are on the team.</summary>
    public AttendeeEnding? Ending { get; private set; }

    /// <summary>What was given as the reason, where one was.</summary>
    public string? EndReason { get; private set; }

    /// <summary>The account that ended it; null where the portal did, and while they are on the team.</summary>
    public Guid? EndedBy { get; private set; }

    /// <summary>The attendee who goes instead.</summary>
    public Guid? SuccessorId { get; private set; }

    /// <summary>For a row from before there were badge codes; one that has a code keeps it.</summary>
    public void GiveBadgeCode() => BadgeCode ??= CodeAlphabet.Random(BadgeCodeLength);

    internal void Change(AttendeeDetails details)
    {
        Details = details;
        Version++;
    }

    internal void End(AttendeeEnding ending, Guid? successorId, Act act)
    {
        if (EndedAt is { } before)
        {
            throw new InvalidOperationException($"Attendee {AttendeeId} ended at {before:O} already.");
        }

        (EndedAt, Ending, EndReason, EndedBy, SuccessorId) = (act.At, ending, act.Reason, act.Actor, successorId);
        BadgeCode = null;
        Version++;
    }

    /// <summary>Nobody has an address that is empty but who was erased.</summary>
    public bool WasErased() => Details.Email.Length == 0;

    /// <summary>Takes away what tells who it is; the seat, its price and what the badge's code was stay.</summary>
    internal void Erase()
    {
        Details = Details with { FullName = PersonName.Erased, LatinSpelling = null, Email = "", JobTitle = null };
        Version++;
    }

    /// <summary>Another person's record: a merge, or its undoing.</summary>
    public void BelongTo(Guid personId) => PersonId = personId;

    /// <summary>Somebody of their own, by the name that stands here.</summary>
    internal void BeSomebody()
    {
        Person = new Person(Details.FullName);
        PersonId = Person.PersonId;
    }

    internal void Fix(IEnumerable<PriceLine> priceLines) => lines.AddRange(priceLines.Select(line => new AttendeePriceLine(line)));
}

/// <summary>A stored price line of one seat.</summary>
public sealed class AttendeePriceLine
{
    private AttendeePriceLine()
    {
        Line = null!; // set by the database
    }

    public AttendeePriceLine(PriceLine line)
    {
        PriceLineId = Guid.CreateVersion7();
        Line = line;
    }

    public Guid PriceLineId { get; private set; }

    public PriceLine Line { get; private set; }
}
