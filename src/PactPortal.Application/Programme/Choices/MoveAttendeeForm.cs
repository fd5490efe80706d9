using PactPortal.Domain;
using PactPortal.Domain.Programme.Choices;

namespace PactPortal.Application.Programme.Choices;

/// <summary>Where the planning team puts somebody, as the browser sends it.</summary>
public sealed class MoveAttendeeForm
{
    public Guid AttendeeId { get; set; }

    /// <summary>What <see cref="To"/> says where they get a seat in no other session.</summary>
    public const string Nowhere = "none";

    /// <summary>The session they get a seat in, or <see cref="Nowhere"/>.</summary>
    public string? To { get; set; }

    public string? Reason { get; set; }

    /// <summary>The version of the choice when the page was shown.</summary>
    public int Version { get; set; }

    /// <returns>Null: in no other session.</returns>
    /// <param name="from">The session they are in.</param>
    public Outcome<Guid?> ReadTo(Guid from) =>
        To == Nowhere ? (Guid?)null
        : !Guid.TryParse(To, out var to) ? new Refusal("Choose where they go, or that it is only out of this one.", nameof(To))
        : to == from ? new Refusal("They are in this session already. Choose another one.", nameof(To))
        : to;

    /// <summary>The reason on one line, or why it can't be taken.</summary>
    public Outcome<string> ReadReason() =>
        OneLineText.Clean(Reason) is not { } reason ? new Refusal("Say why: the attendee reads it.", nameof(Reason))
        : OneLineText.WhyNot(reason, ChoiceNotice.ReasonLength, "on one line, in letters that can be read", "a reason of") is { } sentence
            ? new Refusal(sentence, nameof(Reason))
        : reason;
}
