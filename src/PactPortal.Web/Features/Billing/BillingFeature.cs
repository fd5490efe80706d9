using PactPortal.Application.Billing.Reminders;
using PactPortal.Documents.Rendering;
using PactPortal.Web.Features.Billing.Desk;
using PactPortal.Web.Features.Billing.Discounts;
using PactPortal.Web.Features.Billing.Finance;
using PactPortal.Web.Features.Billing.Mail;
using PactPortal.Web.Features.Billing.Orders;
using PactPortal.Web.Features.Billing.Payouts;
using PactPortal.Web.Features.Billing.Refunds;
using PactPortal.Web.Hosting;
using PactPortal.Web.Hosting.Access;
using PactPortal.Web.Hosting.Documents;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Hosting.Planner;
using PactPortal.Web.Hosting.Recurring;
using static PactPortal.Web.Hosting.Access.Audiences;

namespace PactPortal.Web.Features.Billing;

/// <summary>Money: invoices, payments, purchase orders, refunds, discount codes and payouts, on both sides.</summary>
public sealed class BillingFeature : IFeature
{
    private const string Payments = "planning/convenings/{slug}/payments";

    public IReadOnlyList<AccessRule> Access =>
    [
        new("GET", "registrations/{reference}/purchase-order", MoneySide),
        new("POST", "registrations/{reference}/purchase-order", MoneySide),
        new("GET", "finance", MoneySide),
        new("GET", "finance/documents", MoneySide),
        new("GET", "finance/statement", MoneySide),
        new("GET", "finance/statement.pdf", MoneySide),
        new("GET", "finance/statement.csv", MoneySide),
        new("GET", "finance/statement.xlsx", MoneySide),
        new("GET", "finance/w9.pdf", MoneySide),
        new("GET", "finance/details/{organizationId:guid}", MoneySide),
        new("POST", "finance/details/{organizationId:guid}", MoneySide),
        new("GET", "finance/purchase-orders/{purchaseOrderId:guid}", MoneySide),
        new("GET", "finance/purchase-orders/{purchaseOrderId:guid}/file", MoneySide),
        new("POST", "finance/purchase-orders/{purchaseOrderId:guid}/file", MoneySide),
        new("GET", "planning/convenings/{slug}/purchase-orders", PlanningMoney),
        new("GET", "planning/convenings/{slug}/purchase-orders/{purchaseOrderId:guid}", PlanningMoney),
        new("GET", "planning/convenings/{slug}/purchase-orders/{purchaseOrderId:guid}/file", PlanningMoney),
        new("POST", "planning/convenings/{slug}/purchase-orders/{purchaseOrderId:guid}/accept", PlanningMoney),
        new("POST", "planning/convenings/{slug}/purchase-orders/{purchaseOrderId:guid}/reject", PlanningMoney),
        new("GET", "documents/{number}", MoneySide | PlanningMoney),
        new("GET", "documents/{number}.pdf", MoneySide | PlanningMoney),
        new("GET", "planning/convenings/{slug}/refunds", PlanningMoney),
        new("POST", "planning/convenings/{slug}/refunds/{refundId:guid}/card", PlanningMoney),
        new("POST", "planning/convenings/{slug}/refunds/{refundId:guid}/check", PlanningMoney),
        new("POST", "planning/convenings/{slug}/refunds/{refundId:guid}/again", PlanningMoney),
        new("POST", "planning/convenings/{slug}/refunds/{refundId:guid}/seen", PlanningMoney),
        new("POST", "planning/convenings/{slug}/refunds/payments/{paymentId:guid}", PlanningMoney),
        new("GET", "planning/convenings/{slug}/discounts", PlanningMoney),
        new("GET", "planning/convenings/{slug}/discounts/add", PlanningMoney),
        new("POST", "planning/convenings/{slug}/discounts/add", PlanningMoney),
        new("GET", "planning/convenings/{slug}/discounts/{discountCodeId:guid}", PlanningMoney),
        new("GET", "planning/convenings/{slug}/discounts/{discountCodeId:guid}/edit", PlanningMoney),
        new("POST", "planning/convenings/{slug}/discounts/{discountCodeId:guid}/edit", PlanningMoney),
        new("POST", "planning/convenings/{slug}/discounts/{discountCodeId:guid}/end", PlanningMoney),
        new("POST", "planning/convenings/{slug}/refunds/payments/{paymentId:guid}/seat", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments.{format:listFormat}", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments/record", PlanningMoney),
        new("POST", "planning/convenings/{slug}/payments/record", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments/unapplied", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments/unapplied.{format:listFormat}", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments/invoices", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments/invoices.{format:listFormat}", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments/invoices/{invoice}/write-off", PlanningMoney),
        new("POST", "planning/convenings/{slug}/payments/invoices/{invoice}/write-off", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments/receivables", PlanningMoney),
        new("POST", "planning/convenings/{slug}/payments/receivables", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments/report", PlanningMoney),
        new("POST", "planning/convenings/{slug}/payments/report", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments/bank", PlanningMoney),
        new("POST", "planning/convenings/{slug}/payments/bank", PlanningMoney),
        new("POST", "planning/convenings/{slug}/payments/bank/record", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments/payouts", PlanningMoney),
        new("POST", "planning/convenings/{slug}/payments/payouts/fetch", PlanningMoney),
        new("POST", "planning/convenings/{slug}/payments/payouts/export", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments/payouts/{payoutId:guid}", PlanningMoney),
        new("GET", "planning/convenings/{slug}/payments/{paymentId:guid}", PlanningMoney),
        new("POST", "planning/convenings/{slug}/payments/{paymentId:guid}/apply", PlanningMoney),
        new("POST", "planning/convenings/{slug}/payments/{paymentId:guid}/return", PlanningMoney),
    ];

    public IReadOnlyList<PlannerLink> PlannerLinks =>
    [
        new(PlannerPlace.Convening, Payments, "Payments", "Warrants, checks and transfers, what is owed, reports"),
        new(PlannerPlace.Convening, $"{Payments}/record", "Record a payment") { Under = Payments },
        new(PlannerPlace.Convening, $"{Payments}/unapplied", "Unapplied cash", "What came in and pays no invoice yet")
        {
            Under = Payments,
            Count = PlannerCount.Of<MoneyPages>(
                pages => pages.Unapplied(), count => count == 1 ? "One payment waits in part" : $"{count} payments wait in part"),
        },
        new(PlannerPlace.Convening, $"{Payments}/invoices", "Invoices", "What is owed, those due longest first")
        {
            Under = Payments,
            Count = PlannerCount.Of<MoneyPages>(pages => pages.OpenInvoices(), count => count switch
            {
                0 => "None is open",
                1 => "One is open",
                _ => $"{count} are open",
            }),
        },
        new(PlannerPlace.Convening, $"{Payments}/receivables", "Receivables") { Under = Payments },
        new(PlannerPlace.Convening, "planning/convenings/{slug}/purchase-orders", "Purchase orders", "Accept them, or say why not")
        {
            Under = Payments,
            Count = PlannerCount.Of<OrderPages>(pages => pages.Pending(), count => count switch
            {
                0 => "None waits for an answer",
                1 => "One waits for an answer",
                _ => $"{count} wait for an answer",
            }),
        },
        new(PlannerPlace.Convening, "planning/convenings/{slug}/refunds", "Refunds", "What goes back, by card or by check")
        {
            Under = Payments,
            Count = PlannerCount.Of<RefundPages>(pages => pages.Waiting(), count => count switch
            {
                0 => "None waits",
                1 => "One waits",
                _ => $"{count} wait",
            }),
        },
        new(PlannerPlace.Convening, "planning/convenings/{slug}/discounts", "Discount codes",
            "What they give, who used them, and how much in all") { Under = Payments },
        new(PlannerPlace.Convening, $"{Payments}/report", "Report") { Under = Payments },
        new(PlannerPlace.Convening, $"{Payments}/bank", "Bank file") { Under = Payments },
        new(PlannerPlace.Convening, $"{Payments}/payouts", "Card payouts") { Under = Payments },
    ];

    public static MailSource InvoiceIssuedMail => MailSource.Of<BillingMailComposer>(mail => mail.InvoiceIssuedAsync);

    public static MailSource InvoiceDueSoonMail => MailSource.Of<BillingMailComposer>(mail => mail.InvoiceDueSoonAsync);

    public static MailSource InvoiceOverdueMail => MailSource.Of<BillingMailComposer>(mail => mail.InvoiceOverdueAsync);

    public static MailSource PurchaseOrderRejectedMail => MailSource.Of<BillingMailComposer>(mail => mail.PurchaseOrderRejectedAsync);

    public static MailSource ReceiptMail => MailSource.Of<ReceiptMailComposer>(mail => mail.ComposeAsync);

    public static MailSource RefundMadeMail => MailSource.Of<RefundMailComposer>(mail => mail.ComposeAsync);

    public void AddServices(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services
            .AddDocumentKind<InvoiceDocuments>()
            .AddScoped<BillingMailComposer>().AddScoped<ReceiptMailComposer>().AddScoped<RefundMailComposer>()
            .AddSingleton(ReminderSetting.Read(configuration)).AddRecurring<RemindOfInvoices>(every: TimeSpan.FromMinutes(5))
            .AddSingleton(provider => new W9(
                provider.GetRequiredService<IDocumentRenderer>(), W9.PathIn(configuration, environment), environment.IsDevelopment()))
            .AddScoped<BillingPages>().AddScoped<FinancePages>().AddScoped<StatementPages>()
            .AddScoped<ExportStatement>().AddScoped<DetailsPages>()
            .AddScoped<OrderPages>().AddScoped<DiscountPages>().AddScoped<RefundPages>().AddScoped<PayoutPages>().AddScoped<ExportPayouts>()
            .AddScoped<MoneyPages>().AddScoped<PaymentList>().AddScoped<InvoiceList>().AddScoped<ReceivablesPages>()
            .AddScoped<ExportReceivables>().AddScoped<ExportReport>().AddScoped<BankPages>();
}
