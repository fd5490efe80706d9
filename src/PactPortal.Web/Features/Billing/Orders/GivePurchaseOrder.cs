using PactPortal.Data;
using PactPortal.Data.Billing;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Features.Registrations;

namespace PactPortal.Web.Features.Billing.Orders;

/// <summary>Gives a purchase order for a team that is confirmed, by a commitment or by an order that was not accepted.</summary>
public sealed class GivePurchaseOrder(PortalDbContext db, FindTeam find, OrderFiles files)
{
    public async Task<Outcome<Guid>> ExecuteAsync(Caller caller, string reference, OrderForm form, DateOnly today, CancellationToken cancellation)
    {
        var terms = form.Read(today);
        var file = terms.Succeeded ? await files.KeepAsync(form.File, nameof(form.File), cancellation) : null;
        if (!terms.Succeeded || file is not { Succeeded: true })
        {
            return terms.Refusals.Concat(file?.Refusals ?? []).ToList();
        }

        var act = caller.Act;
        var outcome = await db.CommitAsync<Guid>(
            act, "purchase order given", reference,
            async token =>
            {
                if (await find.ExecuteAsync(caller, reference, token) is not { Registration: { Status: RegistrationStatus.Confirmed } registration })
                {
                    return new Refusal("This team is not confirmed any more.");
                }

                var order = await db.GiveOrderAsync(registration, terms.Value, registration.Total, act, token);
                if (!order.Succeeded)
                {
                    return order.Failure;
                }

                if (file.Value is { } kept)
                {
                    order.Value.Attach(kept);
                }

                registration.Note(act, $"Purchase order {terms.Value.Number}, up to {terms.Value.NotToExceed}, given");
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
