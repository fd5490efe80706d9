using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Hosting.Access;

namespace PactPortal.Web.Features.Registrations;

/// <summary>Takes the discount code off a draft. Doing it twice is doing it once.</summary>
public sealed class RemoveDiscount(PortalDbContext db, CurrentPerson current)
{
    public Task<Outcome<Registration>> ExecuteAsync(string reference, CancellationToken cancellation)
    {
        var act = current.Acting();
        return db.CommitAsync<Registration>(
            act, "discount code removed", reference,
            async token =>
            {
                if (await db.FindOwnAsync(current, reference, act.At, token) is not { Registration: { IsDraft: true } registration })
                {
                    return new Refusal("This team was submitted meanwhile. Nothing was changed.");
                }

                if (registration.DiscountCodeId is null)
                {
                    return Outcome.Unchanged(registration);
                }

                registration.RemoveDiscount(act);
                return registration;
            },
            cancellation);
    }
}
