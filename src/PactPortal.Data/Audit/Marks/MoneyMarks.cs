using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PactPortal.Domain.Billing;

namespace PactPortal.Data.Audit.Marks;

internal sealed class MoneyMarks :
    IEntityTypeConfiguration<BillingDocument>, IEntityTypeConfiguration<BillingDetails>, IEntityTypeConfiguration<Payment>,
    IEntityTypeConfiguration<Refund>, IEntityTypeConfiguration<PurchaseOrder>, IEntityTypeConfiguration<PurchaseOrderCover>,
    IEntityTypeConfiguration<InvoiceReminder>, IEntityTypeConfiguration<LedgerEntry>, IEntityTypeConfiguration<NumberSequence>,
    IEntityTypeConfiguration<PaymentApplication>, IEntityTypeConfiguration<CardCheckout>, IEntityTypeConfiguration<ProviderEvent>,
    IEntityTypeConfiguration<DoneOnce>, IEntityTypeConfiguration<ProviderPayout>, IEntityTypeConfiguration<ProviderPayoutLine>
{
    private const string AppendOnly = "It is append-only.";
    private const string Machinery = "It is machinery between the portal and the card provider.";

    public void Configure(EntityTypeBuilder<BillingDocument> builder) => builder.IsAuditedRecord("document")
        .AuditedAs(one => one.IsCredited, "credited").AuditedAs(one => one.Open, "open")
        .AuditedAs(one => one.OrganizationId, "organization").AuditedAs(one => one.PayerPersonId, "payer")
        .AuditedAs(one => one.DueOn, "due on")
        .NotAudited(
            nameof(BillingDocument.Kind), nameof(BillingDocument.Number), nameof(BillingDocument.VerificationCode),
            nameof(BillingDocument.ConveningId), nameof(BillingDocument.RegistrationId), nameof(BillingDocument.IssuedAt),
            nameof(BillingDocument.Total), nameof(BillingDocument.Regarding), nameof(BillingDocument.PaymentId),
            nameof(BillingDocument.Facts));

    public void Configure(EntityTypeBuilder<BillingDetails> builder) => builder.IsAuditedRecord("billing details")
        .AuditedPersonally(one => one.Attention, "attention").AuditedPersonally(one => one.PayablesEmail, "e-mail")
        .AuditedPersonally(one => one.AddressLines, "address");

    public void Configure(EntityTypeBuilder<Payment> builder) => builder.IsAuditedRecord("payment")
        .AuditedAs(one => one.OrganizationId, "organization").AuditedAs(one => one.PayerPersonId, "payer")
        .AuditedAs(one => one.Unapplied, "unapplied")
        .AuditedAs(one => one.RefundPromised, "promised back").AuditedAs(one => one.Refunded, "refunded")
        .AuditedAs(one => one.ReturnedAt, "returned").AuditedAs(one => one.DepositBatch, "deposit batch")
        .NotAudited(
            nameof(Payment.Means), nameof(Payment.Number), nameof(Payment.Occurrence), nameof(Payment.DatedOn), nameof(Payment.Amount),
            nameof(Payment.RecordedAt), nameof(Payment.RecordedBy), nameof(Payment.ProviderId), nameof(Payment.ConveningId),
            nameof(Payment.RegistrationId), nameof(Payment.Reason));

    public void Configure(EntityTypeBuilder<Refund> builder) => builder.IsAuditedRecord("refund")
        .AuditedAs(one => one.State, "state").AuditedAs(one => one.Amount, "amount").AuditedAs(one => one.CheckNumber, "check")
        .AuditedAs(one => one.Problem, "problem").AuditedAs(one => one.TakenOff, "taken off").AuditedAs(one => one.Over, "over")
        .AuditedAs(one => one.SeenAt, "seen")
        .NotAudited(
            nameof(Refund.RegistrationId), nameof(Refund.ConveningId), nameof(Refund.PaymentId), nameof(Refund.Reason),
            nameof(Refund.RequestedAt), nameof(Refund.RequestedBy), nameof(Refund.IsExternal), nameof(Refund.AskedAt),
            nameof(Refund.CompletedAt), nameof(Refund.ProviderId));

    public void Configure(EntityTypeBuilder<PurchaseOrder> builder) => builder.IsAuditedRecord("purchase order")
        .AuditedAs(one => one.State, "state").AuditedAs(one => one.Number, "number").AuditedAs(one => one.NotToExceed, "not to exceed")
        .AuditedAs(one => one.IssuedOn, "issued on").AuditedAs(one => one.ExpiresOn, "expires on")
        .AuditedAs(one => one.OrganizationId, "organization").AuditedAs(one => one.File, "file")
        .NotAudited(
            nameof(PurchaseOrder.ConveningId), nameof(PurchaseOrder.GivenAt), nameof(PurchaseOrder.GivenBy), nameof(PurchaseOrder.Reason),
            nameof(PurchaseOrder.AnsweredAt), nameof(PurchaseOrder.AnsweredBy));

    public void Configure(EntityTypeBuilder<PurchaseOrderCover> builder) =>
        builder.IsAuditedRecord("covered registration").AuditedAs(one => one.PurchaseOrderId, "purchase order");

    public void Configure(EntityTypeBuilder<InvoiceReminder> builder) => builder.NotAudited(AppendOnly);

    public void Configure(EntityTypeBuilder<LedgerEntry> builder) => builder.NotAudited(AppendOnly);

    public void Configure(EntityTypeBuilder<NumberSequence> builder) => builder.NotAudited("The documents have its numbers.");

    public void Configure(EntityTypeBuilder<PaymentApplication> builder) => builder.NotAudited(AppendOnly);

    public void Configure(EntityTypeBuilder<CardCheckout> builder) => builder.NotAudited(Machinery);

    public void Configure(EntityTypeBuilder<ProviderEvent> builder) => builder.NotAudited(Machinery);

    public void Configure(EntityTypeBuilder<DoneOnce> builder) => builder.NotAudited("It keeps a form from being done twice.");

    public void Configure(EntityTypeBuilder<ProviderPayout> builder) => builder.NotAudited(Machinery);

    public void Configure(EntityTypeBuilder<ProviderPayoutLine> builder) => builder.NotAudited(Machinery);
}
