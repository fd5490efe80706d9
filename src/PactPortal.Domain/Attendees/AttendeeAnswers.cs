namespace PactPortal.Domain.Attendees;

/// <summary>
/// What an attendee says of themselves, on their own page. The county and its finance officer see none of it; access and
/// dietary needs are read by the access coordinator alone. Kept for the address that said it: whoever has the seat under
/// another address begins anew.
/// </summary>
public sealed class AttendeeAnswers(Guid attendeeId, string address)
{
    public Guid AttendeeAnswersId { get; private set; } = Guid.CreateVersion7();

    public Guid AttendeeId { get; private set; } = attendeeId;

    public string Address { get; private set; } = address;

    /// <summary>For the badge; null is the name of the registration.</summary>
    public string? BadgeName { get; private set; }

    /// <summary>For badges and documents where they can't print the script of the badge name.</summary>
    public string? LatinSpelling { get; private set; }

    public string? Pronouns { get; private set; }

    public string? AccessNeeds { get; private set; }

    public string? DietaryNeeds { get; private set; }

    public bool IsInDirectory { get; private set; }

    public bool MayBePhotographed { get; private set; }

    public bool IsOnContactList { get; private set; }

    /// <summary>Said here or nowhere, and in no list, export or count below ten.</summary>
    public bool IsLivedExperienceConsultant { get; private set; }

    /// <summary>Mail about another room, speaker or wording of what they chose; other times and cancellations are always mailed.</summary>
    public bool IsToldOfSmallChanges { get; private set; } = true;

    // Sessions that somebody chose are records of their own now. Written empty and read no more; the column goes with the next release's migration.
    private string EarlierSessionWishes { get; set; } = "[]";

    public DateTimeOffset? ChangedAt { get; private set; }

    public int Version { get; private set; } = 1;

    public void Say(AttendeeSays says, DateTimeOffset at)
    {
        (BadgeName, LatinSpelling, Pronouns) = (says.BadgeName, says.LatinSpelling, says.Pronouns);
        (AccessNeeds, DietaryNeeds) = (says.AccessNeeds, says.DietaryNeeds);
        (IsInDirectory, MayBePhotographed, IsOnContactList) = (says.IsInDirectory, says.MayBePhotographed, says.IsOnContactList);
        (IsLivedExperienceConsultant, IsToldOfSmallChanges) = (says.IsLivedExperienceConsultant, says.IsToldOfSmallChanges);
        ChangedAt = at;
        Version++;
    }
}

/// <summary>One saving of an attendee's own page.</summary>
public sealed record AttendeeSays
{
    public string? BadgeName { get; init; }

    public string? LatinSpelling { get; init; }

    public string? Pronouns { get; init; }

    public string? AccessNeeds { get; init; }

    public string? DietaryNeeds { get; init; }

    public bool IsInDirectory { get; init; }

    public bool MayBePhotographed { get; init; }

    public bool IsOnContactList { get; init; }

    public bool IsLivedExperienceConsultant { get; init; }

    public bool IsToldOfSmallChanges { get; init; } = true;
}
