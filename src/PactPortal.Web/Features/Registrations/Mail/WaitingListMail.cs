using PactPortal.Application.Registrations;

namespace PactPortal.Web.Features.Registrations.Mail;

/// <summary>To whoever joined the waiting list: the team has its seats, or waits no longer.</summary>
/// <param name="IsRemoved">By the planning team, not by the organization.</param>
/// <param name="Reason">The planning team's, or null.</param>
public sealed record WaitingListMail(RegistrationContext Context, bool IsRemoved, string? Reason, string Address);
