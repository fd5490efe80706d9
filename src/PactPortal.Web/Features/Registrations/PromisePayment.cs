using PactPortal.Data;
using PactPortal.Data.Billing;
using PactPortal.Data.Pricing;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;
using PactPortal.Web.Features.Registrations.Mail;

namespace PactPortal.Web.Features.Registrations;

/// <summary>Takes the purchase order or commitment of a team that was given its seats by the planning team: that confirms it. Sent twice it is done once.</summary>
public sealed class PromisePayment(PortalDbContext db)
{
    public Task<Outcome<Registration>> ExecuteAsync(Caller caller, string reference, ReviewForm form, CancellationToken cancellation)
    {
        var act = caller.Act;
        return db.CommitAsync<Registration>(
            act, "payment promised", reference,
            async token =>
            {
                if (await db.FindOwnAsync(caller.Reach, reference, act.At, token) is not { } context)
                {
                    return Outcome.NotFound;
                }

                var registration = context.Registration;
                if (registration.Status != RegistrationStatus.Approved)
                {
                    return Outcome.Unchanged(registration);
                }

                var promise = form.ReadPromise(registration.Total, context.Convening.LocalDay(act.At));
                if (!promise.Succeeded)
                {
                    return promise.Failure;
                }

                if (PurchaseOrderTerms.Of(promise.Value) is { } terms && await db.GiveOrderAsync(registration, terms, registration.Total, act, token) is { Succeeded: false } refused)
                {
                    return refused.Failure;
                }

                registration.Promise(promise.Value, act);
                await db.ConfirmOffsetAsync(registration, act.At, token);
                await db.BillAsync(registration, context.Convening, act.At, token);
                db.OweConfirmation(registration, act);
                return registration;
            },
            cancellation);
    }
}
