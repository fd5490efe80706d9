using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Billing;
using PactPortal.Data;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Mail;
using PactPortal.Web.Features.Registrations;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Mail;

namespace PactPortal.Web.Features.Billing.Mail;

/// <summary>Says that money went back.</summary>
public sealed class RefundMailComposer(PortalDbContext db, PublicAddress address)
{
    public async Task<MailContent?> ComposeAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var found = await (
            from refund in db.Refunds
            where refund.RefundId == message.About && refund.State == RefundState.Completed
            join registration in db.Registrations on refund.RegistrationId equals registration.RegistrationId
            join convening in db.Convenings on refund.ConveningId equals convening.ConveningId
            select new { registration.Reference, convening.Name, refund.Amount, refund.CheckNumber, refund.IsExternal }).SingleOrDefaultAsync(cancellation);
        return found is null ? null : new MailContent(
            $"Refund of {found.Amount}, {found.Reference}", "/Features/Billing/Mail/Refund.cshtml",
            new RefundMail(found.Reference, found.Name, found.Amount, found.CheckNumber, found.IsExternal, address.Of(RegistrationLinks.To(found.Reference))));
    }
}
