using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Convenings;
using PactPortal.Domain.Registrations;

namespace PactPortal.Application.Billing;

/// <summary>
/// Charges and invoices teams that were confirmed without it: those from before there were invoices, and those that seeds bring.
/// Their purchase orders get records. Done once for each, whoever runs it and how often.
/// </summary>
public sealed class BillConfirmedTeams(PortalDbContext db, InvoiceIssuer issuer, PurchaseOrderLedger orderLedger)
{
    private const int InOneCommit = 200;

    /// <param name="at">When the charge and the invoice of a team are dated.</param>
    /// <returns>How many teams were billed.</returns>
    public async Task<int> ExecuteAsync(Act act, Func<Registration, DateTimeOffset> at, CancellationToken cancellation)
    {
        var billed = 0;
        foreach (var convening in await db.Convenings.AsNoTracking().ToListAsync(cancellation))
        {
            int count;
            do
            {
                count = await Unbilled(convening).AnyAsync(cancellation) ? await BillSomeAsync(convening, act, at, cancellation) : 0;
                billed += count;
            }
            while (count == InOneCommit);
        }

        return billed;
    }

    private async Task<int> BillSomeAsync(
        Convening convening, Act act, Func<Registration, DateTimeOffset> at, CancellationToken cancellation)
    {
        var billed = await db.CommitAsync<int>(
            act, "confirmed teams billed", AuditSubject.Convening(convening.Slug, convening.ConveningId),
            async token =>
            {
                var teams = await Unbilled(convening).OrderBy(registration => registration.SubmittedAt)
                    .ThenBy(registration => registration.Reference).Take(InOneCommit).ToListAsync(token);
                await orderLedger.RecordOrdersAsync(teams, convening, act, token);
                await issuer.BillAsync(teams, convening, at, token);
                return teams.Count;
            },
            cancellation);
        return billed.Value;
    }

    private IQueryable<Registration> Unbilled(Convening convening) => db.Registrations.Where(registration =>
        registration.ConveningId == convening.ConveningId && registration.Status == RegistrationStatus.Confirmed
        && !db.LedgerEntries.Any(entry => entry.RegistrationId == registration.RegistrationId));
}
