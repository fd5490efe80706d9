using PactPortal.Application.Registrations;

namespace PactPortal.Web.Features.Registrations.Mail;

/// <summary>To whoever asked to attend: yes or no.</summary>
/// <param name="Reason">Of a no.</param>
public sealed record RequestAnsweredMail(RegistrationContext Context, bool IsApproved, string? Reason, string Address);
