using PactPortal.Application.Billing;
using PactPortal.Application.Billing.Details;
using PactPortal.Application.Billing.Discounts;
using PactPortal.Application.Billing.Orders;
using PactPortal.Application.Billing.Payouts;
using PactPortal.Application.Billing.Refunds;
using PactPortal.Documents.Rendering;
using PactPortal.Web.Features.Billing.Desk;
using PactPortal.Web.Features.Billing.Discounts;
using PactPortal.Web.Features.Billing.Finance;
using PactPortal.Web.Features.Billing.Mail;
using PactPortal.Web.Features.Billing.Orders;
using PactPortal.Web.Features.Billing.Payouts;
using PactPortal.Web.Features.Billing.Refunds;
using PactPortal.Web.Hosting.Documents;
using PactPortal.Web.Hosting.Mail;
using PactPortal.Web.Hosting.Recurring;

namespace PactPortal.Web.Features.Billing;

public static class BillingFeature
{
    public static MailSource InvoiceIssuedMail => MailSource.Of<BillingMailComposer>(mail => mail.InvoiceIssuedAsync);

    public static MailSource InvoiceDueSoonMail => MailSource.Of<BillingMailComposer>(mail => mail.InvoiceDueSoonAsync);

    public static MailSource InvoiceOverdueMail => MailSource.Of<BillingMailComposer>(mail => mail.InvoiceOverdueAsync);

    public static MailSource PurchaseOrderRejectedMail => MailSource.Of<BillingMailComposer>(mail => mail.PurchaseOrderRejectedAsync);

    public static MailSource ReceiptMail => MailSource.Of<ReceiptMailComposer>(mail => mail.ComposeAsync);

    public static MailSource RefundMadeMail => MailSource.Of<RefundMailComposer>(mail => mail.ComposeAsync);

    public static IServiceCollection AddBilling(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        services.AddScoped<BillingPages>().AddDocumentKind<InvoiceDocuments>()
            .AddFinance(W9.PathIn(configuration, environment), environment.IsDevelopment()).AddOrders()
            .AddSingleton(ReminderSetting.Read(configuration)).AddRecurring<RemindOfInvoices>(every: TimeSpan.FromMinutes(5))
            .AddScoped<BillingMailComposer>().AddScoped<ReceiptMailComposer>().AddScoped<RefundMailComposer>()
            .AddScoped<DiscountPages>()
            .AddRefunds().AddPayouts().AddMoneyDesk();

    private static IServiceCollection AddFinance(this IServiceCollection services, string? w9, bool isDevelopment) =>
        services.AddSingleton(provider => new W9(provider.GetRequiredService<IDocumentRenderer>(), w9, isDevelopment)).AddScoped<FinancePages>().AddScoped<StatementPages>().AddScoped<ExportStatement>().AddScoped<DetailsPages>();

    private static IServiceCollection AddRefunds(this IServiceCollection services) =>
        services.AddScoped<RefundPages>();

    private static IServiceCollection AddPayouts(this IServiceCollection services) =>
        services.AddScoped<PayoutPages>().AddScoped<ExportPayouts>();

    private static IServiceCollection AddOrders(this IServiceCollection services) =>
        services.AddScoped<OrderPages>();
}
