using PactPortal.Application.Registrations;

namespace PactPortal.Web.Features.Registrations.Mail;

/// <param name="Again">Where a team is registered.</param>
public sealed record HoldEndedMail(RegistrationContext Context, string Again);
