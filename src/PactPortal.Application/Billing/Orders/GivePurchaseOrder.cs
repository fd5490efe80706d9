using PactPortal.Application.Registrations;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Billing.Orders;

/// <summary>Gives a purchase order for a team that is confirmed, by a commitment or by an order that was not accepted.</summary>
public sealed class GivePurchaseOrder(PortalDbContext db, RegistrationAccess access, OrderFiles files, PurchaseOrderLedger orderLedger)
{
    /// <param name="sent">The order itself, as a file; null where none was sent.</param>
    public async Task<Outcome<Guid>> ExecuteAsync(
        Caller caller, string reference, PurchaseOrderTerms terms, Stream? sent, CancellationToken cancellation)
    {
        var file = await files.KeepAsync(sent, "File", cancellation);
        if (!file.Succeeded)
        {
            return file.Failure;
        }

        var act = caller.Act;
        var outcome = await db.CommitAsync<Guid>(
            act, "purchase order given", AuditSubject.Registration(reference),
            async token =>
            {
                if (await access.FindAsync(caller.Reach, reference, caller.Act.At, token) is not { Registration: var registration })
                {
                    return Outcome.NotFound;
                }

                if (registration.Status != RegistrationStatus.Confirmed)
                {
                    return new Refusal("This team is not confirmed any more.");
                }

                var order = await orderLedger.GiveOrderAsync(registration, terms, registration.Total, act, token);
                if (!order.Succeeded)
                {
                    return order.Failure;
                }

                if (file.Value is { } kept)
                {
                    order.Value.Attach(kept);
                }

                registration.Note(act, $"Purchase order {terms.Number}, up to {terms.NotToExceed}, given");
                return order.Value.PurchaseOrderId;
            },
            cancellation);
        if (!outcome.Succeeded)
        {
            await files.DropAsync(file.Value);
        }

        return outcome;
    }
}
