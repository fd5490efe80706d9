using PactPortal.Application.Programme;
using PactPortal.Domain;
using PactPortal.Domain.Attendees;
using PactPortal.Domain.Programme;
using PactPortal.Web.Ui;

namespace PactPortal.Web.Features.Speakers;

/// <summary>A speaker's own page.</summary>
/// <param name="IsSaved">Something was just saved.</param>
public sealed record OwnSpeakerPage(OwnSpeaker Own, OwnSpeakerPost Form, string Token, bool IsSaved)
{
    public required IReadOnlyList<AskedPart> Parts { get; init; }

    public required NeedsKept Needs { get; init; }

    public IReadOnlyList<Choice> Visibilities { get; } =
    [
        new(StoredName.Of(SpeakerVisibility.Public), "Everybody",
            "Your name and what you write here stand on the public agenda, in its files and calendars."),
        new(StoredName.Of(SpeakerVisibility.Attendees), "People who are registered",
            "On pages that they see signed in. In no file or calendar."),
        new(StoredName.Of(SpeakerVisibility.Hidden), "Nobody",
            "Your name stands on no page and in no file, at once. The planning team reads “Name withheld”."),
    ];

    public IReadOnlyList<Choice> Recording { get; } =
    [
        new(OwnSpeakerForm.Yes, "Yes, I may be recorded"), new(OwnSpeakerForm.No, "No, please don’t record me"),
        new("", "I’d rather not say yet", "Nothing is recorded then."),
    ];

    public IReadOnlyList<Choice> ShowPhoto { get; } =
    [
        new(OwnSpeakerForm.Yes, "Yes, show it", "To those who may see that you speak, beside your name on the agenda’s pages. In no file."),
        new(OwnSpeakerForm.No, "No, please don’t show it"), new("", "I’d rather not say yet", "It isn’t shown then."),
    ];

    /// <summary>None where there is no photograph.</summary>
    public IReadOnlyList<Choice> WhatBecomesOfPhoto =>
        Own.Speaker.Photo is { } photo ? [new("", "It stays, or another comes in its place"), new(photo.Hash, "Take it away")] : [];

    public IReadOnlyList<Choice> Wanted { get; } =
        [new(OwnSpeakerForm.Yes, "Yes"), new(OwnSpeakerForm.No, "No"), new("", "I don’t know yet")];

    public static string AnswerOf(SpeakingAnswer answer) => answer switch
    {
        SpeakingAnswer.NotAsked => "Not asked",
        SpeakingAnswer.Asked => "Waits for your answer",
        SpeakingAnswer.Confirmed => "You confirmed",
        SpeakingAnswer.Declined => "You declined",
    };

    public static string PartOf(SpeakingRole role) => role switch
    {
        SpeakingRole.Speaker => "as a speaker",
        SpeakingRole.Moderator => "as a moderator",
        SpeakingRole.Interpreter => "as an interpreter",
    };

    public static bool IsAsked(SpeakerArrangement arrangement) => arrangement switch
    {
        SpeakerArrangement.Asked or SpeakerArrangement.Wanted or SpeakerArrangement.NotWanted => true,
        SpeakerArrangement.NotAsked or SpeakerArrangement.Done => false,
    };
}
