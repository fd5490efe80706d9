using PactPortal.Domain;
using PactPortal.Domain.Programme.Choices;

namespace PactPortal.Application.Programme.Choices;

/// <summary>Where the planning team puts somebody, as the browser sends it.</summary>
public sealed class MoveAttendeeForm
{
    public Guid AttendeeId { get; set; }

    /// <summary>The session they get a seat in; null: none.</summary>
    public Guid? To { get; set; }

    public string? Reason { get; set; }

    /// <summary>The version of the choice when the page was shown.</summary>
    public int Version { get; set; }

    /// <summary>The reason on one line, or why it can't be taken.</summary>
    public Outcome<string> ReadReason() =>
        OneLineText.Clean(Reason) is not { } reason ? new Refusal("Say why: the attendee reads it.", nameof(Reason))
        : OneLineText.WhyNot(reason, ChoiceNotice.ReasonLength, "on one line, in letters that can be read", "a reason of") is { } sentence
            ? new Refusal(sentence, nameof(Reason))
        : reason;
}
