using PactPortal.Application.Accessibility;

namespace PactPortal.Web.Features.Accessibility;

public sealed record AccessibilityPage(BarrierForm Form, AnswerTime Answer);

/// <summary>What whoever has the reference sees: nothing of what was written, and no name but of who answered.</summary>
public sealed record CaseStatusPage(string Reference, DateTimeOffset ReceivedAt, DateOnly DueOn, DateTimeOffset? ClosedAt, string? Answer);
