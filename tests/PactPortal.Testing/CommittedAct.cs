using PactPortal.Domain;
using PactPortal.Domain.Mail;

namespace PactPortal.Testing;

/// <summary>One transaction that stands: the entry it left in the audit trail, and the mail it owes.</summary>
/// <param name="Route">What asked for it, such as "POST /registrations/{reference}/cancel"; null where no request did.</param>
/// <param name="Action">As the audit trail has it; null where the transaction left no entry.</param>
/// <param name="Actor">The account, or null for the portal and for visitors.</param>
public sealed record CommittedAct(
    string? Route, string? Action, string Subject, Guid? Actor, ActorKind? ActorKind, string? Reason, IReadOnlyList<MailKind> Mail);
