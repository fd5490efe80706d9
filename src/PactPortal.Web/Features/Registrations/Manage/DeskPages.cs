using PactPortal.Data;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Hosting.Planner;

namespace PactPortal.Web.Features.Registrations.Manage;

/// <summary>Queries of one registration, for the planning team.</summary>
public sealed class DeskPages(PortalDbContext db, MailRecipients recipients)
{
    public Task<RegistrationRecord?> ShowAsync(PlannerConvening convening, string reference, CancellationToken cancellation) =>
        db.FindRecordAsync(recipients, convening, reference, cancellation);
}
