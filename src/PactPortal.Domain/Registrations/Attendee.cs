using PactPortal.Domain.Organizations;
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

/// <summary>A person on a team, and the seat they have.</summary>
public sealed class Attendee
{
    /// <summary>Twelve letters of <see cref="CodeAlphabet"/> are 59 bits: nobody comes upon one by trying.</summary>
    public const int BadgeCodeLength = 12;

    private readonly List<AttendeePriceLine> lines = [];

    private Attendee()
    {
        Details = null!; // set by the database
    }

    internal Attendee(Guid registrationId, AttendeeDetails details, int position)
    {
        AttendeeId = Guid.CreateVersion7();
        RegistrationId = registrationId;
        Details = details;
        Position = position;
        BadgeCode = CodeAlphabet.Random(BadgeCodeLength);
    }

    public Guid AttendeeId { get; private set; }

    public Guid RegistrationId { get; private set; }

    public AttendeeDetails Details { get; private set; }

    /// <summary>Order on the team, from 1 with gaps where somebody was taken off. Offset seats go in this order.</summary>
    public int Position { get; private set; }

    /// <summary>
    /// What the badge's QR code holds: random, and nothing to anybody but the door. It is of this person in this seat: whoever goes
    /// instead has another, and this one is gone. Null on rows from before there were any.
    /// </summary>
    public string? BadgeCode { get; private set; }

    /// <summary>Raised by every change: an edit that started from an older one is told, not applied.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>The steps of this seat's price as they were at submission; empty before.</summary>
    public IReadOnlyList<PriceLine> Lines => [.. lines.OrderBy(line => line.Line.Kind).Select(line => line.Line)];

    /// <summary>For a row from before there were badge codes; one that has a code keeps it.</summary>
    public void GiveBadgeCode() => BadgeCode ??= CodeAlphabet.Random(BadgeCodeLength);

    internal void Change(AttendeeDetails details)
    {
        Details = details;
        Version++;
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
