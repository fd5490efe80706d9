using PactPortal.Domain;

namespace PactPortal.Data.Audit;

/// <summary>One act upon a record, as the planning team reads it.</summary>
/// <param name="Who">As they are called now; the portal, an attendee and a visitor have no name.</param>
/// <param name="OnBehalfOf">The organization that asked for it, as it is called now.</param>
public sealed record HistoryLine(
    DateTimeOffset At, ActorKind Kind, string Who, string? OnBehalfOf, string What, string? Reason, IReadOnlyList<HistoryChange> Changes);

/// <param name="Of">Which record, where it isn't the one whose history is read: "attendee Dana Quillfeather".</param>
/// <param name="Field">Null where that record itself came or went.</param>
/// <param name="IsErased">The person was erased, and with them what was typed about them.</param>
public sealed record HistoryChange(string? Of, string? Field, string? From, string? To, bool IsErased = false);
