using PactPortal.Data;
using PactPortal.Domain;
using PactPortal.Domain.Billing;
using PactPortal.Domain.Convenings;

namespace PactPortal.Application.Billing;

/// <summary>Issues receipts, inside the commit that records or applies the money.</summary>
public sealed class ReceiptIssuer(PortalDbContext db, DocumentNumbers sequence, InvoiceIssuer issuer)
{
    /// <summary>
    /// One for each organization or person whose invoices were paid. Where one of them paid, what is over is received from it too.
    /// </summary>
    /// <param name="over">Of the payment, and applied to nothing yet.</param>
    public async Task<IReadOnlyList<BillingDocument>> IssueAsync(
        Payment payment, IReadOnlyList<InvoiceShare> shares, Money over, Convening convening, DateTimeOffset at,
        CancellationToken cancellation)
    {
        var payers = shares.GroupBy(share => share.Payer).ToList();
        if (payers.Count == 0)
        {
            return [];
        }

        var billTo = await issuer.ReadBillToAsync([.. payers.Select(payer => payer.Key)], cancellation);
        var numbers = await sequence.TakeAsync(convening, BillingDocumentKind.Receipt, payers.Count, cancellation);
        var receipts = payers.Zip(numbers, (payer, number) => new BillingDocument(
            BillingDocumentKind.Receipt, convening.ConveningId, payer.Key, OnlyOne(payer), at,
            InvoiceFacts.Around(number, convening, billTo[payer.Key], at) with
            {
                Reference = OnlyOne(payer) is null ? null : payer.First().Invoice.Facts.Reference,
                PaidBy = payment.DescribeDatedTo(payer.Key),
                Lines =
                [
                    .. payer.Select(share => Line(
                        share.Invoice.Number, share.Invoice.Facts.Reference is { } reference ? $"Registration {reference}" : "",
                        share.Amount)),
                    .. over > Money.Zero && payment.Payer == payer.Key
                        ? new[] { Line("Not applied yet", "Kept for your next invoice, or returned on request", over) } : [],
                ],
            })
        { PaymentId = payment.PaymentId }).ToList();
        db.BillingDocuments.AddRange(receipts);
        return receipts;
    }

    private static Guid? OnlyOne(IEnumerable<InvoiceShare> shares) =>
        shares.Select(share => share.RegistrationId).Distinct().ToList() is [var only] ? only : null;

    private static BillingLine Line(string label, string note, Money amount) =>
        new(label, null, note, amount, Money.Zero, Money.Zero, Money.Zero);
}
