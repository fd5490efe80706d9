using PactPortal.Domain.People;

namespace PactPortal.Domain.Programme;

/// <summary>Somebody who speaks, moderates or interprets at a convening, by the name they chose. They are one Person over the years.</summary>
/// <param name="code">Their part of an address within a page: "fernbrook".</param>
public sealed class Speaker(Guid conveningId, string code, string name, SpeakerVisibility visibility)
{
    public const int NameLength = 200, RoleLength = 200, OrganizationLength = 200, BiographyLength = 2_000, PronounsLength = 60, NeedsLength = 2_000;

    /// <summary>What a conflict calls somebody who is hidden, at the beginning of its sentence.</summary>
    public const string Unnamed = "A speaker whose name is withheld";

    /// <summary>What stands for a hidden speaker's name on the planning team's pages and in their files.</summary>
    public const string Withheld = "Name withheld";

    private List<SpeakerAbsence> absences = [];

    public Guid SpeakerId { get; private set; } = Guid.CreateVersion7();

    public Guid ConveningId { get; private set; } = conveningId;

    /// <summary>Who it is, over the years.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Null where it was not read.</summary>
    public Person? Person { get; init; }

    public string Code { get; private set; } = code;

    public string Name { get; private set; } = name;

    public SpeakerVisibility Visibility { get; private set; } = visibility;

    /// <summary>What they do: "Staff attorney".</summary>
    public string? Role { get; private set; }

    public string? Organization { get; private set; }

    public string? Biography { get; private set; }

    public string? Pronouns { get; private set; }

    /// <summary>Where their own link is sent; null: not known.</summary>
    public string? Email { get; private set; }

    /// <summary>What they need to take part, for the access coordinator alone; erased with the attendees' needs.</summary>
    public string? AccessNeeds { get; private set; }

    /// <summary>Null: they didn't say.</summary>
    public bool? MayBeRecorded { get; private set; }

    /// <summary>Null: there is none.</summary>
    public SpeakerPhoto? Photo { get; private set; }

    /// <summary>Their own answer, whether others than the planning team may see the photograph; null: they didn't say, and it isn't shown.</summary>
    public bool? MayShowPhoto { get; private set; }

    /// <summary>When they can't speak; null: they didn't say. Empty: they can at all times.</summary>
    public IReadOnlyList<SpeakerAbsence>? Absences => AbsencesSaidAt is null ? null : [.. absences.OrderBy(one => one.StartsAt)];

    /// <summary>When they last said when they can't; null: they didn't.</summary>
    public DateTimeOffset? AbsencesSaidAt { get; private set; }

    /// <summary>A seat at the convening that they don't pay.</summary>
    public SpeakerArrangement Seat { get; private set; } = SpeakerArrangement.NotAsked;

    public SpeakerArrangement Hotel { get; private set; } = SpeakerArrangement.NotAsked;

    /// <summary>The form with which they are paid.</summary>
    public SpeakerArrangement TaxForm { get; private set; } = SpeakerArrangement.NotAsked;

    /// <summary>Raised by every change.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>The same without what says who it is, to be read and never stored: a check of the agenda needs their times alone.</summary>
    public Speaker WithoutName()
    {
        var unnamed = (Speaker)MemberwiseClone();
        (unnamed.Name, unnamed.Code, unnamed.Role, unnamed.Organization) = (Unnamed, "", null, null);
        (unnamed.Biography, unnamed.Pronouns, unnamed.Email, unnamed.AccessNeeds) = (null, null, null, null);
        unnamed.Photo = null;
        return unnamed;
    }

    /// <summary>Another person's record: a merge, or its undoing.</summary>
    public void BelongTo(Guid personId) => PersonId = personId;

    /// <summary>What is shown of them, and to whom.</summary>
    public void Change(SpeakerTerms terms)
    {
        (Name, Visibility, Pronouns) = (terms.Name, terms.Visibility, terms.Pronouns);
        (Role, Organization, Biography) = (terms.Role, terms.Organization, terms.Biography);
        Version++;
    }

    public void ChangeEmail(string? email)
    {
        Email = email;
        Version++;
    }

    /// <summary>What they say of themselves that no page shows.</summary>
    public void SayPrivately(string? accessNeeds, bool? mayBeRecorded)
    {
        (AccessNeeds, MayBeRecorded) = (accessNeeds, mayBeRecorded);
        Version++;
    }

    /// <summary>What they say themselves: their photograph, which may be another or none now, and whether it may be shown.</summary>
    public void SayPhoto(SpeakerPhoto? photo, bool? mayShow)
    {
        (Photo, MayShowPhoto) = (photo, mayShow);
        Version++;
    }

    /// <summary>
    /// Another photograph, or none, by the planning team. A yes was said of the picture there was and ends with it; a no stays.
    /// </summary>
    public void PutPhoto(SpeakerPhoto? photo) => SayPhoto(photo, MayShowPhoto is false ? false : null);

    /// <summary>Puts these in place of those there were.</summary>
    public void SayAbsences(IEnumerable<(DateTimeOffset StartsAt, DateTimeOffset EndsAt)> times, DateTimeOffset at)
    {
        absences.Clear();
        absences.AddRange(times.Select(time => new SpeakerAbsence(time.StartsAt, time.EndsAt)));
        AbsencesSaidAt = at;
        Version++;
    }

    public void Arrange(SpeakerArrangement seat, SpeakerArrangement hotel, SpeakerArrangement taxForm)
    {
        (Seat, Hotel, TaxForm) = (seat, hotel, taxForm);
        Version++;
    }
}

/// <summary>A time at which somebody can't speak, the end excluded.</summary>
public sealed class SpeakerAbsence(DateTimeOffset startsAt, DateTimeOffset endsAt)
{
    public Guid SpeakerAbsenceId { get; private set; } = Guid.CreateVersion7();

    public Guid SpeakerId { get; private set; }

    public DateTimeOffset StartsAt { get; private set; } = startsAt;

    public DateTimeOffset EndsAt { get; private set; } = endsAt;
}

/// <summary>What is shown of a speaker, and to whom.</summary>
public sealed record SpeakerTerms(string Name, SpeakerVisibility Visibility)
{
    public string? Pronouns { get; init; }

    public string? Role { get; init; }

    public string? Organization { get; init; }

    public string? Biography { get; init; }
}
