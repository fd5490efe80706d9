using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Registrations;

/// <summary>Takes the discount code off a draft. Doing it twice is doing it once.</summary>
public sealed class RemoveDiscount(PortalDbContext db, RegistrationAccess access)
{
    public Task<Outcome<Registration>> ExecuteAsync(Caller caller, string reference, CancellationToken cancellation)
    {
        var act = caller.Act;
        return db.CommitAsync<Registration>(
            act, "discount code removed", AuditSubject.Registration(reference),
            async token =>
            {
                var found = await access.FindDraftAsync(caller, reference, token);
                if (!found.Succeeded)
                {
                    return found.Failure;
                }

                var registration = found.Value.Registration;

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
