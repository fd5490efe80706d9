namespace PactPortal.Web.Features.Registrations.Mail;

/// <summary>To the coordinator: the team has its seats.</summary>
/// <param name="OwnPage">The recipient's own page, where they are on the team themselves: then there is no second message.</param>
public sealed record TeamConfirmedMail(RegistrationPage Page, string Address, string? OwnPage);
