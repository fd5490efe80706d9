using PactPortal.Application.Registrations;

namespace PactPortal.Web.Features.Registrations.Mail;

/// <summary>To one attendee: they are coming, and where their own page is.</summary>
public sealed record AttendeeConfirmedMail(RegistrationContext Context, string Name, string OwnPage);
