using Microsoft.EntityFrameworkCore;
using PactPortal.Data;
using PactPortal.Data.Audit;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;

namespace PactPortal.Application.Billing.Payments;

/// <summary>Records every new row of a bank's file as a transfer, or none. A row that was recorded before is left alone.</summary>
public sealed class RecordBankFile(PortalDbContext db, BankMatches bankMatches, PaymentRecorder recorder)
{
    private const int LongestNumber = 60;

    /// <returns>How many rows were recorded.</returns>
    public Task<Outcome<int>> ExecuteAsync(Caller caller, string slug, string rows, CancellationToken cancellation)
    {
        var act = caller.Act;
        return db.CommitAsync<int>(
            act, "bank file recorded", AuditSubject.Convening(slug),
            async token =>
            {
                var convening = await db.Convenings.AsNoTracking().SingleAsync(candidate => candidate.Slug == slug, token);
                var file = BankFile.Read(rows, convening.LocalDay(act.At));
                var matches = await bankMatches.FindAsync(convening, file, token);
                if (file.Problems.Count > 0 || matches.Any(match => match.Why is not null))
                {
                    return new Refusal("Not every row fits any more; the table says which. Nothing was recorded.");
                }

                var fresh = matches.Where(match => !match.IsDone).ToList();
                foreach (var match in fresh)
                {
                    await RecordAsync(match, convening, act, token);
                }

                return fresh.Count == 0 ? Outcome.Unchanged(0) : fresh.Count;
            },
            cancellation);
    }

    private async Task RecordAsync(BankMatch match, Convening convening, Act act, CancellationToken cancellation)
    {
        var invoice = match.Invoice ?? throw new InvalidOperationException($"Row {match.Row.Line} matches no invoice.");
        var number = Payment.Normalize(match.Row.Reference) is { Length: > LongestNumber } longer ? longer[..LongestNumber].TrimEnd()
            : Payment.Normalize(match.Row.Reference);
        var payment = new Payment(PaymentMeans.Transfer, number, match.Row.Date, match.Row.Amount, act.At)
        {
            RecordedBy = act.ActorName,
            ConveningId = convening.ConveningId,
            Payer = invoice.Payer,
            Occurrence = await recorder.NextOccurrenceAsync(PaymentMeans.Transfer, number, cancellation),
        };
        await recorder.ReceiveAsync(
            payment, match.Row.Key(convening.ConveningId), [new InvoiceShare(invoice, match.Applied)], convening, act, cancellation);
    }
}
