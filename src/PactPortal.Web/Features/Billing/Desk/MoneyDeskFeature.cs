using PactPortal.Application.Billing.Payments;

namespace PactPortal.Web.Features.Billing.Desk;

internal static class MoneyDeskFeature
{
    public static IServiceCollection AddMoneyDesk(this IServiceCollection services) =>
        services
            .AddScoped<MoneyPages>()
            .AddScoped<PaymentList>()
            .AddScoped<InvoiceList>()
            .AddScoped<ReceivablesPages>()
            .AddScoped<ExportReceivables>()
            .AddScoped<ExportReport>()
            .AddScoped<BankPages>();
}
