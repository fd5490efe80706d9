using PactPortal.Domain.Programme;

namespace PactPortal.Data.Programme;

/// <summary>
/// A speaker as the planning team reads them. Of somebody who hid it has nothing that says who they are: no name, no address, no words of
/// theirs.
/// </summary>
public sealed record PlannedSpeaker
{
    private PlannedSpeaker()
    {
    }

    public required Guid SpeakerId { get; init; }

    public required bool IsHidden { get; init; }

    /// <summary>Null where they hid.</summary>
    public string? Name { get; private init; }

    /// <summary>What stands where their name would.</summary>
    public string ShownName => Name ?? Speaker.Withheld;

    /// <summary>Null where they hid.</summary>
    public Guid? PersonId { get; private init; }

    public string? Email { get; private init; }

    public string? Pronouns { get; private init; }

    public string? Role { get; private init; }

    public string? Organization { get; private init; }

    public string? Biography { get; private init; }

    /// <summary>Null where there is none, and where they hid: a face says who somebody is.</summary>
    public SpeakerPhoto? Photo { get; private init; }

    /// <summary>Their own link can be sent.</summary>
    public required bool HasEmail { get; init; }

    public required SpeakerVisibility Visibility { get; init; }

    /// <summary>Null: they didn't say.</summary>
    public required bool? MayBeRecorded { get; init; }

    /// <inheritdoc cref="Speaker.MayShowPhoto"/>
    public required bool? MayShowPhoto { get; init; }

    /// <inheritdoc cref="Speaker.Absences"/>
    public required IReadOnlyList<SpeakerAbsence>? Absences { get; init; }

    public required SpeakerArrangement Seat { get; init; }

    public required SpeakerArrangement Hotel { get; init; }

    public required SpeakerArrangement TaxForm { get; init; }

    public required int Version { get; init; }

    internal static PlannedSpeaker Of(Speaker speaker)
    {
        var read = new PlannedSpeaker
        {
            SpeakerId = speaker.SpeakerId,
            IsHidden = speaker.Visibility == SpeakerVisibility.Hidden,
            HasEmail = speaker.Email is not null,
            Visibility = speaker.Visibility,
            MayBeRecorded = speaker.MayBeRecorded,
            MayShowPhoto = speaker.MayShowPhoto,
            Absences = speaker.Absences,
            Seat = speaker.Seat,
            Hotel = speaker.Hotel,
            TaxForm = speaker.TaxForm,
            Version = speaker.Version,
        };
        return read.IsHidden ? read : read with
        {
            Name = speaker.Name,
            PersonId = speaker.PersonId,
            Email = speaker.Email,
            Pronouns = speaker.Pronouns,
            Role = speaker.Role,
            Organization = speaker.Organization,
            Biography = speaker.Biography,
            Photo = speaker.Photo,
        };
    }
}
