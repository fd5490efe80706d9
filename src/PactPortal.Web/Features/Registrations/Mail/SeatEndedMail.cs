using PactPortal.Application.Registrations;

namespace PactPortal.Web.Features.Registrations.Mail;

/// <param name="Name">Whose seat it was.</param>
public sealed record SeatEndedMail(RegistrationContext Context, string Name);
