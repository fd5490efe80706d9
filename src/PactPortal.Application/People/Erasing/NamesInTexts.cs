using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Domain.People;

namespace PactPortal.Application.People.Erasing;

/// <summary>
/// Takes a person out of what was typed in records of the organizations where they were. One more place is one more line.
/// </summary>
public sealed class NamesInTexts(PortalDbContext db)
{
    public async Task TakeOutAsync(Erasure erasure, RecordsNaming naming, CancellationToken cancellation)
    {
        var (organizations, people, registrations) = (erasure.Organizations, erasure.PersonIds, naming.Searched);
        IQueryable<object>[] places =
        [
            db.PurchaseOrders.Where(order => organizations.Contains(order.OrganizationId)),
            db.Payments.Where(payment => (payment.OrganizationId != null && organizations.Contains(payment.OrganizationId.Value))
                || (payment.PayerPersonId != null && people.Contains(payment.PayerPersonId.Value))
                || (payment.RegistrationId != null && registrations.Contains(payment.RegistrationId.Value))),
            db.Refunds.Where(refund => registrations.Contains(refund.RegistrationId)),
            db.CardCheckouts.Where(checkout => registrations.Contains(checkout.RegistrationId)),
            db.JoinRequests.Where(request => request.OrganizationId != null && organizations.Contains(request.OrganizationId.Value)),
        ];
        foreach (var place in places)
        {
            foreach (var record in await place.ToListAsync(cancellation))
            {
                ErasedTexts.TakeOut(db, record, naming.Known);
            }
        }

        foreach (var details in await db.BillingDetails.Where(details => organizations.Contains(details.OrganizationId))
            .ToListAsync(cancellation))
        {
            details.Erase(naming.Known);
        }

        await TakeOutOfAgendasAsync(erasure, naming.Known, cancellation);
    }

    // Of the convenings where they spoke: an abstract may say "with Ana Rivera", in the draft and in every release.
    private async Task TakeOutOfAgendasAsync(Erasure erasure, KnownNames known, CancellationToken cancellation)
    {
        var convenings = erasure.Speakers.Select(speaker => speaker.ConveningId).ToList();
        foreach (var item in await db.AgendaItems.Where(item => convenings.Contains(item.ConveningId)).ToListAsync(cancellation))
        {
            item.TakeOut(known);
        }

        foreach (var release in await db.AgendaReleases.Where(release => convenings.Contains(release.ConveningId)).ToListAsync(cancellation))
        {
            release.TakeOut(known);
        }
    }
}
