using Microsoft.EntityFrameworkCore;
using PactPortal.Application.Registrations;
using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Billing;

/// <summary>Records purchase orders and what they cover, inside the commit in which they are given.</summary>
public sealed class PurchaseOrderLedger(PortalDbContext db)
{
    /// <summary>
    /// A team gives an order, new or of a number that is there: it has to have room for the team's invoice beside the others it covers.
    /// </summary>
    /// <param name="total">Of the team's invoice.</param>
    public async Task<Outcome<PurchaseOrder>> GiveOrderAsync(
        Registration registration, PurchaseOrderTerms terms, Money total, Act act, CancellationToken cancellation)
    {
        if (registration.OrganizationId is not { } organizationId)
        {
            return new Refusal("A purchase order is an organization’s. Choose another way to pay.", nameof(ReviewForm.Method));
        }

        var order = await db.PurchaseOrders.SingleOrDefaultAsync(
            candidate => candidate.OrganizationId == organizationId && candidate.ConveningId == registration.ConveningId
                && candidate.Number == terms.Number, cancellation);
        var covered = order is null ? Money.Zero : await CoveredAsync(order.PurchaseOrderId, registration.RegistrationId, cancellation);
        if (terms.CheckRoom(covered, total) is { } refusal)
        {
            return refusal;
        }

        if (order is null)
        {
            order = new PurchaseOrder(organizationId, registration.ConveningId, terms.Number, act.At);
            db.PurchaseOrders.Add(order);
        }

        order.Give(terms, act);
        if (await db.PurchaseOrderCovers.FindAsync([registration.RegistrationId], cancellation) is { } cover)
        {
            cover.MoveTo(order);
        }
        else
        {
            db.PurchaseOrderCovers.Add(new PurchaseOrderCover(registration.RegistrationId, order.PurchaseOrderId));
        }

        return order;
    }

    /// <summary>What the standing invoices under an order come to, those of one team left out.</summary>
    public async Task<Money> CoveredAsync(Guid purchaseOrderId, Guid except, CancellationToken cancellation) => new(
        await db.BillingDocuments.AsNoTracking()
            .Where(document => document.Kind == BillingDocumentKind.Invoice && !document.IsCredited && document.RegistrationId != except
                && db.PurchaseOrderCovers.Any(cover => cover.RegistrationId == document.RegistrationId
                    && cover.PurchaseOrderId == purchaseOrderId))
            .SumAsync(document => (long)(object)document.Total, cancellation));

    /// <summary>The orders of teams that were confirmed before there were records of them, as they were said then.</summary>
    public async Task RecordOrdersAsync(IReadOnlyList<Registration> teams, Convening convening, Act act, CancellationToken cancellation)
    {
        var given = (
            from team in teams
            let terms = PurchaseOrderTerms.Of(team.Payment)
            where terms is not null && !team.Payer.IsPerson
            select (Team: team, Terms: terms, OrganizationId: team.Payer.Id)).ToList();
        var (organizationIds, teamIds) = (given.Select(row => row.OrganizationId).Distinct()
            .ToList(), given.Select(row => row.Team.RegistrationId).ToList());
        var orders = await db.PurchaseOrders
            .Where(order => order.ConveningId == convening.ConveningId && organizationIds.Contains(order.OrganizationId))
            .ToDictionaryAsync(order => (order.OrganizationId, order.Number), cancellation);
        var covered = await db.PurchaseOrderCovers.Where(cover => teamIds.Contains(cover.RegistrationId))
            .Select(cover => cover.RegistrationId).ToHashSetAsync(cancellation);
        foreach (var (team, terms, organizationId) in given.Where(row => !covered.Contains(row.Team.RegistrationId)))
        {
            var key = (organizationId, terms.Number);
            if (!orders.TryGetValue(key, out var order))
            {
                var at = team.SubmittedAt ?? act.At;
                orders[key] = order = new PurchaseOrder(organizationId, convening.ConveningId, terms.Number, at);
                order.Give(terms, act with { ActorName = team.ContactName ?? act.ActorName, At = at });
                db.PurchaseOrders.Add(order);
            }

            db.PurchaseOrderCovers.Add(new PurchaseOrderCover(team.RegistrationId, order.PurchaseOrderId));
        }
    }
}
