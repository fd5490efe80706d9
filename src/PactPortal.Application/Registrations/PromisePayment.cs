using PactPortal.Application.Billing;
using PactPortal.Application.Funding;
using PactPortal.Application.Registrations.Mail;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Registrations;

/// <summary>
/// Takes the purchase order or commitment of a team that was given its seats by the planning team: that confirms
/// it. Sent twice it is done once.
/// </summary>
public sealed class PromisePayment(
    PortalDbContext db, InvoiceIssuer issuer, OffsetFundLedger offsets, PurchaseOrderLedger orderLedger, RegistrationAccess access,
    RegistrationOutbox outbox)
{
    public Task<Outcome<Registration>> ExecuteAsync(Caller caller, string reference, ReviewForm form, CancellationToken cancellation)
    {
        var act = caller.Act;
        return db.CommitAsync<Registration>(
            act, "payment promised", AuditSubject.Registration(reference),
            async token =>
            {
                if (await access.FindAsync(caller.Reach, reference, act.At, token) is not { } context)
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

                if (PurchaseOrderTerms.Of(promise.Value) is { } terms
                    && await orderLedger.GiveOrderAsync(
                        registration, terms, registration.Total, act, token) is { Succeeded: false } refused)
                {
                    return refused.Failure;
                }

                registration.Promise(promise.Value, act);
                await offsets.ConfirmAsync(registration, act, token);
                await issuer.BillAsync(registration, context.Convening, act.At, token);
                outbox.OweConfirmation(registration, act);
                return registration;
            },
            cancellation);
    }
}
